import { type Language, type Text, languages } from '../../../kernel/language.ts'
import { writeDay, writeList } from '../../../platform/i18n/format.ts'
import type { Words } from '../../../platform/i18n/words.ts'

/** What is in hand when a value of the journal is put into words; names are those of the day it was written. */
export type Telling = {
  readonly words: Words
  readonly language: Language
  readonly participant: (id: string) => string
  readonly body: (id: string) => string
  readonly person: (id: string) => string
}

/** How a field of the journal is told: the key of its name, and its value in words. */
export type Field = {
  readonly name: string
  readonly as: (value: unknown, telling: Telling) => string
}
/** The fields of a thing that a reader is told of; what is not named stays in the journal. */
export type Fields = Readonly<Record<string, Field>>

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

export const field = (name: string, as: Field['as'] = written): Field => ({ name, as })

export const asDay: Field['as'] = (value, { language }) =>
  typeof value === 'string' ? writeDay(value, language) : ''

/** A text with all its languages, since it may have changed in one of them alone. */
export const asText: Field['as'] = (value) => {
  const text = (value ?? {}) as Text
  return languages.flatMap((language) => text[language] ?? []).join(' / ')
}

export const asParticipant: Field['as'] = (value, { participant }) =>
  typeof value === 'string' ? participant(value) : ''
export const asBody: Field['as'] = (value, { body }) => (typeof value === 'string' ? body(value) : '')
export const asPerson: Field['as'] = (value, { person }) => (typeof value === 'string' ? person(value) : '')

export const asList =
  (one: Field['as']): Field['as'] =>
  (value, telling) =>
    Array.isArray(value)
      ? writeList(
          value.map((member) => one(member, telling)),
          telling.language,
        )
      : ''

/** A key by its words below a prefix. */
export const asWords =
  (prefix: string): Field['as'] =>
  (value, { words }) =>
    typeof value === 'string' || typeof value === 'boolean' ? words(`${prefix}.${String(value)}`) : ''
