import type { PageContext } from '../../../../platform/http/page.ts'
import { type StateKind, StateMark } from '../../../../ui/state.tsx'
import type { Correction, MinutesFound, MinutesState } from '../../minutes/contract.ts'
import { minutesStand } from '../../minutes/standing.ts'

export type Props = { readonly data: { readonly found: MinutesFound }; readonly context: PageContext }

const SHAPES: Record<MinutesState, StateKind> = {
  drafting: 'open',
  circulated: 'progress',
  adopted: 'closed',
}
const DECIDED: Record<Correction['state'], StateKind> = {
  open: 'progress',
  accepted: 'closed',
  declined: 'refused',
}

/** How the minutes stand. */
export const MinutesMark = ({ state, context }: { state: MinutesState; context: PageContext }) => (
  <StateMark kind={SHAPES[state]}>{context.words(`meetings:minutes.state.${state}`)}</StateMark>
)

/** What came of a correction. */
export const CorrectionMark = ({ state, context }: { state: Correction['state']; context: PageContext }) => (
  <StateMark kind={DECIDED[state]}>{context.words(`meetings:minutes.correction.${state}`)}</StateMark>
)

/** How far the minutes have come, in one sentence. */
export const standing = ({ meeting, minutes }: MinutesFound, { words, language }: PageContext): string =>
  minutes === null ? '' : minutesStand(minutes, meeting.zone, language, words)

/** What a paragraph was made from, and whether it still reads so. */
export function origin(
  { source, edited_at }: { source: string | null; edited_at: string | null },
  { words }: PageContext,
): string {
  if (source === null) return words('meetings:minutes.origin.by-hand')
  const [kind = '', id = ''] = source.split(':')
  const from = words(`meetings:minutes.origin.${kind}`, { number: id })
  return edited_at === null ? from : words('meetings:minutes.origin.edited', { from })
}
