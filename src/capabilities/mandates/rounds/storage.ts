import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import { type Mandate, pending } from '../contract.ts'
import { MANDATE } from '../storage.ts'
import type { Proposal, Round } from './contract.ts'

const ROUND = ['round_id', 'body_id', 'name', 'opened_on', 'closed_on', 'version'] as const

export async function listRounds(tx: Tx, conference: string): Promise<Round[]> {
  const rows = await tx
    .selectFrom('review_round')
    .select(ROUND)
    .where('conference_id', '=', conference)
    .orderBy('opened_on', 'desc')
    .orderBy('round_id')
    .limit(100)
    .execute()
  return rows as Round[]
}

/** The rounds still open, each with how many of its mandates nobody has proposed anything for, up to a bound. */
export async function listRoundsInHand(
  tx: Tx,
  conference: string,
  bound: number,
): Promise<{ round_id: string; name: Text; missing: number }[]> {
  const rounds = await tx
    .selectFrom('review_round as r')
    .select(['r.round_id', 'r.name'])
    .select(
      sql<number>`(select count(*)::int from (select 1 from mandate m
        where m.conference_id = r.conference_id and m.body_id = r.body_id and m.state = any(${pending}::text[])
          and not exists (select 1 from review_proposal p where p.conference_id = m.conference_id
            and p.round_id = r.round_id and p.mandate_id = m.mandate_id)
        limit ${bound}) as missing)`.as('missing'),
    )
    .where('r.conference_id', '=', conference)
    .where('r.closed_on', 'is', null)
    .orderBy('r.opened_on')
    .orderBy('r.round_id')
    .execute()
  return rounds as { round_id: string; name: Text; missing: number }[]
}

export async function findRound(tx: Tx, conference: string, id: string): Promise<Round | undefined> {
  const row = await roundOf(tx, conference, id).executeTakeFirst()
  return row as Round | undefined
}

export async function lockRound(tx: Tx, conference: string, id: string): Promise<Round | undefined> {
  const row = await roundOf(tx, conference, id).forUpdate().executeTakeFirst()
  return row as Round | undefined
}

function roundOf(tx: Tx, conference: string, id: string) {
  return tx
    .selectFrom('review_round')
    .select(ROUND)
    .where('conference_id', '=', conference)
    .where('round_id', '=', id)
}

export async function findOpenRound(tx: Tx, conference: string, bodyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('review_round')
    .select('round_id')
    .where('conference_id', '=', conference)
    .where('body_id', '=', bodyId)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertRound(
  tx: Tx,
  conference: string,
  row: Omit<Round, 'version' | 'closed_on'>,
): Promise<void> {
  await tx
    .insertInto('review_round')
    .values({ conference_id: conference, ...row, name: JSON.stringify(row.name) })
    .execute()
}

export async function closeRound(
  tx: Tx,
  conference: string,
  id: string,
  by: { closed_on: Day; closed_by_provision_id: string },
): Promise<Round> {
  const row = await tx
    .updateTable('review_round')
    .set(by)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('round_id', '=', id)
    .returning(ROUND)
    .executeTakeFirstOrThrow()
  return row as Round
}

/** Stores a proposal over the one before it and returns its version. */
export async function saveProposal(
  tx: Tx,
  conference: string,
  row: { round_id: string; mandate_id: string; choice: string; reason: string; proposed_at: string },
): Promise<Proposal> {
  const stored = await tx
    .insertInto('review_proposal')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'round_id', 'mandate_id']).doUpdateSet((now) => ({
        choice: row.choice,
        reason: row.reason,
        proposed_at: row.proposed_at,
        version: now('review_proposal.version', '+', 1),
      })),
    )
    .returning(['choice', 'reason', 'version'])
    .executeTakeFirstOrThrow()
  return stored as Proposal
}

type Reviewed = Mandate & { readonly sort_day: Day; readonly proposal: Proposal | null }

/**
 * The mandates of a round in the order of the register: while it is open those of its body still to be
 * fulfilled, afterwards those that were proposed on.
 */
export async function listReviewed(
  tx: Tx,
  conference: string,
  round: Round,
  after: { sortDay: Day; id: string } | undefined,
  limit: number,
): Promise<Reviewed[]> {
  let query = reviewed(tx, conference, round)
    .select([...MANDATE.map((column) => `m.${column}` as const), 'm.sort_day'])
    .select(
      sql<Proposal | null>`case when p.choice is null then null else jsonb_build_object('choice', p.choice, 'reason', p.reason, 'version', p.version) end`.as(
        'proposal',
      ),
    )
    .orderBy('m.sort_day')
    .orderBy('m.mandate_id')
    .limit(limit)
  if (after)
    query = query.where(
      sql<boolean>`(m.sort_day, m.mandate_id) > (${after.sortDay}::date, ${after.id}::uuid)`,
    )
  return (await query.execute()) as Reviewed[]
}

/** How many mandates of a round are proposed what, and how many nothing yet. */
export async function countProposals(
  tx: Tx,
  conference: string,
  round: Round,
): Promise<{ choice: string | null; count: number }[]> {
  const rows = await reviewed(tx, conference, round)
    .select((row) => ['p.choice', row.fn.countAll<bigint>().as('count')])
    .groupBy('p.choice')
    .execute()
  return rows.map((row) => ({ choice: row.choice, count: Number(row.count) }))
}

function reviewed(tx: Tx, conference: string, round: Round) {
  const query = tx
    .selectFrom('mandate as m')
    .leftJoin('review_proposal as p', (join) =>
      join
        .onRef('p.conference_id', '=', 'm.conference_id')
        .onRef('p.mandate_id', '=', 'm.mandate_id')
        .on('p.round_id', '=', round.round_id),
    )
    .where('m.conference_id', '=', conference)
    .where('m.body_id', '=', round.body_id)
  return round.closed_on === null
    ? query.where('m.state', 'in', [...pending])
    : query.where('p.choice', 'is not', null)
}
