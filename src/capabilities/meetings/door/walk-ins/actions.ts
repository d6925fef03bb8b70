import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { letIn, noteStep } from '../../delegations/accrediting/actions.ts'
import type { Category, Role } from '../../delegations/contract.ts'
import { nominate } from '../../delegations/nominating/actions.ts'
import { lockRegistrations, updateRegistration } from '../../delegations/storage.ts'
import { findMeeting } from '../../storage.ts'
import { placeForWalkIn } from '../rules.ts'
import { checkIn } from '../scans/actions.ts'
import { findComing } from './storage.ts'

export type WalkIn = {
  readonly meeting: string
  readonly given_name: string
  readonly family_name: string
  readonly email: string
  readonly role: Role | null
  /** What they showed: a note, a letter, whom they asked for. */
  readonly note: string
} & ({ readonly participant: string } | { readonly category: Exclude<Category, 'member' | 'observer'> })

/** Takes in someone who came without being named: entered, let in, confirmed and checked in at once, where there is a place. */
export async function walkIn(
  context: Context,
  { given_name, family_name, email, role, ...given }: WalkIn,
): Promise<{ registration_id: string } | Refusal> {
  const conference = context.tenant.conferenceId
  const person = { given_name, family_name, email, role, job_title: {}, language: context.language }
  const named = await nominate(context, { ...given, people: [person] })
  if (isRefusal(named)) return named
  const place = placeForWalkIn.decide({ placed: named.nominated === 1 })
  if (isRefusal(place)) return place
  const meeting = await findMeeting(context.tx, conference, given.meeting)
  const coming = await findComing(context.tx, conference, given.meeting, email)
  const [row] = coming === undefined ? [] : await lockRegistrations(context.tx, conference, [coming])
  if (!meeting || !row) return notFound(given.meeting)
  const office = await letIn(context, meeting, row)
  if (isRefusal(office)) return office
  await updateRegistration(context.tx, conference, row.registration_id, {
    ...office,
    state: 'confirmed',
    printed_name: `${given_name} ${family_name}`,
    registered_at: context.now,
  })
  await noteStep(context, row, 'confirmed')
  const checked = await checkIn(context, { registration: row.registration_id, session: null })
  return isRefusal(checked) ? checked : { registration_id: row.registration_id }
}
