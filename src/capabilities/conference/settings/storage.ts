import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'

/** What a conference has settled for itself, by name; what is not there has its default where it is asked for. */
export type Settings = Readonly<Record<string, unknown>>
export type Settled = { readonly settings: Settings; readonly version: number }

export async function findSettings(tx: Tx, conference: string): Promise<Settled> {
  return (await settled(tx, conference).executeTakeFirstOrThrow()) as Settled
}

export async function lockSettings(tx: Tx, conference: string): Promise<Settled> {
  return (await settled(tx, conference).forUpdate().executeTakeFirstOrThrow()) as Settled
}

const settled = (tx: Tx, conference: string) =>
  tx.selectFrom('conference').select(['settings', 'version']).where('conference_id', '=', conference)

/** Settles some of it anew, as the next version. */
export async function updateSettings(tx: Tx, conference: string, change: Settings): Promise<Settled> {
  return (await tx
    .updateTable('conference')
    .set((now) => ({
      settings: sql<string>`settings || ${JSON.stringify(change)}::jsonb`,
      version: now('version', '+', 1),
    }))
    .where('conference_id', '=', conference)
    .returning(['settings', 'version'])
    .executeTakeFirstOrThrow()) as Settled
}
