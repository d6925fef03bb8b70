import { sql } from 'kysely'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import { type Link, type Mandate, type MandateState, type Relative, type Tie, pending } from '../contract.ts'

export async function insertMandateLink(
  tx: Tx,
  conference: string,
  fromId: string,
  toId: string,
  kind: Link['kind'],
): Promise<void> {
  await tx
    .insertInto('mandate_link')
    .values({ conference_id: conference, from_id: fromId, to_id: toId, kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Links of a mandate in both directions, each with the mandate at its other end. */
export async function listLinks(
  tx: Tx,
  conference: string,
  mandate: Pick<Mandate, 'mandate_id' | 'reference'>,
): Promise<Link[]> {
  const rows = await tx
    .selectFrom('mandate_link as l')
    .innerJoin('mandate as m', (join) =>
      join
        .onRef('m.conference_id', '=', 'l.conference_id')
        .on(
          sql<boolean>`m.mandate_id = case when l.from_id = ${mandate.mandate_id}::uuid then l.to_id else l.from_id end`,
        ),
    )
    .select(['l.kind', 'l.from_id', 'm.reference', 'm.title', 'm.state'])
    .where('l.conference_id', '=', conference)
    .where((link) =>
      link.or([link('l.from_id', '=', mandate.mandate_id), link('l.to_id', '=', mandate.mandate_id)]),
    )
    .limit(100)
    .execute()
  const own = mandate.reference ?? ''
  return rows.map((row) => {
    const other = row.reference ?? ''
    const outward = row.from_id === mandate.mandate_id
    return {
      kind: row.kind as Link['kind'],
      from: outward ? own : other,
      to: outward ? other : own,
      title: row.title as Text,
      state: row.state as MandateState,
    }
  })
}

/** The mandates still to be fulfilled that some others depend on, each beside the one that waits for it. */
export async function listAwaited(
  tx: Tx,
  conference: string,
  waiting: readonly string[],
): Promise<{ mandate_id: string; reference: string }[]> {
  const rows = await tx
    .selectFrom('mandate_link as l')
    .innerJoin('mandate as m', (join) =>
      join.onRef('m.conference_id', '=', 'l.conference_id').onRef('m.mandate_id', '=', 'l.to_id'),
    )
    .select(['l.from_id as mandate_id', 'm.reference'])
    .where('l.conference_id', '=', conference)
    .where('l.kind', '=', 'waits for')
    .where(sql<boolean>`l.from_id = any(${[...waiting]}::uuid[])`)
    .where('m.state', 'in', [...pending])
    .orderBy('m.sort_day')
    .execute()
  return rows.map(({ mandate_id, reference }) => ({ mandate_id, reference: reference ?? '' }))
}

export async function deleteMandateLink(
  tx: Tx,
  conference: string,
  fromId: string,
  toId: string,
  kind: Link['kind'],
): Promise<boolean> {
  const done = await tx
    .deleteFrom('mandate_link')
    .where('conference_id', '=', conference)
    .where('from_id', '=', fromId)
    .where('to_id', '=', toId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** Whether links of a kind lead from one mandate to another, in however many steps. */
export async function leadsTo(
  tx: Tx,
  conference: string,
  kind: Link['kind'],
  fromId: string,
  toId: string,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive ahead(id) as (
      select ${fromId}::uuid
      union
      select l.to_id from mandate_link l join ahead on l.from_id = ahead.id
      where l.conference_id = ${conference}::uuid and l.kind = ${kind}
    )
    select exists (select 1 from ahead where id = ${toId}::uuid) as found`.execute(tx)
  return rows[0]?.found === true
}

/** The state a mandate was in before its present one. */
export async function findEarlierState(
  tx: Tx,
  conference: string,
  id: string,
): Promise<MandateState | undefined> {
  const row = await tx
    .selectFrom('mandate_standing')
    .select('state')
    .where('conference_id', '=', conference)
    .where('mandate_id', '=', id)
    .where('state', '<>', 'superseded')
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.state as MandateState | undefined
}

export type RelativeRow = Omit<Relative, 'overdue'> & { readonly due_day: string | null }

/** Enough to choose five of; a word that stands everywhere must not bring the whole register. */
const CANDIDATES = 500
const GENERATIONS = 8
const MOST = 60

/** Everything a mandate descends from and everything that descends from it, with the ties between: two queries. */
export async function listRelatives(
  tx: Tx,
  conference: string,
  id: string,
): Promise<{ relatives: RelativeRow[]; ties: Tie[] }> {
  const { rows: relatives } = await sql<RelativeRow>`
    with recursive kin(id, steps) as (
      select ${id}::uuid, 0
      union
      select case when l.from_id = kin.id then l.to_id else l.from_id end, steps + 1
      from mandate_link l join kin on l.from_id = kin.id or l.to_id = kin.id
      where l.conference_id = ${conference}::uuid and l.kind <> 'waits for' and steps < ${GENERATIONS}
    )
    select m.mandate_id, m.reference, m.title, m.source, m.state, m.due_day, m.adopted_on, m.closed_on,
      (select d.symbol || ', ' || p.number from provision p join document d using (conference_id, document_id)
        where p.conference_id = m.conference_id and p.provision_id = m.closed_by_provision_id) as closed_by
    from mandate m where m.conference_id = ${conference}::uuid and m.mandate_id in (select id from kin)
    order by m.adopted_on, m.mandate_id limit ${MOST}`.execute(tx)
  const ids = relatives.map((relative) => relative.mandate_id)
  const ties = await tx
    .selectFrom('mandate_link')
    .select(['from_id', 'to_id', 'kind'])
    .where('conference_id', '=', conference)
    .where('from_id', 'in', ids)
    .where('to_id', 'in', ids)
    .where('kind', '<>', 'waits for')
    .execute()
  return { relatives, ties: ties as Tie[] }
}

/** Mandates of a body, adopted no later, whose words are nearest to these: what this one may reiterate. */
export async function listSimilar(
  tx: Tx,
  conference: string,
  of: {
    readonly id: string
    readonly bodyId: string | null
    readonly adopted: string | null
    readonly words: readonly string[]
  },
): Promise<Pick<Relative, 'reference' | 'title' | 'state'>[]> {
  if (of.words.length === 0) return []
  // Any of the words will do; the index gives the candidates, and those with most of them come first.
  const any = of.words.join(' or ')
  const { rows } = await sql<Pick<Relative, 'reference' | 'title' | 'state'>>`
    select reference, title, state from mandate
    where conference_id = ${conference}::uuid and mandate_id <> ${of.id}::uuid and state <> 'proposed'
      and (${of.bodyId}::uuid is null or body_id = ${of.bodyId}::uuid) and adopted_on <= ${of.adopted}::date
      and mandate_id = any(array(select mandates_with(${any}::text) limit ${CANDIDATES}))
      and not exists (select 1 from mandate_link l where l.conference_id = mandate.conference_id
        and l.from_id = ${of.id}::uuid and l.to_id = mandate.mandate_id)
    order by ts_rank(search, (select sought(${any}::text))) desc, mandate_id desc limit 5`.execute(tx)
  return rows
}
