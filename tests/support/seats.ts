import { insertAppointment, insertPerson } from '../../src/capabilities/directory/index.ts'
import { type Base, tenantCalled } from '../../src/apps/installation.ts'
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

export const isStaff = (office: OfficeName): boolean => offices[office] === 'conference'

/** Enters someone in each office, of the presiding country where it is held for one; their addresses by office. */
export async function everySeat(base: Base, url: string): Promise<ReadonlyMap<OfficeName, string>> {
  const tenant = await tenantCalled(base.ground, undefined)
  if (!tenant) throw new Error('No conference')
  const idIn = async (path: string): Promise<string> => {
    const found = JSON.stringify(await (await fetch(`${url}/api/v1${path}`)).json())
    return /"(?:participant_id|meeting_id)":"([0-9a-f-]{36})"/.exec(found)?.[1] ?? ''
  }
  const [country, meeting] = [await idIn('/participants/PAN'), await idIn('/meetings')]
  const made = new Map<OfficeName, string>()
  for (const office of Object.keys(offices) as OfficeName[]) {
    const participant = isStaff(office) ? null : country
    const id = await seat(base, tenant, { office, participant, standing: 'active', meeting })
    made.set(office, `${id}@example.invalid`)
  }
  return made
}
