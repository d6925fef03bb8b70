import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames, statusesOn } from '../../conference/index.ts'
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
import { categoryOf, isSecretariat } from './nominating/actions.ts'
import { findNominationFile, listNominations } from './nominating/storage.ts'
import { listRegistrations, listStandings } from './storage.ts'

/** People of one delegation that are shown at most; more have never come. */
const MOST = 500
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
  readonly people: Registration[]
  readonly nominations: Nomination[]
}

/** A delegation with its people and the notes that named them. */
export async function delegationTo(
  context: Context,
  ask: { readonly meeting: string; readonly participant: string },
): Promise<DelegationFound | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, ask.meeting)
  const category = meeting && (await categoryOf(context, meeting, ask.participant))
  if (!meeting || !category) return notFound(ask.participant)
  const named = (await participantNames(context))(ask.participant, meeting.opens_on as Day)
  if (!named) return notFound(ask.participant)
  const participant = { participant_id: ask.participant, code: named.code, short: named.short }
  return whole(context, meeting, { participant, category })
}

/** Those who come to a meeting for no participant, in one category. */
export async function othersTo(
  context: Context,
  ask: { readonly meeting: string; readonly category: Category },
): Promise<DelegationFound | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, ask.meeting)
  return meeting
    ? whole(context, meeting, { participant: null, category: ask.category })
    : notFound(ask.meeting)
}

async function whole(
  context: Context,
  meeting: Meeting,
  of: Pick<DelegationFound, 'participant' | 'category'>,
): Promise<DelegationFound> {
  const { tx, tenant } = context
  const participant = of.participant?.participant_id ?? null
  const [terms, people, nominations] = await Promise.all([
    findTerms(tx, tenant.conferenceId, meeting.meeting_id),
    listRegistrations(
      tx,
      tenant.conferenceId,
      { meeting: meeting.meeting_id, participant, category: of.category },
      MOST,
    ),
    participant === null
      ? []
      : listNominations(tx, tenant.conferenceId, meeting.meeting_id, participant, MOST),
  ])
  // That someone of the same name comes for another country is for the secretariat to know.
  const shown = isSecretariat(context.actor) ? people : people.map((one) => ({ ...one, namesake: false }))
  return { meeting, terms: terms ?? null, ...of, people: shown, nominations }
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
