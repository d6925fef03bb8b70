import type { Day } from '../../../../kernel/day.ts'
import { dayAt } from '../../../../kernel/instant.ts'
import type { Text } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { statusesOn } from '../../../conference/index.ts'
import { atTheDesk } from '../../../directory/contract.ts'
import { type HandedIn, readPaper, storeFile } from '../../../documents/index.ts'
import type { Meeting } from '../../contract.ts'
import { printable } from '../../participants/printing.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import { findTerms } from '../../registration/storage.ts'
import { findMeeting } from '../../storage.ts'
import type { Category, Role } from '../contract.ts'
import { type Scope, addTaken, lockPlaces } from '../places.ts'
import { delegatesUntilItCloses } from '../rules.ts'
import { type NewRegistration, findHead, insertRegistrations, listAddressesTaken } from '../storage.ts'
import { insertNomination } from './storage.ts'
import { type RowField, comesOnce, everyRowWhole, nominatedInTime, oneHead, placeOrWait } from './rules.ts'

export type PersonNamed = {
  readonly given_name: string
  readonly family_name: string
  readonly email: string
  /** None where what was written is none of the parts there are, or where someone comes for no participant. */
  readonly role: Role | null
  readonly job_title: Text
  readonly language: 'es' | 'en'
}

export type Nominating = {
  readonly meeting: string
  readonly note: string
  readonly file?: HandedIn['file']
  readonly people: readonly PersonNamed[]
} & (
  | { readonly participant: string }
  /** Who comes for no participant comes as this. */
  | { readonly category: Exclude<Category, 'member' | 'observer'> }
)

export type Nominated = { readonly nominated: number; readonly waiting: number }

/** Enters the people a note names, all of them or none; those the quota has no place for wait. */
export async function nominate(context: Context, given: Nominating): Promise<Nominated | Refusal> {
  const conference = context.tenant.conferenceId
  // Read before anything is locked: a long note keeps no other country waiting.
  const paper = given.file && (await readPaper({ file: given.file }))
  if (isRefusal(paper)) return paper
  const meeting = await findMeeting(context.tx, conference, given.meeting)
  if (!meeting) return notFound(given.meeting)
  const scope = await scopeOf(context, meeting, given)
  if (isRefusal(scope)) return scope
  const inTime = await mayNominateNow(context, meeting)
  if (isRefusal(inTime)) return inTime
  const whole = rowsWhole(given.people, scope.participant !== null)
  if (isRefusal(whole)) return whole
  const prints = await printable(
    given.people.flatMap((one) => [`${one.given_name} ${one.family_name}`, ...Object.values(one.job_title)]),
  )
  if (isRefusal(prints)) return { ...prints, field: 'people' }
  const places = await lockPlaces(context.tx, conference, scope)
  const refused = await refusedNow(context, scope, given.people)
  if (refused) return refused
  const nomination_id = context.newId()
  await insertNomination(context.tx, conference, {
    nomination_id,
    meeting_id: given.meeting,
    participant_id: scope.participant,
    note: given.note,
    file_hash: paper?.file ? await storeFile(context, paper.file) : null,
    file_name: paper?.file?.name ?? null,
    nominated_by: context.actor.kind === 'person' ? context.actor.personId : null,
    nominated_at: context.now,
  })
  let taken = places?.taken ?? 0
  const rows = given.people.map((one): NewRegistration => {
    const state = placeOrWait.decide({ most: places?.most ?? null, taken }) as 'nominated' | 'waiting'
    if (state === 'nominated') taken += 1
    return { ...rowOf(context, scope, one), nomination_id, state, substitutes_id: null }
  })
  const entered = await insertRegistrations(context.tx, conference, rows)
  // Someone of another delegation was entered under one of these addresses at this very moment.
  if (entered < rows.length)
    return (await refusedNow(context, scope, given.people)) ?? notFound(given.meeting)
  const placed = rows.filter(({ state }) => state === 'nominated').length
  if (places) await addTaken(context.tx, conference, scope, placed)
  await context.journal({
    subject: 'delegation',
    subjectId: nomination_id,
    after: {
      meeting: given.meeting,
      participant: scope.participant,
      category: scope.category,
      note: given.note,
      nominated: placed,
      waiting: rows.length - placed,
    },
  })
  return { nominated: placed, waiting: rows.length - placed }
}

