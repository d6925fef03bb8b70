import type { Tx } from '../../../../platform/postgres/client.ts'

export type LinkedRecipient = {
  readonly recipient_id: string
  readonly person_id: string
  readonly participant_id: string | null
  readonly acknowledged_at: string | null
}

/** A person as a recipient of a circular they were written. */
export async function findRecipientOf(
  tx: Tx,
  conference: string,
  circular: string,
  person: string,
): Promise<LinkedRecipient | undefined> {
  return tx
    .selectFrom('circular_recipient')
    .select(['recipient_id', 'person_id', 'participant_id', 'acknowledged_at'])
    .where('conference_id', '=', conference)
    .where('circular_id', '=', circular)
    .where('person_id', '=', person)
    .where('standing', '=', 'written')
    .executeTakeFirst()
}

/** Whether this was the first time. */
export async function markAcknowledged(
  tx: Tx,
  conference: string,
  recipient: string,
  at: string,
): Promise<boolean> {
  const done = await tx
    .updateTable('circular_recipient')
    .set({ acknowledged_at: at })
    .where('conference_id', '=', conference)
    .where('recipient_id', '=', recipient)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function insertOpening(
  tx: Tx,
  conference: string,
  row: { readonly recipient_id: string; readonly document_id: string; readonly opened_at: string },
): Promise<boolean> {
  const done = await tx
    .insertInto('circular_opening')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** When a recipient first opened each paper. */
export async function listOpenings(
  tx: Tx,
  conference: string,
  recipient: string,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('circular_opening')
    .select(['document_id', 'opened_at'])
    .where('conference_id', '=', conference)
    .where('recipient_id', '=', recipient)
    .execute()
  return new Map(rows.map((row) => [row.document_id, row.opened_at] as const))
}
