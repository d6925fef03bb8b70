import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import {
  type Fields,
  type Story,
  asDay,
  asPerson,
  asText,
  asWords,
  field,
  storyOf,
} from '../../../directory/index.ts'
import { isInside } from '../seen.ts'
import { findCircular } from '../storage.ts'

const fields: Fields = {
  kind: field('exchange:field.kind', asWords('exchange:kind')),
  sender: field('exchange:field.sender', asWords('exchange:sender')),
  subject: field('exchange:field.subject', asText),
  body: field('exchange:field.body', asText),
  deadline_on: field('exchange:field.deadline', asDay),
  state: field('exchange:field.state', asWords('exchange:state')),
  reference: field('exchange:field.reference'),
  recipients: field('exchange:field.recipients'),
  written: field('exchange:field.written'),
  bounce: field('exchange:field.bounce'),
  opened: field('exchange:field.opened'),
  acknowledged: field('exchange:field.acknowledged', asPerson),
}

/** A circular's story out of the journal, for those who send it; whom it was sent to learn when it was. */
export async function storyOfCircular(
  context: Context,
  ask: { readonly circular: string; readonly before?: string | undefined },
): Promise<Story | Refusal> {
  const found = await findCircular(context.tx, context.tenant.conferenceId, ask.circular)
  if (!found) return notFound(ask.circular)
  if (!isInside(context, found.sender)) return { entries: [], next: null }
  return storyOf(context, { ids: [ask.circular], subjects: ['circular'], before: ask.before }, fields)
}
