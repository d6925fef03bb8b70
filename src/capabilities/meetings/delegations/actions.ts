import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames, statusesOn } from '../../conference/index.ts'
import { atTheDesk } from '../../directory/contract.ts'
import { findStoredFile } from '../../documents/index.ts'
import type { Meeting } from '../contract.ts'
import { findTerms } from '../registration/storage.ts'
import { findMeeting } from '../storage.ts'
import {
  type Category,
  type Counts,
  type Delegation,
  type Nomination,
  type Registration,
  type Terms,
  ofNoParticipant,
} from './contract.ts'
import { categoryOf } from './nominating/actions.ts'
import { findNominationFile, listNominations } from './nominating/storage.ts'
import { type Whose, findShown, listRegistrations, listStandings } from './listing/storage.ts'

/** People on a page. */
const PAGE = 100
/** Notes that are shown of a delegation, latest first. */
const NOTES = 50
/** People among whom a head's successor is chosen, in their order. */
const SUCCESSORS = 200
const NOBODY: Counts = { waiting: 0, nominated: 0, accredited: 0, registered: 0, confirmed: 0 }

export type Delegations = {
  readonly meeting: Meeting
  readonly terms: Terms | null
  /** Every participant that may come, whether it has named anyone or not, and the categories of those who come for none. */
  readonly delegations: Delegation[]
}

/** How the delegations to a meeting stand, and who has not named anyone yet. */
export async function delegationsTo(context: Context, id: string): Promise<Delegations | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, id)
  if (!meeting) return notFound(id)
  const day = meeting.opens_on as Day
  const [terms, standings, statuses, nameOn] = await Promise.all([
    findTerms(tx, conference, id),
    listStandings(tx, conference, id),
    statusesOn(tx, conference, day),
    participantNames(context),
  ])
  const standingOf = (participant: string | null, category: Category) =>
    standings.find((one) => one.participant_id === participant && one.category === category)
  const row = (participant: string | null, category: Category): Delegation => {
    const standing = standingOf(participant, category)
    const named = participant === null ? undefined : nameOn(participant, day)
    return {
      participant_id: participant,
      code: named?.code ?? '',
      name: named?.short ?? {},
      category,
      head: standing?.head ?? null,
      most: terms?.quotas[category] ?? null,
      counts: standing?.counts ?? NOBODY,
    }
  }
  return {
    meeting,
    terms: terms ?? null,
    delegations: [
      ...[...statuses].map(([participant, status]) =>
        row(participant, status === 'member' ? 'member' : 'observer'),
      ),
      ...ofNoParticipant.options.map((category) => row(null, category)),
    ],
  }
}

export type DelegationFound = {
  readonly meeting: Meeting
  readonly terms: Terms | null
  readonly participant: {
    readonly participant_id: string
    readonly code: string
    readonly short: Text
  } | null
  readonly category: Category
  readonly counts: Counts
  readonly people: Registration[]
  /** Behind whom the next page begins. */
  readonly next: string | null
  readonly nominations: Nomination[]
}
type After = { readonly after?: string | undefined }
type OfDelegation = { readonly meeting: string; readonly participant: string }
type OfOthers = { readonly meeting: string; readonly category: Category }

/** A page of a delegation's people, with the notes that named them. */
export async function delegationTo(
  context: Context,
  ask: OfDelegation & After,
): Promise<DelegationFound | Refusal> {
  const of = await delegationOf(context, ask)
  return isRefusal(of) ? of : pageOf(context, of, ask.after)
}

/** A page of those who come to a meeting for no participant, in one category. */
export async function othersTo(context: Context, ask: OfOthers & After): Promise<DelegationFound | Refusal> {
  const of = await othersOf(context, ask)
  return isRefusal(of) ? of : pageOf(context, of, ask.after)
}

type Of = Pick<DelegationFound, 'meeting' | 'participant' | 'category'>

