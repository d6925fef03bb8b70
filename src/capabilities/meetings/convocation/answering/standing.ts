import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Answer, Counts, LetterStanding } from '../contract.ts'

/** How each letter stands, by what became of its mails. */
export type StandingLetter = {
  readonly letter_id: string
  readonly participant_id: string
  readonly symbol: string
  readonly kept: boolean
  readonly standing: LetterStanding
  readonly mails: number
  readonly bounced: number
  readonly answer: Answer | null
}

/** Handed over this long ago, of which nothing is known, a mail is in doubt. */
const IN_DOUBT_AFTER = sql`interval '10 minutes'`

const standing = (conference: string, convocation: string, now: string) => sql`
  select l.letter_id, l.participant_id, l.symbol, l.document_id is not null as kept,
    coalesce(n.mails, 0)::int as mails, coalesce(n.bounced, 0)::int as bounced,
    case
      when l.document_id is null then 'being written'
      when n.mails is null then 'nobody to write to'
      when n.bounced = n.mails then 'bounced'
      when n.doubtful > 0 then 'in doubt'
      when n.sent = n.mails then 'sent'
      else 'on its way'
    end as standing,
    case when a.letter_id is not null then jsonb_build_object('answer', a.answer, 'head', a.head, 'remark', a.remark,
      'how', a.how, 'note', a.note, 'answered_at', a.answered_at, 'version', a.version) end as answer
  from convocation_letter l
  left join lateral (
    select count(*)::int as mails,
      count(*) filter (where m.refused_at is not null or c.bounce_status like '5%')::int as bounced,
      count(*) filter (where m.sent_at is not null)::int as sent,
      count(*) filter (where m.sent_at is null and m.refused_at is null
        and m.claimed_at < ${now}::timestamptz - ${IN_DOUBT_AFTER})::int as doubtful
    from convocation_mail c join mail m on m.conference_id = c.conference_id and m.mail_id = c.mail_id
    where c.conference_id = l.conference_id and c.letter_id = l.letter_id
    having count(*) > 0
  ) n on true
  left join convocation_answer a on a.conference_id = l.conference_id and a.letter_id = l.letter_id
  where l.conference_id = ${conference} and l.convocation_id = ${convocation}`

type Asked = { readonly convocation: string; readonly now: string }

/** Letters of a convocation in their order, behind one of them. */
export async function listStanding(
  tx: Tx,
  conference: string,
  ask: Asked & {
    readonly after?: string | undefined
    readonly only?: string | undefined
    readonly limit: number
  },
): Promise<StandingLetter[]> {
  const { rows } = await sql<StandingLetter>`
    select s.* from (${standing(conference, ask.convocation, ask.now)}) s
    where ${ask.after === undefined ? sql`true` : sql`s.letter_id > ${ask.after}::uuid`}
      and ${ask.only === undefined ? sql`true` : sql`s.letter_id = ${ask.only}::uuid`}
    order by s.letter_id limit ${ask.limit}`.execute(tx)
  return rows.map((row) => ({ ...row, answer: row.answer && inOurTime(row.answer) }))
}

// Out of JSON an instant comes with the offset PostgreSQL writes.
const inOurTime = (answer: Answer): Answer => ({
  ...answer,
  answered_at: new Date(answer.answered_at).toISOString(),
})

/** How many letters stand where. */
export async function countStanding(tx: Tx, conference: string, ask: Asked): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*)::int as letters,
      count(*) filter (where s.answer ->> 'answer' = 'attends')::int as attend,
      count(*) filter (where s.answer ->> 'answer' = 'does not attend')::int as decline,
      count(*) filter (where s.answer ->> 'answer' = 'later')::int as later,
      count(*) filter (where s.answer is null)::int as silent,
      count(*) filter (where s.standing in ('bounced', 'in doubt'))::int as bounced,
      count(*) filter (where s.standing = 'nobody to write to')::int as unreachable
    from (${standing(conference, ask.convocation, ask.now)}) s`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('A count has no row')
  return row
}