async function scopeOf(context: Context, meeting: Meeting, given: Nominating): Promise<Scope | Refusal> {
  if (!('participant' in given))
    return { meeting: meeting.meeting_id, category: given.category, participant: null }
  const category = await categoryOf(context, meeting, given.participant)
  return category
    ? { meeting: meeting.meeting_id, category, participant: given.participant }
    : notFound(given.participant)
}

/** As what a participant comes to a meeting: a member, or one of those who observe; nothing where it stands in neither way that day. */
export async function categoryOf(
  context: Context,
  meeting: Meeting,
  participant: string,
): Promise<'member' | 'observer' | undefined> {
  const statuses = await statusesOn(context.tx, context.tenant.conferenceId, meeting.opens_on as Day)
  const status = statuses.get(participant)
  return status === undefined ? undefined : status === 'member' ? 'member' : 'observer'
}

async function mayNominateNow(context: Context, meeting: Meeting): Promise<'nominate' | Refusal> {
  const today = dayAt(context.now, meeting.zone)
  const open = delegatesUntilItCloses.decide({ today, closes: meeting.closes_on as Day })
  if (isRefusal(open)) return open
  const place = takesPlace.decide({ state: meeting.state })
  if (isRefusal(place)) return place
  const terms = await findTerms(context.tx, context.tenant.conferenceId, meeting.meeting_id)
  return nominatedInTime.decide({
    today,
    until: (terms?.nominations_until ?? null) as Day | null,
    bySecretariat: atTheDesk(context.actor),
  })
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Every row has what it takes, and no address stands twice. */
export function rowsWhole(people: readonly PersonNamed[], inDelegation: boolean): 'whole' | Refusal {
  const seen = new Set<string>()
  for (const [place, one] of people.entries()) {
    const email = one.email.toLowerCase()
    const missing: Record<RowField, boolean> = {
      given_name: one.given_name === '',
      family_name: one.family_name === '',
      email: !ADDRESS.test(email) || seen.has(email),
      role: inDelegation && one.role === null,
    }
    const wrong = (Object.keys(missing) as RowField[]).find((field) => missing[field]) ?? null
    const decided = everyRowWhole.decide({ row: place + 1, wrong })
    if (isRefusal(decided)) return decided
    seen.add(email)
  }
  return 'whole'
}

/** Why some of these people cannot be entered: they come already, or would be a second head. */
async function refusedNow(
  context: Context,
  { meeting, participant }: Scope,
  people: readonly PersonNamed[],
): Promise<Refusal | undefined> {
  const conference = context.tenant.conferenceId
  const taken = await listAddressesTaken(
    context.tx,
    conference,
    meeting,
    people.map(({ email }) => email.toLowerCase()),
  )
  const twice = people.find(({ email }) => taken.has(email.toLowerCase()))
  const name = twice ? `${twice.given_name} ${twice.family_name}` : ''
  const heads = people.filter(({ role }) => role === 'head').length
  const led =
    participant !== null && heads > 0
      ? await findHead(context.tx, conference, meeting, participant)
      : undefined
  return [
    comesOnce.decide({ name, taken: twice !== undefined }),
    oneHead.decide({ heads: heads + (led?.head ? 1 : 0) }),
  ].find((one) => isRefusal(one))
}

/** A person as they are entered into a delegation. */
export function rowOf(context: Context, scope: Scope, one: PersonNamed) {
  const { given_name, family_name, email, job_title, language } = one
  return {
    registration_id: context.newId(),
    meeting_id: scope.meeting,
    participant_id: scope.participant,
    category: scope.category,
    role: scope.participant === null ? null : one.role,
    given_name,
    family_name,
    email,
    job_title,
    language,
    entered_at: context.now,
  }
}
