import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import {
  type Fields,
  type Story,
  asParticipant,
  asText,
  asWords,
  field,
  storyOf,
} from '../../directory/index.ts'
import { findRequest } from './storage.ts'
import { deadlineIn } from './words.ts'

const fieldsIn = (zone: string): Fields => ({
  title: field('exchange:requests.field.title', asText),
  deadline: field('exchange:requests.field.deadline', (value, { words, language }) =>
    typeof value === 'string' ? deadlineIn(value, { words, language, zone }) : '',
  ),
  state: field('exchange:requests.field.state', asWords('exchange:requests.state')),
  question: field('exchange:requests.field.question', asText),
  participant: field('exchange:requests.field.country', asParticipant),
  reason: field('exchange:requests.field.reason'),
  letters: field('exchange:requests.field.letters'),
})

/** A request's story out of the journal; what a country does in its draft is not in it. */
export async function storyOfRequest(
  context: Context,
  ask: { readonly reference: string; readonly before?: string | undefined },
): Promise<Story | Refusal> {
  const found = await findRequest(context.tx, context.tenant.conferenceId, ask.reference)
  if (!found) return notFound(ask.reference)
  return storyOf(
    context,
    { ids: [found.request_id], subjects: ['information request'], before: ask.before },
    fieldsIn(context.tenant.zone),
  )
}
