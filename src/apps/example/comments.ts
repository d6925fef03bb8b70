import { decideComment, openComments, sayComment } from '../../capabilities/documents/comments/operations.ts'
import type { Acting } from './acting.ts'

/** A paper that was open to the comments of its readers: two countries spoke, and one of them has its answer. */
export async function commentOn(
  { dayIn, ask }: Acting,
  paper: { readonly document_id: string; readonly version: number },
): Promise<void> {
  const { round_id: round } = await ask('assistant', { days: -20, seen: paper.version }, openComments, {
    document: paper.document_id,
    deadline_day: dayIn(-4),
    shared_with: 'readers',
  })
  const first = await ask('focal.gtm', { days: -12 }, sayComment, {
    round,
    mark: '1',
    language: 'es',
    text: 'Se sugiere un intercambio semestral: los registros consulares se consolidan cada seis meses.',
  })
  await ask('focal.can', { days: -9 }, sayComment, {
    round,
    mark: '3',
    language: 'en',
    text: 'Canada suggests saying who destroys the data after that year, and how the destruction is recorded.',
  })
  await ask('assistant', { days: -1, seen: first.version }, decideComment, {
    comment: first.comment_id,
    decision: 'taken in part',
    reason: 'El intercambio será trimestral; el consolidado se presenta cada seis meses.',
  })
}
