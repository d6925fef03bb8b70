import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'

export type Keepers = { readonly keepers: string[]; readonly version: number }

/** To whom the journal's heads are mailed. */
export async function findKeepers(tx: Tx, conference: string): Promise<Keepers> {
  return keepersIn(await row(tx, conference).executeTakeFirstOrThrow())
}

export async function lockKeepers(tx: Tx, conference: string): Promise<Keepers> {
  return keepersIn(await row(tx, conference).forUpdate().executeTakeFirstOrThrow())
}

function row(tx: Tx, conference: string) {
  return tx.selectFrom('conference').select(['settings', 'version']).where('conference_id', '=', conference)
}

function keepersIn({ settings, version }: { settings: unknown; version: number }): Keepers {
  const { journal_keepers = [] } = settings as { journal_keepers?: string[] }
  return { keepers: journal_keepers, version }
}

export async function updateKeepers(
  tx: Tx,
  conference: string,
  keepers: readonly string[],
): Promise<Keepers> {
  const after = await tx
    .updateTable('conference')
    .set((now) => ({
      settings: sql<string>`settings || jsonb_build_object('journal_keepers', ${JSON.stringify(keepers)}::jsonb)`,
      version: now('version', '+', 1),
    }))
    .where('conference_id', '=', conference)
    .returning(['settings', 'version'])
    .executeTakeFirstOrThrow()
  return keepersIn(after)
}
