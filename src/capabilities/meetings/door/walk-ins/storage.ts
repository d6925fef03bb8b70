import type { Tx } from '../../../../platform/postgres/client.ts'

/** The registration under an address to a meeting; nothing where nobody comes under it. */
export async function findComing(
  tx: Tx,
  conference: string,
  meeting: string,
  email: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('registration')
    .select('registration_id')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('email_key', '=', email.toLowerCase())
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return row?.registration_id
}
