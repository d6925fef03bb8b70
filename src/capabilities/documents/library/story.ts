import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import {
  type Field,
  type Fields,
  type Story,
  asDay,
  asList,
  asParticipant,
  asText,
  asWords,
  field,
  storyOf,
} from '../../directory/index.ts'
import { deadlineIn } from '../comments/words.ts'
import { findDocument } from '../storage.ts'

const fieldsIn = (zone: string): Fields => ({
  symbol: field('documents:field.symbol'),
  title: field('documents:field.title', asText),
  dated_on: field('documents:field.dated', asDay),
  adopted_on: field('documents:field.adopted', asDay),
  circulated_on: field('documents:field.circulated', asDay),
  state: field('documents:field.state', asWords('documents:state')),
  access: field('documents:field.access', asWords('documents:access')),
  readers: field('documents:field.readers', asList(asParticipant)),
  note: field('documents:field.note'),
  language: field('documents:field.language', asWords('documents:language')),
  languages: field('documents:field.languages', asList(asWords('documents:language'))),
  due_on: field('documents:field.due', asDay),
  file: field('documents:field.file'),
  relation: field('documents:field.relation', asWords('documents:relation')),
  comments_until: field('documents:comments.until', momentIn(zone)),
  comments_closed: field('documents:comments.closed', momentIn(zone)),
  shared_with: field('documents:comments.fact.shared', asWords('documents:comments.shared')),
})

const momentIn =
  (zone: string): Field['as'] =>
  (value, { words, language }) =>
    typeof value === 'string' ? deadlineIn(value, { words, language, zone }) : ''

/** A document's story out of the journal. */
export async function storyOfDocument(
  context: Context,
  ask: { readonly document: string; readonly before?: string | undefined },
): Promise<Story | Refusal> {
  const found = await findDocument(context.tx, context.tenant.conferenceId, ask.document)
  if (!found) return notFound(ask.document)
  return storyOf(
    context,
    { ids: [ask.document], subjects: ['document'], before: ask.before },
    fieldsIn(context.tenant.zone),
  )
}
