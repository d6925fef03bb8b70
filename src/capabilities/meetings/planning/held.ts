import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

/** Something planning holds on a person, with the meeting it is of. */
export type HeldInPlanning = { readonly meeting: Text } & Readonly<Record<string, unknown>>

/** The meetings that were put into a person's calendar. */
export async function listInvitationsOf(
  tx: Tx,
  conference: string,
  person: string,
): Promise<HeldInPlanning[]> {
  const rows = await tx
    .selectFrom('meeting_invitation as i')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'i.conference_id').onRef('m.meeting_id', '=', 'i.meeting_id'),
    )
    .select(['m.name as meeting', 'i.sequence', 'i.taken_out'])
    .where('i.conference_id', '=', conference)
    .where('i.person_id', '=', person)
    .orderBy('m.opens_on')
    .orderBy('m.meeting_id')
    .execute()
  return rows.map((row) => ({ ...row, meeting: row.meeting as Text }))
}

/** What a person ticked on checklists. */
export async function listTickedBy(tx: Tx, conference: string, person: string): Promise<HeldInPlanning[]> {
  const rows = await tx
    .selectFrom('checklist_item as i')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'i.conference_id').onRef('m.meeting_id', '=', 'i.meeting_id'),
    )
    .select(['m.name as meeting', 'i.title', 'i.done_at'])
    .where('i.conference_id', '=', conference)
    .where('i.done_by', '=', person)
    .orderBy('i.done_at')
    .orderBy('i.item_id')
    .execute()
  return rows.map((row) => ({ ...row, meeting: row.meeting as Text }))
}
