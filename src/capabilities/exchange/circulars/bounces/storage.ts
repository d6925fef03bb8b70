import type { Tx } from '../../../../platform/postgres/client.ts'

export type BouncedMail = {
  readonly mail_id: string
  readonly circular_id: string
  readonly person_id: string
  readonly bounce_status: string | null
}

/** The mail of a circular by its id, locked; nothing where it is another mail, or none. */
export async function lockMailOf(
  tx: Tx,
  conference: string,
  mailId: string,
): Promise<BouncedMail | undefined> {
  return tx
    .selectFrom('circular_mail as m')
    .innerJoin('circular_recipient as r', (join) =>
      join.onRef('r.conference_id', '=', 'm.conference_id').onRef('r.recipient_id', '=', 'm.recipient_id'),
    )
    .select(['m.mail_id', 'r.circular_id', 'r.person_id', 'm.bounce_status'])
    .where('m.conference_id', '=', conference)
    .where('m.mail_id', '=', mailId)
    .forUpdate('m')
    .executeTakeFirst()
}

export async function markBounced(
  tx: Tx,
  conference: string,
  mailId: string,
  of: { readonly bounced_at: string; readonly bounce_status: string },
): Promise<void> {
  await tx
    .updateTable('circular_mail')
    .set(of)
    .where('conference_id', '=', conference)
    .where('mail_id', '=', mailId)
    .execute()
}
