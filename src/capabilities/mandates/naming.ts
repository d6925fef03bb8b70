import { type Language, inLanguage } from '../../kernel/language.ts'
import type { Day } from '../../kernel/day.ts'
import { writeCountry, writeList } from '../../platform/i18n/format.ts'
import type { Words } from '../../platform/i18n/words.ts'
import type { MandateRow } from './contract.ts'

/** What it takes to name things to a reader, on a page or on paper. */
export type Naming = { readonly words: Words; readonly language: Language }

export const stateOf = (mandate: Pick<MandateRow, 'state' | 'overdue'>, { words }: Naming): string =>
  words(`mandates:state.${mandate.overdue ? 'overdue' : mandate.state}`)

/** The day a mandate falls due as a cell, and beside it the body's words; a proposed day says that it is one. */
export function duePlain(
  mandate: Pick<MandateRow, 'due' | 'due_day' | 'proposed_day'>,
  { words, language }: Naming,
): { readonly cell: { readonly day: Day } | null; readonly words: string } {
  const quoted = mandate.due
    ? words('mandates:due.quoted', { words: inLanguage(mandate.due.words, language) })
    : ''
  const day = (mandate.due_day ?? mandate.proposed_day) as Day | null
  const proposed = mandate.due_day === null && mandate.proposed_day !== null
  return {
    cell: day === null ? null : { day },
    words: proposed ? words('mandates:due.proposed', { words: quoted }) : quoted,
  }
}

/** Who is tasked, in words: roles by the catalogue, countries and bodies by their names. */
export function taskedPlain(tasked: readonly string[], context: Naming): string {
  return tasked.length === 0
    ? context.words('mandates:tasked.nobody')
    : writeList(
        tasked.map((who) => taskedWord(who, context)),
        context.language,
      )
}

function taskedWord(who: string, { words, language }: Naming): string {
  const [kind, name] = who.split(':')
  if (name === undefined) return words(`mandates:tasked.${who}`)
  if (kind === 'participant') return writeCountry(name, language)
  return name
}
