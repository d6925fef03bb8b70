import type { Mark } from '../../../ui/record/marked-text.tsx'
import type { ProvisionRow } from '../contract.ts'

type Spans = NonNullable<ProvisionRow['spans']['es']>

/** The words a proposal rests on: the verb, who is tasked, the deadline. */
export function marksOf(spans: Spans | undefined): Mark[] {
  if (!spans) return []
  return [
    ...(spans.verb ? [{ from: spans.verb[0], to: spans.verb[1], kind: 'verb' as const }] : []),
    ...spans.tasked.map(([from, to]) => ({ from, to, kind: 'who' as const })),
    ...(spans.due ? [{ from: spans.due[0], to: spans.due[1], kind: 'due' as const }] : []),
  ]
}
