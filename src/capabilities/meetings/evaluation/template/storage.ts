import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Question, Template } from '../contract.ts'

/** The questions a conference settled, where it did. */
export async function findTemplate(tx: Tx, conference: string): Promise<Template | undefined> {
  const row = await tx
    .selectFrom('evaluation_template')
    .select(['questions', 'version'])
    .where('conference_id', '=', conference)
    .executeTakeFirst()
  return row as Template | undefined
}

/** Keeps them as the next version of the one that was seen; nothing where someone else was first. */
export async function putTemplate(
  tx: Tx,
  conference: string,
  questions: readonly Question[],
  seen: number,
): Promise<number | undefined> {
  const json = JSON.stringify(questions)
  if (seen === 0) {
    await tx
      .insertInto('evaluation_template')
      .values({ conference_id: conference, questions: json })
      .execute()
    return 1
  }
  const row = await tx
    .updateTable('evaluation_template')
    .set({ questions: json, version: sql`version + 1` })
    .where('conference_id', '=', conference)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}
