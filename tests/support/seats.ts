import { insertAppointment, insertPerson } from '../../src/capabilities/directory/index.ts'
import type { Base } from '../../src/apps/installation.ts'
import type { Tenant } from '../../src/platform/operations/operation.ts'
import { newId } from '../../src/platform/operations/perform.ts'

/** How an appointment may stand. */
export const standings = ['active', 'expired', 'suspended'] as const
export type Standing = (typeof standings)[number]

/** The offices of the matrix, in the order of its columns, and whether each is held for a participant. */
export const offices = {
  coordinator: 'conference',
  'it specialist': 'conference',
  assistant: 'conference',
  'ppt head': 'presiding country',
  'ppt team': 'presiding country',
  'focal point': 'country',
  'liaison officer': 'country',
  delegate: 'country',
  observer: 'organization',
  'host finance': 'host',
  'host procurement': 'host',
  auditor: 'conference',
} as const
export type OfficeName = keyof typeof offices

/** The participants a seat is held for: the one concerned, and another of its kind. */
export type Participants = Readonly<Record<string, { readonly own: string; readonly other: string }>>

/** Enters a person who holds one office and nothing else, standing as asked. Returns their id. */
export async function seat(
  base: Base,
  tenant: Tenant,
  of: { office: OfficeName; participant: string | null; standing: Standing; meeting: string },
): Promise<string> {
  const person_id = newId()
  const appointment_id = newId()
  await base.ground.database.write(tenant.conferenceId, async (tx) => {
    await insertPerson(tx, tenant.conferenceId, {
      person_id,
      given_name: 'Persona',
      family_name: of.office,
      email: `${person_id}@example.invalid`,
      language: 'es',
    })
    await insertAppointment(tx, tenant.conferenceId, {
      appointment_id,
      person_id,
      office: of.office,
      participant_id: of.participant,
      from_day: '2020-01-01',
      until_day: of.standing === 'expired' ? '2020-12-31' : null,
      instrument: 'NV/PRUEBA',
      meeting_id: of.office === 'delegate' ? of.meeting : null,
    })
    if (of.standing === 'suspended')
      await tx
        .updateTable('appointment')
        .set({ suspended_at: '2026-01-01T00:00:00Z', suspension_reason: 'prueba' })
        .where('conference_id', '=', tenant.conferenceId)
        .where('appointment_id', '=', appointment_id)
        .execute()
  })
  return person_id
}
