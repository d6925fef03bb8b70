import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
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

export { stateOf as stateWord, taskedPlain as taskedWords } from '../naming.ts'

/** The day a mandate falls due, and the line under it: the body's words, or why there is no day. */
export function dueWords(
  mandate: Pick<MandateRow, 'kind' | 'due' | 'due_day' | 'proposed_day'>,
  context: PageContext,
) {
  const { words, language } = context
  const quoted = mandate.due ? inLanguage(mandate.due.words, language) : ''
  const day = mandate.due_day ?? mandate.proposed_day
  return {
    day: day === null ? words('mandates:due.none') : writeDay(day, language),
    proposed: mandate.due_day === null && mandate.proposed_day !== null,
    quoted:
      quoted === ''
        ? words(`mandates:due.${unquoted(mandate)}`)
        : words('mandates:due.quoted', { words: quoted }),
  }
}

// Where nobody wrote a deadline in words, the line says whose the day is, or that there is none.
function unquoted({ kind, due_day }: Pick<MandateRow, 'kind' | 'due_day'>): string {
  if (kind === 'guideline') return due_day === null ? 'none-of-presidency' : 'of-presidency'
  return due_day === null ? 'no-words' : 'adopted'
}
