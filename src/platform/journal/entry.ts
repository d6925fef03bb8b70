import type { Actor } from '../../kernel/actor.ts'

/** What an action says of its change; who, when and by which operation are added for it. */
export type JournalEntry = {
  /** The kind of thing: a table's word. */
  readonly subject: string
  readonly subjectId: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Who did it, as the journal keeps it. */
export function signature(actor: Actor): unknown {
  return actor.kind === 'person'
    ? { kind: 'person', person: actor.personId, held: actor.held }
    : { kind: actor.kind }
}

/** A row of the journal as it is chained, exported and verified. */
export type JournalRow = {
  readonly entry_id: string
  readonly at: string
  readonly operation: string
  readonly actor: unknown
  readonly subject: string
  readonly subject_id: string
  readonly before: unknown
  readonly after: unknown
}

/** A sealed row: its place in the chain and the hash over the predecessor's hash and itself. */
export type SealedRow = JournalRow & { readonly number: number; readonly hash: string }
