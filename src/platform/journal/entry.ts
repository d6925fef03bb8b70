import type { Actor } from '../../kernel/actor.ts'

/** What an action says of its change; who, when and by which operation are added for it. */
export type JournalEntry = {
  /** The kind of thing: a table's word. */
  readonly subject: string
  readonly subjectId: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Who did it, as the journal keeps it; and by which token, where a program did. */
export function signature(actor: Actor, through?: { readonly tokenId: string }): unknown {
  if (actor.kind !== 'person') return { kind: actor.kind }
  const token = through ? { token: through.tokenId } : {}
  return { kind: 'person', person: actor.personId, held: actor.held, ...token }
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
