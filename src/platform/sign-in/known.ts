import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/instant.ts'

/** What a token was made for: reading, or these operations alone. */
export type TokenScope = { readonly tokenId: string; readonly only: 'reads' | readonly string[] }

/** What is known of whoever sends a request: who it is, by which session, and how surely. */
export type Known = {
  readonly actor: Actor
  readonly sessionId: string | undefined
  /** Came by mail alone and has a second factor to show: a visitor until then. */
  readonly halfOpen?: boolean
  /** A token's request: which it is, and what it was made for. */
  readonly through?: TokenScope
  /** When they last proved who they are, in this session. */
  readonly provenAt?: Instant | undefined
}
