import type { Language } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Wording } from '../contract.ts'

export type KeptTemplate = Wording & {
  readonly language: Language
  readonly version: number
  readonly changed_at: string
}
const TEMPLATE = ['language', 'version', 'subject', 'body', 'closing', 'signature', 'changed_at'] as const

/** The wordings as they stand, by language; none of a language where the first was never changed. */
export async function listTemplates(tx: Tx, conference: string): Promise<KeptTemplate[]> {
  const rows = await tx
    .selectFrom('convocation_template')
    .distinctOn('language')
    .select(TEMPLATE)
    .where('conference_id', '=', conference)
    .orderBy('language')
    .orderBy('version', 'desc')
    .execute()
  return rows as KeptTemplate[]
}

/** One version of the wording in a language. */
export async function findTemplate(
  tx: Tx,
  conference: string,
  language: Language,
  version: number,
): Promise<KeptTemplate | undefined> {
  const row = await tx
    .selectFrom('convocation_template')
    .select(TEMPLATE)
    .where('conference_id', '=', conference)
    .where('language', '=', language)
    .where('version', '=', version)
    .executeTakeFirst()
  return row as KeptTemplate | undefined
}

/** Keeps the next version; false where someone else kept one of this number first. */
export async function insertTemplate(
  tx: Tx,
  conference: string,
  row: KeptTemplate & { readonly changed_by: string | null },
): Promise<boolean> {
  const done = await tx
    .insertInto('convocation_template')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}
