import type { Actor, Held } from '../../kernel/actor.ts'

/** What an action says of its change; who, when and by which operation are added for it. */
export type JournalEntry = {
  /** The kind of thing: a table's word. */
  readonly subject: string
  readonly subjectId: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Who did it, as a line keeps it: a kind alone, or a person in their offices, and the token of their program where it was one. */
export type Signature = {
  readonly kind: Actor['kind']
  readonly person?: string
  readonly held?: readonly Held[]
  readonly token?: string
}

export function signature(actor: Actor, through?: { readonly tokenId: string }): Signature {
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
