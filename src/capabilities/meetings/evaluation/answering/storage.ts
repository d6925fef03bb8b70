import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Category } from '../../delegations/contract.ts'
import type { AnswerGiven } from '../contract.ts'

/**
 * Notes that a link was used by writing every link of the evaluation anew: the row of the one does not stand out by its
 * transaction.
 */
export async function useLink(tx: Tx, conference: string, meeting: string, link: string): Promise<void> {
  await sql`update evaluation_link set used = used or link_id = ${link}::uuid
    where conference_id = ${conference}::uuid and meeting_id = ${meeting}::uuid`.execute(tx)
}

/**
 * Mixes new answers among those that are there: all of them are written anew, under new ids and in an order by chance, so that
 * neither place nor transaction tells which came last.
 */
export async function mixIn(
  tx: Tx,
  conference: string,
  meeting: string,
  answers: readonly (AnswerGiven & { readonly category: Category | null })[],
): Promise<void> {
  const given = JSON.stringify(
    answers.map(({ question, category, value, words }) => ({
      question,
      category,
      value,
      words: words === '' ? null : words,
    })),
  )
  await sql`with before as (
      delete from evaluation_answer where conference_id = ${conference}::uuid and meeting_id = ${meeting}::uuid
      returning question, category, value, words)
    insert into evaluation_answer (conference_id, meeting_id, question, category, value, words)
    select ${conference}::uuid, ${meeting}::uuid, question, category, value, words
    from (select * from before union all
      select * from jsonb_to_recordset(${given}::jsonb) as given(question integer, category text, value integer, words text)) as mixed
    order by random()`.execute(tx)
}

export type AnswerRow = {
  readonly question: number
  readonly category: Category | null
  readonly value: number | null
  readonly words: string | null
}

/** Every answer to an evaluation, in an order by chance. */
export async function listAnswers(tx: Tx, conference: string, meeting: string): Promise<AnswerRow[]> {
  const rows = await tx
    .selectFrom('evaluation_answer')
    .select(['question', 'category', 'value', 'words'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .orderBy(sql`random()`)
    .execute()
  return rows as AnswerRow[]
}
