import { paragraphsIn } from '../../../platform/prose/paragraphs.ts'
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

type Filled = { readonly subject: string; readonly paragraphs: string[] }
type ForWhom = Readonly<Record<'treatment' | 'name' | 'country', string>>

/** The words of a circular for one recipient, with all that was left open filled in. */
export function wordsFor(
  circular: Written,
  { name, treatment, participant }: Pick<Recipient, 'name' | 'treatment' | 'participant'>,
  language: Language,
  words: Words,
): Filled {
  const country = participant ? inLanguage(participant.short, language) : ''
  return filledFor(circular, { name, treatment: treatment ?? '', country }, language, words)
}

/** The words of a circular as all of its recipients have them in common: what is each one's own is named in brackets. */
export const wordsForAll = (circular: Written, language: Language, words: Words): Filled =>
  filledFor(
    circular,
    {
      treatment: `[${words('exchange:for-all.treatment')}]`,
      name: `[${words('exchange:for-all.name')}]`,
      country: `[${words('exchange:for-all.country')}]`,
    },
    language,
    words,
  )

function filledFor(circular: Written, whom: ForWhom, language: Language, words: Words): Filled {
  const { reference, deadline_on } = circular
  const values: Readonly<Record<MergeField, string>> = {
    ...whom,
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
    paragraphs: paragraphsIn(filled((circular.body[language] ?? '').replaceAll('\r', ''))),
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
