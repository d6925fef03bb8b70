import { type Language, type Text, inLanguage } from '../../../kernel/language.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { Letter } from '../../../platform/mail/letter.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { MergeField } from './contract.ts'
import { type Paper, fileFor } from './papers.ts'
import type { Recipient } from './recipients/actions.ts'

type Written = {
  readonly reference: string | null
  readonly subject: Text
  readonly body: Text
  readonly original_language: Language
  readonly deadline_on: string | null
}

/** The language a reader gets a circular in: their own where both subject and text are there, else the original. */
export const languageFor = ({ subject, body, original_language }: Written, reader: Language): Language =>
  subject[reader] !== undefined && body[reader] !== undefined ? reader : original_language

/** The words of a circular for one recipient, with all that was left open filled in. */
export function wordsFor(
  circular: Written,
  recipient: Pick<Recipient, 'name' | 'treatment' | 'participant'>,
  language: Language,
  words: Words,
): { subject: string; paragraphs: string[] } {
  const { reference, deadline_on } = circular
  const { participant } = recipient
  const values: Readonly<Record<MergeField, string>> = {
    treatment: recipient.treatment ?? '',
    name: recipient.name,
    country: participant ? inLanguage(participant.short, language) : '',
    reference: reference ?? words('exchange:circular.number-to-come'),
    deadline: deadline_on === null ? '' : writeDay(deadline_on, language, 'long'),
  }
  const filled = (text: string): string =>
    text
      .replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: MergeField) => values[name] ?? '')
      // Where nothing stood before a name, no blank stands there either.
      .replace(/^ +| +$/gm, '')
      .replace(/ {2,}/g, ' ')
  return {
    subject: filled(circular.subject[language] ?? ''),
    paragraphs: filled((circular.body[language] ?? '').replaceAll('\r\n', '\n'))
      .split(/\n{2,}/)
      .map((one) => one.trim())
      .filter(Boolean),
  }
}

/** The mail one recipient gets: in their language, or in the original, which it says then. */
export function letterFor(
  circular: Written,
  papers: readonly Paper[],
  recipient: Recipient,
  { words, link }: { words: (language: Language) => Words; link: string },
): Omit<Letter, 'once'> & { readonly inOriginal: boolean } {
  const reader = recipient.language
  const language = languageFor(circular, reader)
  const say = words(reader)
  const { subject, paragraphs } = wordsFor(circular, recipient, language, words(language))
  const inOriginal = language !== reader
  const told = papers.map(({ document, how }) =>
    say(`exchange:mail.${how}`, { symbol: document.symbol, title: inLanguage(document.title, reader) }),
  )
  return {
    to: recipient.email,
    language: reader,
    subject: circular.reference === null ? subject : `${circular.reference} · ${subject}`,
    attachments: papers.flatMap((paper) => {
      const file = paper.how === 'attached' ? fileFor(paper, reader) : undefined
      return file ? [{ name: file.name, media_type: file.media_type, hash: file.hash }] : []
    }),
    paragraphs: [
      ...(inOriginal ? [say(`exchange:mail.original-${language}`)] : []),
      ...paragraphs,
      ...(told.length > 0 ? [[say('exchange:mail.papers', { count: told.length }), ...told].join('\n')] : []),
      { label: say('exchange:mail.read'), href: link },
      say('exchange:mail.how'),
    ],
    inOriginal,
  }
}
