import pg from 'pg'
import { FIRST, hashOf } from './chain.ts'
import type { JournalRow } from './entry.ts'

const BATCH = 2_000
// Any number, the same on every node: one sealer at a time.
const SEALER_LOCK = 8_420_002

/**
 * Numbers and chains the committed rows of every conference, so that writers never queue for the
 * chain. Runs under a role of its own that may set only number and hash. Returns how many it sealed.
 */
export async function sealOnce(sealer: pg.ClientBase): Promise<number> {
  await sealer.query('begin')
  try {
    const alone = await sealer.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [
      SEALER_LOCK,
    ])
    let sealed = 0
    if (alone.rows[0]?.got) {
      const waiting = await sealer.query<{ conference_id: string }>(
        'select c.conference_id from conference_list() c where exists (select 1 from journal j where j.conference_id = c.conference_id and j.number is null)',
      )
      for (const { conference_id } of waiting.rows) sealed += await sealConference(sealer, conference_id)
    }
    await sealer.query('commit')
    return sealed
  } catch (error) {
    await sealer.query('rollback')
    throw error
  }
}

async function sealConference(sealer: pg.ClientBase, conference: string): Promise<number> {
  const last = await sealer.query<{ number: bigint; hash: string }>(
    'select number, hash from journal where conference_id = $1 and number is not null order by number desc limit 1',
    [conference],
  )
  const rows = await sealer.query<JournalRow>(
    `select entry_id, at, operation, actor, subject, subject_id, before, after from journal
     where conference_id = $1 and number is null order by entry_id limit ${BATCH}`,
    [conference],
  )
  let { number, hash } = last.rows[0] ?? { number: 0n, hash: FIRST }
  const seals = rows.rows.map((row) => {
    number += 1n
    hash = hashOf(hash, row)
    return { id: row.entry_id, number, hash }
  })
  await sealer.query(
    `update journal j set number = s.number, hash = s.hash
     from unnest($2::uuid[], $3::bigint[], $4::text[]) as s (entry_id, number, hash)
     where j.conference_id = $1 and j.entry_id = s.entry_id`,
    [
      conference,
      seals.map((seal) => seal.id),
      seals.map((seal) => String(seal.number)),
      seals.map((seal) => seal.hash),
    ],
  )
  return seals.length
}

/** Seals every `milliseconds` until stopped; a server that is away is tried again at the next turn. */
export function keepSealing(connection: pg.PoolConfig, milliseconds = 500): { stop: () => Promise<void> } {
  const pool = new pg.Pool({ ...connection, max: 1, idleTimeoutMillis: 60_000 })
  pool.on('error', () => undefined)
  // Nor may one in use end the program: its query fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  let turn: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    turn = turn.then(() => sealTurn(pool)).catch(() => undefined)
  }, milliseconds)
  const stop = async (): Promise<void> => {
    clearInterval(timer)
    await turn
    await sealTurn(pool).catch(() => undefined)
    await pool.end()
  }
  return { stop }
}

async function sealTurn(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    while ((await sealOnce(client)) >= BATCH);
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
    throw error
  }
}
