import { createHash } from 'node:crypto'
import type { Day } from '../../../kernel/day.ts'
import { dayAt } from '../../../kernel/instant.ts'
import { inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import { findRegistration, lockRegistrations } from '../delegations/storage.ts'
import { findMeeting } from '../storage.ts'
import { publicBytes } from './codes/signing.ts'
import type { Door, PersonAtTheDoor, Roster } from './contract.ts'
import { badgeOfTheConfirmed } from './rules.ts'
import { isSameOccasion } from './occasion.ts'
import {
  listAgain,
  listBadges,
  listCheckedIn,
  listDevices,
  listExpected,
  listRefused,
  listScansOf,
} from './scans/storage.ts'
import { countExpected, listExpectedNamed, raiseSerial } from './storage.ts'

/** People on a page. */
const PAGE = 50
/** Scans that admitted nobody, on the door's page. */
const TURNED_AWAY = 20
/** Scans on a person's page. */
const SCANS = 100

export type DoorAsk = {
  readonly meeting: string
  readonly session: number | null
  readonly name?: string | undefined
  readonly after?: string | undefined
}

/** The door of a meeting: who is expected and who is in, what the devices told, and what admitted nobody. */
export async function doorOf(context: Context, ask: DoorAsk): Promise<Door | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const words = (ask.name ?? '').split(/\s+/).filter(Boolean)
  const [found, counts, checkedIn, devices, turned_away, nameOn] = await Promise.all([
    listExpectedNamed(tx, conference, { meeting: ask.meeting, words, after: ask.after }, PAGE + 1),
    countExpected(tx, conference, ask.meeting),
    listCheckedIn(tx, conference, ask.meeting),
    listDevices(tx, conference, ask.meeting),
    listRefused(tx, conference, ask.meeting, TURNED_AWAY),
    participantNames(context),
  ])
  const here = { session: ask.session, day: dayAt(context.now, meeting.zone) }
  const since = new Map(
    checkedIn
      .filter((one) => isSameOccasion(one, here))
      .map(({ registration_id, at }) => [registration_id, at]),
  )
  const people = found.slice(0, PAGE)
  return {
    meeting,
    ...here,
    expected: counts.reduce((sum, { expected }) => sum + expected, 0),
    present: since.size,
    people: people.map(({ participant_id, ...one }) => ({
      ...one,
      participant: (participant_id && nameOn(participant_id, meeting.opens_on as Day)?.short) || {},
      in_since: since.get(one.registration_id) ?? null,
    })),
    next: found.length > PAGE ? (people.at(-1)?.registration_id ?? null) : null,
    devices,
    turned_away,
  }
}

/** Someone at the door: who they are, which badge of theirs holds, and every scan of it. */
export async function personAt(
  context: Context,
  ask: { readonly registration: string },
): Promise<PersonAtTheDoor | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const row = await findRegistration(tx, conference, ask.registration)
  const meeting = row && (await findMeeting(tx, conference, row.meeting_id))
  if (!row || !meeting) return notFound(ask.registration)
  const [badges, scans, nameOn] = await Promise.all([
    listBadges(tx, conference, [ask.registration]),
    listScansOf(tx, conference, ask.registration, SCANS),
    participantNames(context),
  ])
  const again = await listAgain(
    tx,
    conference,
    scans.map(({ scan_id }) => scan_id),
  )
  return {
    meeting,
    person: {
      registration_id: row.registration_id,
      name: row.printed_name ?? `${row.given_name} ${row.family_name}`,
      participant: (row.participant_id && nameOn(row.participant_id, meeting.opens_on as Day)?.short) || {},
      category: row.category,
      role: row.role,
      serial: badges[0]?.badge_serial ?? 1,
    },
    scans: scans.map((scan) => ({ ...scan, again: again.has(scan.scan_id) })),
  }
}

export type RosterAsk = { readonly meeting: string; readonly known?: string | undefined }

/** What a device at the door needs to go on without a network; `known` is the edition of people it holds. */
export async function rosterOf(context: Context, ask: RosterAsk): Promise<Roster | Refusal> {
  const { tx, tenant, language, now } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const [expected, checked_in, nameOn] = await Promise.all([
    listExpected(tx, conference, ask.meeting),
    listCheckedIn(tx, conference, ask.meeting),
    participantNames(context),
  ])
  const day = meeting.opens_on as Day
  const people = expected.map(({ badge_serial, participant_id, ...one }) => ({
    ...one,
    serial: badge_serial,
    participant: inLanguage((participant_id && nameOn(participant_id, day)?.short) || {}, language),
  }))
  const key = publicBytes(context.keys.badges().privateKey)
  const edition = createHash('sha256')
    .update(JSON.stringify([key, people]))
    .digest('base64url')
  const { meeting_id, name, zone, opens_on, closes_on } = meeting
  return {
    meeting: { meeting_id, name, zone, opens_on, closes_on },
    key,
    edition,
    people: edition === ask.known ? null : people,
    checked_in,
    as_of: now,
  }
}

/** Gives someone whose badge is lost the next one; the lost one admits nobody from now on. */
export async function replaceBadge(
  context: Context,
  given: { readonly registration: string },
): Promise<{ registration_id: string; serial: number } | Refusal> {
  const { tx, tenant } = context
  const [row] = await lockRegistrations(tx, tenant.conferenceId, [given.registration])
  if (!row) return notFound(given.registration)
  const confirmed = badgeOfTheConfirmed.decide({ state: row.state })
  if (isRefusal(confirmed)) return confirmed
  const serial = await raiseSerial(tx, tenant.conferenceId, given.registration)
  await context.journal({
    subject: 'registration',
    subjectId: given.registration,
    before: { badge: serial - 1 },
    after: { badge: serial },
  })
  return { registration_id: given.registration, serial }
}
