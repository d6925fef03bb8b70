import { sql } from 'kysely'
import { type Day, addDays } from '../../kernel/day.ts'
import type { Context } from '../operations/operation.ts'
import type { Tx } from '../postgres/client.ts'
import { FIRST } from './chain.ts'
import { type Head, signedHead } from './head.ts'
import type { SigningKey } from '../signing-key.ts'

/**
 * Signs the head of every day that has ended where the conference is and has none yet: yesterday's, and those a
 * worker that was down missed. Returns them, earliest first; none where another worker was quicker.
 */
export async function signHeads(context: Context, key: SigningKey): Promise<Head[]> {
  const { tx, tenant, now, today } = context
  const conference = tenant.conferenceId
  await holdHeads(tx, conference)
  const yesterday = addDays(today, -1)
  const last = await findHead(tx, conference)
  const made: Head[] = []
  for (let day = last ? addDays(last.day as Day, 1) : yesterday; day <= yesterday; day = addDays(day, 1)) {
    const reached = await reachedOn(tx, conference, day, tenant.zone)
    const head = signedHead(key, { conference_id: conference, day, ...reached })
    await insertHead(tx, head, now)
    made.push(head)
  }
  if (made.length === 0) return made
  await enterKey(tx, conference, key, now)
  await context.journal({
    subject: 'journal',
    subjectId: conference,
    after: { heads: made.map(({ day, number, key_id }) => ({ day, number, key_id })) },
  })
  return made
}

/** Two workers do not sign one day twice. */
async function holdHeads(tx: Tx, conference: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${conference} journal heads`}, 0))`.execute(tx)
}

// The last entry that is not of a later day. Entries are numbered within a second, so the one before midnight stands long since.
async function reachedOn(
  tx: Tx,
  conference: string,
  day: Day,
  zone: string,
): Promise<{ number: number; hash: string }> {
  const row = await tx
    .selectFrom('journal')
    .select(['number', 'hash'])
    .where('conference_id', '=', conference)
    .where('number', 'is not', null)
    .where(sql<boolean>`at < (${addDays(day, 1)}::date::timestamp at time zone ${zone})`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { number: Number(row?.number ?? 0), hash: row?.hash ?? FIRST }
}

async function insertHead(tx: Tx, head: Head, at: string): Promise<void> {
  await tx
    .insertInto('journal_head')
    .values({ ...head, number: BigInt(head.number), signed_at: at })
    .execute()
}

/** Publishes a key's public half, once. */
export async function enterKey(tx: Tx, conference: string, key: SigningKey, at: string): Promise<void> {
  await tx
    .insertInto('journal_key')
    .values({ conference_id: conference, key_id: key.id, public_key: key.publicPem, since: at })
    .onConflict((conflict) => conflict.columns(['conference_id', 'key_id']).doNothing())
    .execute()
}

const HEAD = ['conference_id', 'day', 'number', 'hash', 'key_id', 'signature'] as const

/** The head of a day, or the last there is. */
export async function findHead(tx: Tx, conference: string, day?: string): Promise<Head | undefined> {
  let query = tx.selectFrom('journal_head').select(HEAD).where('conference_id', '=', conference)
  if (day !== undefined) query = query.where('day', '=', day as Day)
  const row = await query.orderBy('day', 'desc').limit(1).executeTakeFirst()
  return row && { ...row, number: Number(row.number) }
}

/** Heads before a day, latest first. */
export async function listHeads(
  tx: Tx,
  conference: string,
  before: string | undefined,
  limit: number,
): Promise<Head[]> {
  let query = tx.selectFrom('journal_head').select(HEAD).where('conference_id', '=', conference)
  if (before !== undefined) query = query.where('day', '<', before as Day)
  const rows = await query.orderBy('day', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}

/** The public halves of all keys that signed here, latest first. */
export async function listKeys(
  tx: Tx,
  conference: string,
): Promise<{ key_id: string; public_key: string; since: string }[]> {
  return tx
    .selectFrom('journal_key')
    .select(['key_id', 'public_key', 'since'])
    .where('conference_id', '=', conference)
    .orderBy('since', 'desc')
    .execute()
}
