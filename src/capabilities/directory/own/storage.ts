import type { Language } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

export type Own = {
  readonly given_name: string
  readonly family_name: string
  readonly email: string
  readonly language: Language
  readonly digest: boolean
  readonly version: number
}

const OWN = ['given_name', 'family_name', 'email', 'language', 'digest', 'version'] as const

export async function lockOwn(tx: Tx, conference: string, personId: string): Promise<Own | undefined> {
  const row = await own(tx, conference, personId).forUpdate().executeTakeFirst()
  return row as Own | undefined
}

export async function getOwn(tx: Tx, conference: string, personId: string): Promise<Own> {
  return (await own(tx, conference, personId).executeTakeFirstOrThrow()) as Own
}

function own(tx: Tx, conference: string, personId: string) {
  return tx
    .selectFrom('person')
    .select(OWN)
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
}

export async function updateOwn(
  tx: Tx,
  conference: string,
  personId: string,
  change: Pick<Own, 'language' | 'digest'>,
): Promise<Own> {
  const row = await tx
    .updateTable('person')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .returning(OWN)
    .executeTakeFirstOrThrow()
  return row as Own
}
