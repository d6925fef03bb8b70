import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { DeliveredTo, DeliveryState, LeftOutWhy } from '../contract.ts'

/** A mail handed over this long ago, of which nothing is known, is in doubt. */
const IN_DOUBT_AFTER = sql`interval '10 minutes'`

export type DeliveryAsk = {
  readonly circular: string
  readonly now: string
  /** The participants whose mails are looked at; all of them where none are named. */
  readonly only?: readonly string[] | undefined
}

/** Each recipient of a circular with how their last mail stands at an instant. */
const delivered = (conference: string, { circular, now, only }: DeliveryAsk) => sql`
  select r.recipient_id, r.person_id, r.participant_id, r.office, r.language, r.left_out_why, r.acknowledged_at,
    c.ordinal, c.bounce_status, m.sent_at, o.opened_at,
    case
      when r.standing <> 'written' then r.standing
      when r.acknowledged_at is not null then 'acknowledged'
      when o.opened_at is not null then 'opened'
      when m.refused_at is not null or c.bounce_status like '5%' then 'bounced'
      when c.bounce_status is not null then 'delayed'
      when m.sent_at is not null then 'sent'
      when m.claimed_at < ${now}::timestamptz - ${IN_DOUBT_AFTER} then 'in doubt'
      else 'written'
    end as state
  from circular_recipient r
  left join lateral (select l.* from circular_mail l where l.conference_id = r.conference_id and l.recipient_id = r.recipient_id
    order by l.ordinal desc limit 1) c on true
  left join mail m on m.conference_id = c.conference_id and m.mail_id = c.mail_id
  left join lateral (select min(p.opened_at) as opened_at from circular_opening p
    where p.conference_id = r.conference_id and p.recipient_id = r.recipient_id) o on true
  where r.conference_id = ${conference} and r.circular_id = ${circular}
    ${only === undefined ? sql`` : sql`and r.participant_id = any (${[...only]}::uuid[])`}`

export type DeliveredRow = {
  readonly recipient_id: string
  readonly person_id: string
  readonly participant_id: string | null
  readonly office: DeliveredTo['office']
  readonly language: 'es' | 'en'
  readonly left_out_why: LeftOutWhy | null
  readonly acknowledged_at: string | null
  /** How many mails there were. */
  readonly ordinal: number | null
  readonly bounce_status: string | null
  readonly sent_at: string | null
  readonly opened_at: string | null
  readonly state: DeliveryState
}

/** Recipients of a circular, those something is wrong with first; all of them where no limit is given. */
export async function listDelivered(
  tx: Tx,
  conference: string,
  { limit = 1_000_000, ...ask }: DeliveryAsk & { readonly limit?: number },
): Promise<DeliveredRow[]> {
  const { rows } = await sql<DeliveredRow>`
    select d.* from (${delivered(conference, ask)}) d
    order by d.state not in ('bounced', 'in doubt', 'left out', 'delayed'), d.participant_id, d.recipient_id limit ${limit}`.execute(
    tx,
  )
  return rows
}

export type CountedDelivery = {
  readonly participant_id: string | null
  readonly listed: number
  readonly left_out: number
  readonly written: number
  readonly sent: number
  readonly bounced: number
  readonly in_doubt: number
  readonly opened: number
  readonly acknowledged: number
}

/** The same, counted by participant: one row each, however many people. */
export async function countDelivered(
  tx: Tx,
  conference: string,
  ask: DeliveryAsk,
): Promise<CountedDelivery[]> {
  const { rows } = await sql<CountedDelivery>`
    select d.participant_id, count(*)::int as listed,
      count(*) filter (where d.state = 'left out')::int as left_out,
      count(*) filter (where d.state not in ('left out', 'listed'))::int as written,
      count(*) filter (where d.sent_at is not null)::int as sent,
      count(*) filter (where d.state = 'bounced')::int as bounced,
      count(*) filter (where d.state = 'in doubt')::int as in_doubt,
      count(*) filter (where d.opened_at is not null)::int as opened,
      count(*) filter (where d.acknowledged_at is not null)::int as acknowledged
    from (${delivered(conference, ask)}) d group by d.participant_id`.execute(tx)
  return rows
}

/** Keeps what was decided about recipients at the moment a circular left. */
export async function markStanding(
  tx: Tx,
  conference: string,
  rows: readonly { readonly recipient_id: string; readonly why: LeftOutWhy | null }[],
): Promise<void> {
  await sql`
    update circular_recipient r set standing = case when n.why is null then 'written' else 'left out' end, left_out_why = n.why
    from unnest(${rows.map((row) => row.recipient_id)}::uuid[], ${rows.map((row) => row.why)}::text[]) as n (recipient_id, why)
    where r.conference_id = ${conference} and r.recipient_id = n.recipient_id`.execute(tx)
}

export async function insertMails(
  tx: Tx,
  conference: string,
  rows: readonly { readonly recipient_id: string; readonly mail_id: string; readonly ordinal: number }[],
): Promise<void> {
  await sql`
    insert into circular_mail (conference_id, recipient_id, mail_id, ordinal)
    select ${conference}::uuid, n.* from unnest(${rows.map((row) => row.recipient_id)}::uuid[],
      ${rows.map((row) => row.mail_id)}::uuid[], ${rows.map((row) => row.ordinal)}::int[]) as n`.execute(tx)
}
