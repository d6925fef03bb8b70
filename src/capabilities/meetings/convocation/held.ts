import { sql } from 'kysely'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

/** Something a convocation holds on a person, with the meeting it is of. */
export type HeldInConvocations = { readonly meeting: Text } & Readonly<Record<string, unknown>>

const letters = sql`convocation_letter l
  join convocation c on c.conference_id = l.conference_id and c.convocation_id = l.convocation_id
  join meeting m on m.conference_id = c.conference_id and m.meeting_id = c.meeting_id`

/** The letters a person was mailed, and when each mail came back. */
export async function listWrittenTo(
  tx: Tx,
  conference: string,
  person: string,
): Promise<HeldInConvocations[]> {
  const { rows } = await sql<HeldInConvocations>`
    select m.name as meeting, l.symbol, e.kind, e.bounced_at from convocation_mail e
    join ${letters} on l.conference_id = e.conference_id and l.letter_id = e.letter_id
    where e.conference_id = ${conference} and e.person_id = ${person} order by e.mail_id`.execute(tx)
  return rows
}

/** What a person answered or noted last. */
export async function listAnsweredBy(
  tx: Tx,
  conference: string,
  person: string,
): Promise<HeldInConvocations[]> {
  const { rows } = await sql<HeldInConvocations>`
    select m.name as meeting, l.symbol, a.answer, a.answered_at from convocation_answer a
    join ${letters} on l.conference_id = a.conference_id and l.letter_id = a.letter_id
    where a.conference_id = ${conference} and a.person_id = ${person} order by a.answered_at, l.letter_id`.execute(
    tx,
  )
  return rows
}

const theirs = (conference: string, person: string) => sql`k.conference_id = ${conference}
  and (k.left_by = ${person} or lower(k.email) = (select lower(p.email) from person p
    where p.conference_id = ${conference} and p.person_id = ${person}))`

/** The answers a person left to colleagues, and those that were left to whoever has their address. */
export async function listLeftTo(tx: Tx, conference: string, person: string): Promise<HeldInConvocations[]> {
  const { rows } = await sql<HeldInConvocations>`
    select m.name as meeting, l.symbol, k.name, k.email, k.left_at from convocation_colleague k
    join ${letters} on l.conference_id = k.conference_id and l.letter_id = k.letter_id
    where ${theirs(conference, person)} order by k.colleague_id`.execute(tx)
  return rows
}

/** Puts a name and an address that reach nobody in the place of a colleague's who is erased; returns how many there were. */
export async function forgetColleague(tx: Tx, conference: string, person: string): Promise<number> {
  const done = await tx
    .updateTable('convocation_colleague')
    .set({ name: '–', email: sql<string>`colleague_id || '@erased.invalid'` })
    .where('conference_id', '=', conference)
    .where(
      sql<boolean>`lower(email) = (select lower(p.email) from person p
        where p.conference_id = ${conference} and p.person_id = ${person})`,
    )
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
