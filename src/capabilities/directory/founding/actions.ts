import type { Context } from '../../../platform/operations/operation.ts'
import { insertAppointment } from '../appointing/storage.ts'
import { insertPerson } from '../people/storage.ts'
import type { Founding } from './contract.ts'

/** Puts the first coordinator into a conference that was just entered; all others are appointed by them. */
export async function appointFirstCoordinator(
  context: Context,
  { coordinator, instrument }: Pick<Founding, 'coordinator' | 'instrument'>,
): Promise<string> {
  const conference = context.tenant.conferenceId
  const [person_id, appointment_id] = [context.newId(), context.newId()]
  await insertPerson(context.tx, conference, { person_id, ...coordinator })
  await insertAppointment(context.tx, conference, {
    appointment_id,
    person_id,
    office: 'coordinator',
    participant_id: null,
    from_day: context.today,
    until_day: null,
    instrument,
  })
  await context.journal({
    subject: 'appointment',
    subjectId: appointment_id,
    after: { person_id, office: 'coordinator', from_day: context.today, instrument },
  })
  return person_id
}
