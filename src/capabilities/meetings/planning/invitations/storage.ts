import { sql } from 'kysely'
import type { Day } from '../../../../kernel/day.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Meeting } from '../../contract.ts'
import { MEETING } from '../../storage.ts'

/** Someone an invitation reaches. */
export type Reached = {
  readonly person_id: string
  readonly name: string
  readonly email: string
  readonly language: string
}

/** Who is accredited to a meeting, or further. */
export async function listAccredited(tx: Tx, conference: string, meeting: string): Promise<Reached[]> {
  const rows = await tx
    .selectFrom('registration')
    .select(['person_id', sql<string>`given_name || ' ' || family_name`.as('name'), 'email', 'language'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('state', 'in', ['accredited', 'registered', 'confirmed'])
    .where('person_id', 'is not', null)
    .orderBy('person_id')
    .execute()
  return rows as Reached[]
}

/** In whose calendars a meeting stands. */
export async function listStanding(tx: Tx, conference: string, meeting: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('meeting_invitation')
    .select('person_id')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('taken_out', '=', false)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** Notes that a meeting stands in these people's calendars as it is now; returns those to whom that is news, however many ask at once. */
export async function putInvitations(
  tx: Tx,
  conference: string,
  { meeting_id, calendar_sequence }: Pick<Meeting, 'meeting_id' | 'calendar_sequence'>,
  people: readonly string[],
): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await tx
    .insertInto('meeting_invitation')
    .values(
      // In one order, so that two who invite the same people wait for each other and no longer.
      [...people].toSorted().map((person_id) => ({
        conference_id: conference,
        meeting_id,
        person_id,
        sequence: calendar_sequence,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'meeting_id', 'person_id'])
        .doUpdateSet({ sequence: calendar_sequence, taken_out: false })
        .where((row) =>
          row.or([
            row('meeting_invitation.taken_out', '=', true),
            row('meeting_invitation.sequence', '<', calendar_sequence),
          ]),
        ),
    )
    .returning('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** Takes a meeting out of the calendars of all but these people; returns of whose it was. */
export async function takeOutOfCalendars(
  tx: Tx,
  conference: string,
  { meeting_id, calendar_sequence }: Pick<Meeting, 'meeting_id' | 'calendar_sequence'>,
  butOf: readonly string[],
): Promise<string[]> {
  let query = tx
    .updateTable('meeting_invitation')
    .set({ taken_out: true, sequence: calendar_sequence })
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting_id)
    .where('taken_out', '=', false)
  if (butOf.length > 0) query = query.where('person_id', 'not in', [...butOf])
  const rows = await query.returning('person_id').execute()
  return rows.map((row) => row.person_id)
}

/** The meetings that are convened and not over. */
export async function listCalled(tx: Tx, conference: string, today: Day): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .where('closes_on', '>=', today)
    .where('state', 'in', ['convened', 'registration open', 'in session'])
    .orderBy('meeting_id')
    .execute()
  return rows as Meeting[]
}
