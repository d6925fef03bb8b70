import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import { appoint, enterPerson, findPersonByEmail, listDelegatesOf } from '../../directory/index.ts'
import { findMeeting } from '../storage.ts'
import { delegatesUntilItCloses } from './rules.ts'

export type DelegateGiven = {
  readonly meeting: string
  readonly participant: string
  readonly given_name: string
  readonly family_name: string
  readonly email: string
  readonly language: 'es' | 'en'
  readonly instrument: string
}

/** Names someone a delegate to a meeting, entering them where the directory does not know their address. */
export async function nameDelegate(
  context: Context,
  given: DelegateGiven,
): Promise<{ appointment_id: string } | Refusal> {
  const conference = context.tenant.conferenceId
  const meeting = await findMeeting(context.tx, conference, given.meeting)
  if (!meeting) return notFound(given.meeting)
  const closes = meeting.closes_on as Day
  const inTime = delegatesUntilItCloses.decide({ today: context.today, closes })
  if (isRefusal(inTime)) return inTime
  const { given_name, family_name, email, language } = given
  const known = await findPersonByEmail(context.tx, conference, email)
  const person =
    known ??
    (await enterPerson(context, { given_name, family_name, email, language, treatment: null, channels: [] }))
  if (isRefusal(person)) return person
  return appoint(context, {
    person: person.person_id,
    office: 'delegate',
    participant: given.participant,
    meeting: given.meeting,
    bodies: [],
    from: context.today,
    until: closes,
    instrument: given.instrument === '' ? null : given.instrument,
    predecessor: null,
  })
}

/** Who was named to a meeting, by participant. */
export async function delegatesOf(context: Context, meetingId: string) {
  const conference = context.tenant.conferenceId
  const meeting = await findMeeting(context.tx, conference, meetingId)
  if (!meeting) return notFound(meetingId)
  const nameOn = await participantNames(context)
  const rows = await listDelegatesOf(context.tx, conference, meetingId)
  const delegates = rows.map((row) => ({
    ...row,
    participant: row.participant_id === null ? {} : (nameOn(row.participant_id, context.today)?.short ?? {}),
  }))
  return { meeting, delegates }
}