async function delegationOf(context: Context, ask: OfDelegation): Promise<Of | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, ask.meeting)
  const category = meeting && (await categoryOf(context, meeting, ask.participant))
  if (!category) return notFound(ask.participant)
  const named = (await participantNames(context))(ask.participant, meeting.opens_on as Day)
  if (!named) return notFound(ask.participant)
  const participant = { participant_id: ask.participant, code: named.code, short: named.short }
  return { meeting, participant, category }
}

async function othersOf(context: Context, { meeting: id, category }: OfOthers): Promise<Of | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  return meeting ? { meeting, participant: null, category } : notFound(id)
}

const whoseOf = ({ meeting, participant, category }: Of): Whose => ({
  meeting: meeting.meeting_id,
  participant: participant?.participant_id ?? null,
  category,
})

async function pageOf(context: Context, of: Of, after: string | undefined): Promise<DelegationFound> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const whose = whoseOf(of)
  const [terms, found, [standing], nominations] = await Promise.all([
    findTerms(tx, conference, whose.meeting),
    listRegistrations(tx, conference, whose, after, PAGE + 1),
    listStandings(tx, conference, whose.meeting, whose),
    of.participant
      ? listNominations(tx, conference, whose.meeting, of.participant.participant_id, NOTES)
      : [],
  ])
  const people = found.slice(0, PAGE).map((one) => asSeen(context, one))
  return {
    ...of,
    terms: terms ?? null,
    counts: standing?.counts ?? NOBODY,
    people,
    next: found.length > PAGE ? (people.at(-1)?.registration_id ?? null) : null,
    nominations,
  }
}

// That someone of the same name comes for another country is for the secretariat to know.
const asSeen = ({ actor }: Context, one: Registration): Registration =>
  atTheDesk(actor) ? one : { ...one, namesake: false }

export type PersonFound = Of & {
  readonly person: Registration
  /** Who may succeed a head: the others of the delegation, in their order. */
  readonly successors: Pick<Registration, 'registration_id' | 'given_name' | 'family_name' | 'role'>[]
}

/** One person of a delegation. */
export async function delegateTo(
  context: Context,
  ask: OfDelegation & { readonly registration: string },
): Promise<PersonFound | Refusal> {
  const of = await delegationOf(context, ask)
  return isRefusal(of) ? of : personOf(context, of, ask.registration)
}

/** One of those who come for no participant. */
export async function otherTo(
  context: Context,
  ask: OfOthers & { readonly registration: string },
): Promise<PersonFound | Refusal> {
  const of = await othersOf(context, ask)
  return isRefusal(of) ? of : personOf(context, of, ask.registration)
}

async function personOf(context: Context, of: Of, id: string): Promise<PersonFound | Refusal> {
  const { tx, tenant } = context
  const whose = whoseOf(of)
  const person = await findShown(tx, tenant.conferenceId, whose, id)
  if (!person) return notFound(id)
  const others =
    person.role === 'head'
      ? await listRegistrations(tx, tenant.conferenceId, whose, undefined, SUCCESSORS + 1)
      : []
  return {
    ...of,
    person: asSeen(context, person),
    successors: others
      .filter(({ state, registration_id }) => state !== 'withdrawn' && registration_id !== id)
      .map(({ registration_id, given_name, family_name, role }) => ({
        registration_id,
        given_name,
        family_name,
        role,
      })),
  }
}

/** The note itself, where one came with the nomination. */
export async function noteOf(
  context: Context,
  ask: { readonly participant: string; readonly nomination: string },
): Promise<Download | Refusal> {
  const { tx, tenant } = context
  const found = await findNominationFile(tx, tenant.conferenceId, ask.nomination)
  const own = found?.participant_id === ask.participant ? found.file_hash : null
  const stored = own && (await findStoredFile(tx, tenant.conferenceId, own))
  if (!stored) return notFound(ask.nomination)
  return {
    name: found?.file_name ?? stored.name,
    media_type: stored.media_type,
    bytes: await context.files.read(stored.hash),
  }
}
