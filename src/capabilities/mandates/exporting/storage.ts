import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

export type Telling = { readonly mandate_id: string; readonly text: Text; readonly last: string | null }

/** The paragraph each of these mandates rests on, and what was last written in its story. */
export async function listTellings(tx: Tx, conference: string, ids: readonly string[]): Promise<Telling[]> {
  const rows = await tx
    .selectFrom('mandate as m')
    .leftJoin('provision as p', (join) =>
      join.onRef('p.conference_id', '=', 'm.conference_id').onRef('p.provision_id', '=', 'm.provision_id'),
    )
    .select((row) => [
      'm.mandate_id',
      'p.text',
      row
        .selectFrom('progress_note as n')
        .select('n.text')
        .whereRef('n.conference_id', '=', 'm.conference_id')
        .whereRef('n.mandate_id', '=', 'm.mandate_id')
        .where('n.kind', 'in', ['progress', 'report'])
        .orderBy('n.written_at', 'desc')
        .limit(1)
        .as('last'),
    ])
    .where('m.conference_id', '=', conference)
    .where('m.mandate_id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({ ...row, text: (row.text ?? {}) as Text }))
}
