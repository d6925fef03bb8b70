import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { suspendInConsequence, suspendedOnce } from '../../directory/index.ts'
import type { Meeting } from '../contract.ts'
import { tellCalendars } from '../planning/invitations/actions.ts'
import { findMeeting } from '../storage.ts'
import { noteStep } from './accrediting/actions.ts'
import { type RegistrationStep, headSucceeded, registeredInTurn } from './accrediting/rules.ts'
import { type PersonNamed, rowOf, rowsWhole } from './nominating/actions.ts'
import { printable } from '../participants/printing.ts'
import { comesOnce } from './nominating/rules.ts'
import { insertNomination } from './nominating/storage.ts'
import { type Places, type Scope, addTaken, lockPlaces, promote } from './places.ts'
import { delegatesUntilItCloses } from './rules.ts'
import {
  type RegistrationRow,
  findHead,
  findRegistration,
  insertRegistrations,
  lockRegistrations,
  updateRegistration,
} from './storage.ts'

/** Whose registration: one asked for through another delegation or meeting is not there. */
type Whose = {
  readonly registration: string
  readonly meeting: string
  readonly participant?: string
}

type Left = { readonly withdrawn: string; readonly promoted: number }

/** Takes someone off the way to a meeting: their office gives nothing from now on, and their place goes to whoever waits. */
export async function withdraw(
  context: Context,
  given: Whose & { readonly why: string; readonly successor?: string | undefined },
): Promise<Left | Refusal> {
  const conference = context.tenant.conferenceId
  const found = await lockToLeave(context, given, 'withdraw')
  if (isRefusal(found)) return found
  const { meeting, row, scope, places } = found
  const successor =
    given.successor === undefined
      ? undefined
      : (await lockRegistrations(context.tx, conference, [given.successor])).find(
          (one) =>
            one.meeting_id === row.meeting_id &&
            one.participant_id === row.participant_id &&
            one.state !== 'withdrawn' &&
            one.registration_id !== row.registration_id,
        )
  const led =
    row.role === 'head' && row.participant_id !== null
      ? await findHead(context.tx, conference, row.meeting_id, row.participant_id)
      : undefined
  const succeeded = headSucceeded.decide({
    isHead: row.role === 'head',
    others: (led?.people ?? 1) - 1,
    successor: successor !== undefined,
  })
  if (isRefusal(succeeded)) return succeeded
  const left = await leave(context, row, given.why)
  if (isRefusal(left)) return left
  if (successor && row.role === 'head') {
    await updateRegistration(context.tx, conference, successor.registration_id, { role: 'head' })
    await context.journal({
      subject: 'registration',
      subjectId: successor.registration_id,
      before: { role: successor.role },
      after: { role: 'head' },
    })
  }
  const freed = row.state === 'waiting' ? 0 : 1
  const promoted = places ? await promote(context.tx, conference, scope, freed) : []
  if (places) await addTaken(context.tx, conference, scope, promoted.length - freed)
  for (const id of promoted) await noteStep(context, { registration_id: id, state: 'waiting' }, 'nominated')
  await tellCalendars(context, meeting)
  return { withdrawn: row.registration_id, promoted: promoted.length }
}

/** Puts another person in someone's place, with their part in the delegation and their place in the quota or on the list. */
export async function substitute(
  context: Context,
  given: Whose & { readonly note: string; readonly person: Omit<PersonNamed, 'role'> },
): Promise<{ registration_id: string } | Refusal> {
  const conference = context.tenant.conferenceId
  const found = await lockToLeave(context, given, 'substitute')
  if (isRefusal(found)) return found
  const { meeting, row, scope } = found
  const person: PersonNamed = { ...given.person, role: row.role }
  const whole = rowsWhole([person], row.participant_id !== null)
  if (isRefusal(whole)) return whole
  const prints = await printable([
    `${person.given_name} ${person.family_name}`,
    ...Object.values(person.job_title),
  ])
  if (isRefusal(prints)) return { ...prints, field: 'people' }
  const left = await leave(context, row, given.note)
  if (isRefusal(left)) return left
  const nomination_id = context.newId()
  await insertNomination(context.tx, conference, {
    nomination_id,
    meeting_id: row.meeting_id,
    participant_id: row.participant_id,
    note: given.note,
    file_hash: null,
    file_name: null,
    nominated_by: context.actor.kind === 'person' ? context.actor.personId : null,
    nominated_at: context.now,
  })
  const entered = {
    ...rowOf(context, scope, person),
    nomination_id,
    state: row.state === 'waiting' ? ('waiting' as const) : ('nominated' as const),
    substitutes_id: row.registration_id,
  }
  const once = comesOnce.decide({
    name: `${person.given_name} ${person.family_name}`,
    taken: (await insertRegistrations(context.tx, conference, [entered])) === 0,
  })
  if (isRefusal(once)) return once
  await context.journal({
    subject: 'registration',
    subjectId: entered.registration_id,
    after: { substitutes: row.registration_id, note: given.note, state: entered.state },
  })
  await tellCalendars(context, meeting)
  return { registration_id: entered.registration_id }
}

/** Someone who may still leave, behind the lock of their places and their own. */
async function lockToLeave(
  context: Context,
  { registration: id, ...of }: Whose,
  step: RegistrationStep,
): Promise<{ meeting: Meeting; row: RegistrationRow; scope: Scope; places: Places | undefined } | Refusal> {
  const { tx, tenant, today } = context
  const seen = await findRegistration(tx, tenant.conferenceId, id)
  const meeting = await findMeeting(tx, tenant.conferenceId, of.meeting)
  const isTheirs = seen?.meeting_id === of.meeting && seen.participant_id === (of.participant ?? null)
  if (!meeting || !isTheirs) return notFound(id)
  const scope = { meeting: seen.meeting_id, category: seen.category, participant: seen.participant_id }
  const places = await lockPlaces(tx, tenant.conferenceId, scope)
  const [row] = await lockRegistrations(tx, tenant.conferenceId, [id])
  if (!row) return notFound(id)
  const open = delegatesUntilItCloses.decide({ today, closes: meeting.closes_on as Day })
  if (isRefusal(open)) return open
  const turn = registeredInTurn.decide({ state: row.state, step })
  return isRefusal(turn) ? turn : { meeting, row, scope, places }
}

async function leave(context: Context, row: RegistrationRow, why: string): Promise<'left' | Refusal> {
  if (row.appointment_id !== null) {
    const suspended = await suspendInConsequence(context, {
      appointment: row.appointment_id,
      reason: context.words(context.tenant.originalLanguage)('meetings:delegations.suspension'),
    })
    // What gives nothing already, suspended or ended by someone else, needs nothing taken from it.
    if (isRefusal(suspended) && suspended.rule !== suspendedOnce.id) return suspended
  }
  await updateRegistration(context.tx, context.tenant.conferenceId, row.registration_id, {
    state: 'withdrawn',
    withdrawn_at: context.now,
    withdrawn_why: why,
  })
  await noteStep(context, row, 'withdrawn')
  return 'left'
}
