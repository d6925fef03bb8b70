import { type Language, type Text, inLanguage, languages } from '../../../../kernel/language.ts'
import { htmlOf } from '../../../../platform/markdown/markdown.ts'
import { writeDays } from '../../../../platform/i18n/format.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { ShownAnnouncement } from '../contract.ts'

/** A text in the reader's language, or in the one there is, as HTML with its language. */
export function proseIn(text: Text, reader: Language): { html: string; language: Language } {
  const language = [reader, ...languages].find((one) => text[one] !== undefined) ?? reader
  return { html: htmlOf(text[language] ?? ''), language }
}

/** From when until when, and whose it is. */
export function aboutIn(
  { from_day, until_day, country }: ShownAnnouncement,
  { words, language }: PageContext,
): string {
  const who = country ? inLanguage(country, language) : words('exchange:announcements.secretariat')
  return `${who}. ${writeDays(from_day, until_day, language, 'long')}`
}
