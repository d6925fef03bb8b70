import type { Day } from '../../../kernel/day.ts'
import type { Language, Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { Document, Relation } from '../contract.ts'
import { type Version, registerDocument } from '../library/actions.ts'
import { lockDocument } from '../storage.ts'
import { nextSymbol } from '../symbols/actions.ts'
import { derivedStem } from '../symbols/pattern.ts'
import { followsWhatStands } from './rules.ts'

export type Derivation = {
  readonly document: string
  readonly relation: Relation
  /** A corrigendum may be in one language alone. */
  readonly original_language: Language
  readonly title: Text
  readonly dated_on: Day
  readonly note: string
  readonly versions: readonly Version[]
}

/** Registers a revision, an addendum, a corrigendum or an amendment of a document, as a draft under its symbol. */
export async function derive(context: Context, given: Derivation): Promise<Document | Refusal> {
  const conference = context.tenant.conferenceId
  const parent = await lockDocument(context.tx, conference, given.document)
  if (!parent) return notFound(given.document)
  const follows = followsWhatStands.decide({
    relation: given.relation,
    state: parent.state,
    adopted: parent.adopted_on !== null,
  })
  if (isRefusal(follows)) return follows
  const { document: _, relation, ...facts } = given
  return registerDocument(context, {
    ...facts,
    symbol: await nextSymbol(context, derivedStem(parent.symbol, relation)),
    kind: parent.kind,
    meeting_id: parent.meeting_id,
    access: parent.access,
    readers: parent.readers,
    state: 'draft',
    follows: { parent, relation },
  })
}
