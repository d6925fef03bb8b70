import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Category } from '../delegations/contract.ts'
import type { Question } from './contract.ts'

/** An evaluation as it is kept. */
export type EvaluationRow = {
  readonly meeting_id: string
  readonly questions: Question[]
  readonly opened_at: string
  readonly deadline: string
  readonly reminded_on: Day | null
}

const one = (tx: Tx, conference: string, meeting: string) =>
  tx
    .selectFrom('evaluation')
    .select(['meeting_id', 'questions', 'opened_at', 'deadline', 'reminded_on'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)

export async function findEvaluation(
  tx: Tx,
  conference: string,
  meeting: string,
): Promise<EvaluationRow | undefined> {
  return (await one(tx, conference, meeting).executeTakeFirst()) as EvaluationRow | undefined
}

/** Held by whoever answers or reminds, one after another. */
export async function lockEvaluation(
  tx: Tx,
  conference: string,
  meeting: string,
): Promise<EvaluationRow | undefined> {
  return (await one(tx, conference, meeting).forUpdate().executeTakeFirst()) as EvaluationRow | undefined
}

export async function insertEvaluation(
  tx: Tx,
  conference: string,
  { questions, ...row }: Omit<EvaluationRow, 'reminded_on'>,
): Promise<void> {
  await tx
    .insertInto('evaluation')
    .values({ conference_id: conference, ...row, questions: JSON.stringify(questions) })
    .execute()
}

export async function noteReminded(tx: Tx, conference: string, meeting: string, day: Day): Promise<void> {
  await tx
    .updateTable('evaluation')
    .set({ reminded_on: day })
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .execute()
}

/** Someone who was at a meeting and can be written to. */
export type Asked = {
  readonly registration_id: string
  readonly category: Category
  readonly name: string
  readonly email: string
  readonly language: Language
}

const asked = (tx: Tx, conference: string, meeting: string) =>
  tx
    .selectFrom('registration as r')
    .select([
      'r.registration_id',
      'r.category',
      sql<string>`r.given_name || ' ' || r.family_name`.as('name'),
      'r.email',
      'r.language',
    ])
    .where('r.conference_id', '=', conference)
    .where('r.meeting_id', '=', meeting)
    .where('r.state', '=', 'confirmed')
    .where('r.email', '<>', '')
    .orderBy('r.registration_id')

/** Whom a meeting's evaluation asks. */
export async function listToAsk(tx: Tx, conference: string, meeting: string): Promise<Asked[]> {
  return (await asked(tx, conference, meeting).execute()) as Asked[]
}

/** Those of them whose link was not used. */
export async function listSilent(
  tx: Tx,
  conference: string,
  meeting: string,
): Promise<(Asked & { link_id: string })[]> {
  const rows = await asked(tx, conference, meeting)
    .innerJoin('evaluation_link as l', (join) =>
      join
        .onRef('l.conference_id', '=', 'r.conference_id')
        .onRef('l.registration_id', '=', 'r.registration_id'),
    )
    .select('l.link_id')
    .where('l.used', '=', false)
    .execute()
  return rows as (Asked & { link_id: string })[]
}

export type NewLink = {
  readonly link_id: string
  readonly registration_id: string
  readonly token_hash: string
  readonly category: Category | null
}

export async function insertLinks(
  tx: Tx,
  conference: string,
  meeting: string,
  rows: readonly NewLink[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000)
    await tx
      .insertInto('evaluation_link')
      .values(
        rows
          .slice(from, from + 1000)
          .map((row) => ({ conference_id: conference, meeting_id: meeting, ...row })),
      )
      .execute()
}

/** Puts new tokens in the place of those that were not used: one statement, however many. */
export async function renewLinks(
  tx: Tx,
  conference: string,
  rows: readonly { readonly link_id: string; readonly token_hash: string }[],
): Promise<void> {
  await sql`update evaluation_link l set token_hash = given.token_hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(link_id uuid, token_hash text)
    where l.conference_id = ${conference}::uuid and l.link_id = given.link_id and not l.used`.execute(tx)
}

export type LinkRow = {
  readonly link_id: string
  readonly meeting_id: string
  readonly category: Category | null
  readonly used: boolean
}

export async function findLink(tx: Tx, conference: string, tokenHash: string): Promise<LinkRow | undefined> {
  const row = await tx
    .selectFrom('evaluation_link')
    .select(['link_id', 'meeting_id', 'category', 'used'])
    .where('conference_id', '=', conference)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row as LinkRow | undefined
}

export async function countLinks(
  tx: Tx,
  conference: string,
  meeting: string,
): Promise<{ asked: number; answered: number }> {
  const row = await tx
    .selectFrom('evaluation_link')
    .select(({ fn }) => [
      fn.countAll<bigint>().as('asked'),
      fn
        .countAll<bigint>()
        .filterWhere(sql<SqlBool>`used`)
        .as('answered'),
    ])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .executeTakeFirstOrThrow()
  return { asked: Number(row.asked), answered: Number(row.answered) }
}

/** In which evaluations a person was asked, and whether they answered: for their own data. */
export async function listAskedOf(
  tx: Tx,
  conference: string,
  person: string,
): Promise<{ meeting: unknown; answered: boolean }[]> {
  return tx
    .selectFrom('evaluation_link as l')
    .innerJoin('registration as r', (join) =>
      join
        .onRef('r.conference_id', '=', 'l.conference_id')
        .onRef('r.registration_id', '=', 'l.registration_id'),
    )
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'l.conference_id').onRef('m.meeting_id', '=', 'l.meeting_id'),
    )
    .select(['m.name as meeting', 'l.used as answered'])
    .where('l.conference_id', '=', conference)
    .where('r.person_id', '=', person)
    .orderBy('l.link_id')
    .execute()
}
