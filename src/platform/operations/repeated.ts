import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import { canonical } from '../journal/chain.ts'
import type { Tx } from '../postgres/client.ts'
import { sameKeySameRequest } from './change-rules.ts'

export type Key = {
  readonly actor: string
  readonly key: string
  readonly operation: string
  readonly hash: string
}
type Kept = { readonly operation: string; readonly body_hash: string; readonly answer: unknown }

/** What a repeated request is known by: who asks, their key, and what is asked. */
export function keyOf(
  operation: string,
  asker: { readonly actor: Actor; readonly idempotencyKey?: string | undefined },
  input: unknown,
): Key {
  const actor = asker.actor.kind === 'person' ? asker.actor.personId : asker.actor.kind
  const hash = createHash('sha256').update(canonical({ operation, input })).digest('hex')
  return { actor, key: asker.idempotencyKey ?? '', operation, hash }
}

// The lock makes two of the same key wait for each other, also before the first has stored anything.
export async function claim(tx: Tx, conference: string, key: Key): Promise<Kept | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${conference} ${key.actor} ${key.key}`}, 0))`.execute(
    tx,
  )
  return tx
    .selectFrom('idempotency_key')
    .select(['operation', 'body_hash', 'answer'])
    .where('conference_id', '=', conference)
    .where('actor_key', '=', key.actor)
    .where('key', '=', key.key)
    .executeTakeFirst()
}

/** The answer that was given first, or a refusal where something else was asked under its key. */
export function replay(kept: Kept, key: Key): Refusal | { readonly output: unknown } {
  const decided = sameKeySameRequest.decide({ first: kept.body_hash, repeated: key.hash })
  return isRefusal(decided) ? decided : { output: kept.answer }
}

/** Keeps the answer that a repetition gets. */
export async function keep(tx: Tx, conference: string, key: Key, output: unknown): Promise<void> {
  await tx
    .insertInto('idempotency_key')
    .values({
      conference_id: conference,
      actor_key: key.actor,
      key: key.key,
      operation: key.operation,
      body_hash: key.hash,
      status: 200,
      answer: JSON.stringify(output ?? null),
    })
    .execute()
}
