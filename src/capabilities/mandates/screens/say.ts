import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay, writeList } from '../../../platform/i18n/format.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { StateKind } from '../../../ui/state.tsx'
import type { MandateRow } from '../contract.ts'

const SHAPES: Record<MandateRow['state'], StateKind> = {
  proposed: 'draft',
  open: 'open',
  'in progress': 'progress',
  reported: 'reported',
  confirmed: 'reported',
  closed: 'closed',
  superseded: 'superseded',
  lapsed: 'superseded',
}

/** The shape of a mandate's state; overdue shows over the state beneath it. */
export const shapeOf = (mandate: Pick<MandateRow, 'state' | 'overdue'>): StateKind =>
  mandate.overdue ? 'overdue' : SHAPES[mandate.state]

export const stateWord = (mandate: Pick<MandateRow, 'state' | 'overdue'>, { words }: PageContext): string =>
  words(`mandates:state.${mandate.overdue ? 'overdue' : mandate.state}`)

/** Who is tasked, in words: roles by the catalogue, countries and bodies by their names. */
export function taskedWords(tasked: readonly string[], context: PageContext): string {
  return tasked.length === 0
    ? context.words('mandates:tasked.nobody')
    : writeList(
        tasked.map((who) => taskedWord(who, context)),
        context.language,
      )
}

function taskedWord(who: string, { words, language }: PageContext): string {
  const [kind, name] = who.split(':')
  if (name === undefined) return words(`mandates:tasked.${who}`)
  if (kind === 'participant' && /^[A-Z]{3}$/.test(name)) return regionName(name, language)
  return name
}

// Intl names regions by their two letters; the members' three are few.
const TWO: Record<string, string> = {
  BLZ: 'BZ',
  CAN: 'CA',
  CRI: 'CR',
  DOM: 'DO',
  GTM: 'GT',
  HND: 'HN',
  MEX: 'MX',
  NIC: 'NI',
  PAN: 'PA',
  SLV: 'SV',
  USA: 'US',
}
function regionName(code: string, language: string): string {
  const two = TWO[code]
  return two ? (new Intl.DisplayNames([language], { type: 'region' }).of(two) ?? code) : code
}

/** The day a mandate falls due, and the line under it: the body's words, or why there is no day. */
export function dueWords(
  mandate: Pick<MandateRow, 'due' | 'due_day' | 'proposed_day'>,
  context: PageContext,
) {
  const { words, language } = context
  const quoted = mandate.due ? inLanguage(mandate.due.words, language) : ''
  const day = mandate.due_day ?? mandate.proposed_day
  return {
    day: day === null ? words('mandates:due.none') : writeDay(day, language),
    proposed: mandate.due_day === null && mandate.proposed_day !== null,
    quoted: quoted === '' ? words('mandates:due.no-words') : words('mandates:due.quoted', { words: quoted }),
  }
}
