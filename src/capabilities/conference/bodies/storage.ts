import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { BodyRecord } from '../contract.ts'
import { holdStructure } from '../storage.ts'

const BODY = [
  'body_id',
  'code',
  'version',
  'acts',
  'cadence',
  'parent_id',
  'predecessor_id',
  'from_day',
  'until_day',
] as const
type Key = { readonly conference_id: string; readonly body_id: string }

/** A body with every name it bore; `lock` holds it until the transaction ends. */
export async function findBody(
  tx: Tx,
  conference: string,
  code: string,
  lock = false,
): Promise<BodyRecord | undefined> {
  const found = tx
    .selectFrom('body')
    .select(BODY)
    .where('conference_id', '=', conference)
    .where('code', '=', code)
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst()
  if (!row) return undefined
  const names = await tx
    .selectFrom('body_name')
    .select(['from_day', 'until_day', 'name'])
    .where('conference_id', '=', conference)
    .where('body_id', '=', row.body_id)
    .orderBy('from_day', 'desc')
    .execute()
  return { ...row, names } as BodyRecord
}

/** How the bodies hang together, all of them held: two changes at once must not close a circle. */
export async function lockBodyPlaces(tx: Tx, conference: string) {
  await holdStructure(tx, conference)
  return tx
    .selectFrom('body')
    .select(['body_id', 'code', 'parent_id', 'predecessor_id'])
    .where('conference_id', '=', conference)
    .execute()
}

export async function updateBody(
  tx: Tx,
  key: Key,
  change: {
    acts?: string[]
    cadence?: string | null
    parent_id?: string | null
    predecessor_id?: string | null
    until_day?: string | null
  },
): Promise<void> {
  await tx
    .updateTable('body')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('conference_id', '=', key.conference_id)
    .where('body_id', '=', key.body_id)
    .execute()
}

/** Enters a body's name, or corrects the one that begins on the same day. */
export async function saveBodyName(
  tx: Tx,
  key: Key,
  name: { from_day: Day; until_day: Day | null; name: Text },
): Promise<void> {
  await tx
    .insertInto('body_name')
    .values({ ...key, ...name, name: JSON.stringify(name.name) })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'body_id', 'from_day'])
        .doUpdateSet({ name: JSON.stringify(name.name) }),
    )
    .execute()
}

export async function closeBodyName(tx: Tx, key: Key, began: Day, until: Day): Promise<void> {
  await tx
    .updateTable('body_name')
    .set({ until_day: until })
    .where('conference_id', '=', key.conference_id)
    .where('body_id', '=', key.body_id)
    .where('from_day', '=', began)
    .execute()
}
