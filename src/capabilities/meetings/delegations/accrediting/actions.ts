import type { Day } from '../../../../kernel/day.ts'
import { type Language, inLanguage } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { writeDays } from '../../../../platform/i18n/format.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { appoint, enterPerson, findPersonByEmail, reinstateInConsequence } from '../../../directory/index.ts'
import type { Meeting } from '../../contract.ts'
import { tellCalendars } from '../../planning/invitations/actions.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import { REGISTER, linkUntilItCloses } from '../../links.ts'
import { findMeeting } from '../../storage.ts'
import { delegatesUntilItCloses } from '../rules.ts'
import {
  type RegistrationRow,
  findSuspendedOffice,
  lockRegistrations,
  updateRegistration,
} from '../storage.ts'
import { type RegistrationStep, registeredInTurn } from './rules.ts'

type Chosen = { readonly meeting: string; readonly registrations: readonly string[] }

/** Accredits people: each is entered into the directory, let in as a delegate where they come for a participant, and asked to register by a link of their own. */
export async function accredit(context: Context, chosen: Chosen): Promise<{ accredited: number } | Refusal> {
  const found = await chosenInTurn(context, chosen, 'accredit')
  if (isRefusal(found)) return found
  for (const row of found.rows) {
    const let_in = await letIn(context, found.meeting, row)
    if (isRefusal(let_in)) return let_in
    await updateRegistration(context.tx, context.tenant.conferenceId, row.registration_id, {
      ...let_in,
      state: 'accredited',
    })
    await askToRegister(context, found.meeting, { ...row, ...let_in })
    await noteStep(context, row, 'accredited')
  }
  await tellCalendars(context, found.meeting)
  return { accredited: found.rows.length }
}

/** Confirms people who have registered, and tells them. */
export async function confirm(context: Context, chosen: Chosen): Promise<{ confirmed: number } | Refusal> {
  const found = await chosenInTurn(context, chosen, 'confirm')
  if (isRefusal(found)) return found
  for (const row of found.rows) {
    await updateRegistration(context.tx, context.tenant.conferenceId, row.registration_id, {
      state: 'confirmed',
    })
    await noteStep(context, row, 'confirmed')
    const { language } = row
    const words = context.words(language)
    await context.post({
      once: `confirmed ${row.registration_id} ${row.version}`,
      to: row.email,
      language,
      subject: words('meetings:letter.confirmed.subject', {
        meeting: inLanguage(found.meeting.name, language),
      }),
      paragraphs: [
        words('meetings:letter.greeting', { name: nameOf(row) }),
        words('meetings:letter.confirmed.text', aboutMeeting(found.meeting, language)),
      ],
    })
  }
  return { confirmed: found.rows.length }
}

/** Sends someone accredited the link by which they register once more; the earlier ones hold as well. */
export async function askAgain(
  context: Context,
  given: { readonly registration: string },
): Promise<{ sent: boolean } | Refusal> {
  const [row] = await lockRegistrations(context.tx, context.tenant.conferenceId, [given.registration])
  const meeting = row && (await findMeeting(context.tx, context.tenant.conferenceId, row.meeting_id))
  if (!row || !meeting) return notFound(given.registration)
  const turn = registeredInTurn.decide({ state: row.state, step: 'register' })
  if (isRefusal(turn)) return turn
  await askToRegister(context, meeting, row)
  await context.journal({
    subject: 'registration',
    subjectId: row.registration_id,
    after: { asked_again: context.now },
  })
  return { sent: true }
}

async function chosenInTurn(
  context: Context,
  chosen: Chosen,
  step: RegistrationStep,
): Promise<{ meeting: Meeting; rows: RegistrationRow[] } | Refusal> {
  const conference = context.tenant.conferenceId
  const meeting = await findMeeting(context.tx, conference, chosen.meeting)
  if (!meeting) return notFound(chosen.meeting)
  const open = delegatesUntilItCloses.decide({ today: context.today, closes: meeting.closes_on as Day })
  if (isRefusal(open)) return open
  const place = takesPlace.decide({ state: meeting.state })
  if (isRefusal(place)) return place
  const rows = await lockRegistrations(context.tx, conference, chosen.registrations)
  const elsewhere = chosen.registrations.find(
    (id) => !rows.some((row) => row.registration_id === id && row.meeting_id === chosen.meeting),
  )
  if (elsewhere !== undefined) return notFound(elsewhere)
  const refused = rows
    .map(({ state }) => registeredInTurn.decide({ state, step }))
    .find((decided) => isRefusal(decided))
  return refused ?? { meeting, rows }
}

/** Finds or enters someone in the directory and gives who comes for a participant the office of a delegate, until the meeting closes. */
export async function letIn(
  context: Context,
  meeting: Meeting,
  row: RegistrationRow,
): Promise<{ person_id: string; appointment_id: string | null } | Refusal> {
  const conference = context.tenant.conferenceId
  const { given_name, family_name, email, language, participant_id } = row
  const person =
    (await findPersonByEmail(context.tx, conference, email)) ??
    (await enterPerson(context, { given_name, family_name, email, language, treatment: null, channels: [] }))
  if (isRefusal(person)) return person
  const { person_id } = person
  if (participant_id === null) return { person_id, appointment_id: null }
  const suspended = await findSuspendedOffice(context.tx, conference, {
    meeting: meeting.meeting_id,
    person: person_id,
    participant: participant_id,
  })
  const office = suspended
    ? await reinstateInConsequence(context, { appointment: suspended })
    : await appoint(context, {
        person: person_id,
        office: 'delegate',
        participant: participant_id,
        meeting: meeting.meeting_id,
        bodies: [],
        from: context.today,
        until: meeting.closes_on as Day,
        instrument: null,
        predecessor: null,
      })
  return isRefusal(office) ? office : { person_id, appointment_id: office.appointment_id }
}

async function askToRegister(
  context: Context,
  meeting: Meeting,
  row: Pick<RegistrationRow, 'registration_id' | 'email' | 'language' | 'given_name' | 'family_name'> & {
    readonly person_id: string | null
  },
): Promise<void> {
  if (row.person_id === null) throw new Error('Only who is in the directory is asked to register')
  const { language } = row
  const words = context.words(language)
  const link = await linkUntilItCloses(context, meeting, REGISTER, {
    registration: row.registration_id,
    person: row.person_id,
    language,
  })
  await context.post({
    once: `register ${row.registration_id} ${context.newId()}`,
    to: row.email,
    language,
    secret: true,
    subject: words('meetings:letter.register.subject', { meeting: inLanguage(meeting.name, language) }),
    paragraphs: [
      words('meetings:letter.greeting', { name: nameOf(row) }),
      words('meetings:letter.register.text', aboutMeeting(meeting, language)),
      { label: words('meetings:letter.register.link'), href: link },
      words('meetings:letter.register.how'),
    ],
  })
}

const aboutMeeting = (meeting: Meeting, language: Language) => ({
  meeting: inLanguage(meeting.name, language),
  days: writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
})

export const nameOf = (row: { readonly given_name: string; readonly family_name: string }): string =>
  `${row.given_name} ${row.family_name}`

export const noteStep = (
  context: Context,
  row: Pick<RegistrationRow, 'registration_id' | 'state'>,
  state: RegistrationRow['state'],
): Promise<void> =>
  context.journal({
    subject: 'registration',
    subjectId: row.registration_id,
    before: { state: row.state },
    after: { state },
  })
