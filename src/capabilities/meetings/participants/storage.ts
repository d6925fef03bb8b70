import type { Tx } from '../../../platform/postgres/client.ts'
import type { Registration } from '../delegations/contract.ts'

export type ListedRow = Pick<
  Registration,
  | 'participant_id'
  | 'category'
  | 'role'
  | 'given_name'
  | 'family_name'
  | 'printed_name'
  | 'job_title'
  | 'state'
>

/** Everyone on the way to a meeting, whoever they come for. */
export async function listEveryone(tx: Tx, conference: string, meeting: string): Promise<ListedRow[]> {
  const rows = await tx
    .selectFrom('registration')
    .select([
      'participant_id',
      'category',
      'role',
      'given_name',
      'family_name',
      'printed_name',
      'job_title',
      'state',
    ])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('state', '<>', 'withdrawn')
    .execute()
  return rows as ListedRow[]
}
