import { type Instant, dayAt } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting } from '../../storage.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import { lockRegistrations } from '../../delegations/storage.ts'
import { type BadgeCode, importKey, isSigned, readCode } from '../codes/code.ts'
import { publicBytes } from '../codes/signing.ts'
import { isSameOccasion } from '../occasion.ts'
import { badgeOfTheConfirmed, checkedInOnce, codeAdmits } from '../rules.ts'
import { clockOff, scannedAt } from './clock.ts'
import type { RefusedVerdict, ScanGiven, ScanTaken, Verdict } from './contract.ts'
import { type Badge, insertScans, listAgain, listBadges, listCheckedIn, putDevice } from './storage.ts'

const personOf = ({ actor }: Context): string | null => (actor.kind === 'person' ? actor.personId : null)

export type Sending = {
  readonly meeting: string
  readonly device: { readonly device_id: string; readonly name: string }
  readonly sent_at: string
  readonly scans: readonly ScanGiven[]
}

/** Takes the scans a device made, also those it sent before: each counts once. Says what each came to. */
export async function receiveScans(
  context: Context,
  { meeting: id, device, sent_at, scans }: Sending,
): Promise<{ received_at: string; scans: ScanTaken[] } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, id)
  if (!meeting) return notFound(id)
  const place = takesPlace.decide({ state: meeting.state })
  if (isRefusal(place)) return place
  const sentAt = sent_at as Instant
  await putDevice(tx, conference, {
    meeting_id: id,
    ...device,
    clock_off: clockOff(sentAt, now),
    heard_at: now,
    person_id: personOf(context),
  })
  const decided = await decideOn(context, meeting, scans, sentAt)
  const fresh = await insertScans(
    tx,
    conference,
    decided.map((scan) => ({
      ...scan,
      meeting_id: id,
      device_id: device.device_id,
      received_at: now,
      scanned_by: personOf(context),
    })),
  )
  await context.journal({
    subject: 'meeting',
    subjectId: id,
    after: { scans: fresh.length, device: device.name },
  })
  const again = await listAgain(
    tx,
    conference,
    decided.map(({ scan_id }) => scan_id),
  )
  return {
    received_at: now,
    scans: decided.map(({ scan_id, verdict, registration_id }) => ({
      scan_id,
      verdict,
      registration_id,
      again: again.has(scan_id),
    })),
  }
}

type Decided = Pick<ScanTaken, 'scan_id' | 'verdict' | 'registration_id'> & {
  readonly at: Instant
  readonly session: number | null
}

async function decideOn(
  context: Context,
  meeting: Meeting,
  scans: readonly ScanGiven[],
  sentAt: Instant,
): Promise<Decided[]> {
  const key = await importKey(publicBytes(context.keys.badges().privateKey))
  const read = await Promise.all(
    scans.map(async (scan) => {
      const code = readCode(scan.code)
      return { scan, code: code && (await isSigned(key, code)) ? code : undefined }
    }),
  )
  const ids = [...new Set(read.flatMap(({ code }) => code?.claim.registration ?? []))]
  const badges = new Map(
    (await listBadges(context.tx, context.tenant.conferenceId, ids)).map((badge) => [
      badge.registration_id,
      badge,
    ]),
  )
  return read.map(({ scan, code }) => {
    const at = scannedAt({ at: scan.at as Instant }, sentAt, context.now)
    const badge = code && badges.get(code.claim.registration)
    return {
      scan_id: scan.scan_id,
      at,
      session: scan.session,
      registration_id: badge?.registration_id ?? null,
      verdict: verdictOn(code, badge, meeting.meeting_id, at),
    }
  })
}

function verdictOn(
  code: BadgeCode | undefined,
  badge: Badge | undefined,
  meeting: string,
  at: Instant,
): Verdict {
  const decided = codeAdmits.decide({
    signed: code !== undefined,
    ofThisMeeting: code?.claim.meeting === meeting && badge?.meeting_id === meeting,
    expired: code !== undefined && at >= code.claim.expires,
    current: code?.claim.serial === badge?.badge_serial,
    // Who was withdrawn after the scan was let in rightly.
    coming:
      badge?.state === 'confirmed' ||
      (badge?.state === 'withdrawn' && badge.withdrawn_at !== null && badge.withdrawn_at > at),
  })
  return isRefusal(decided) ? (decided.facts['why'] as RefusedVerdict) : 'admitted'
}

/** Checks someone in who has no badge at hand, at the entrance or to a session. */
export async function checkIn(
  context: Context,
  given: { readonly registration: string; readonly session: number | null },
): Promise<{ registration_id: string; at: string } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  // Held until it is written, so that of two desks one is told.
  const [row] = await lockRegistrations(tx, conference, [given.registration])
  const meeting = row && (await findMeeting(tx, conference, row.meeting_id))
  if (!row || !meeting) return notFound(given.registration)
  const place = takesPlace.decide({ state: meeting.state })
  if (isRefusal(place)) return place
  const coming = badgeOfTheConfirmed.decide({ state: row.state })
  if (isRefusal(coming)) return coming
  const today = dayAt(now, meeting.zone)
  const before = (await listCheckedIn(tx, conference, meeting.meeting_id, [given.registration])).some((one) =>
    isSameOccasion(one, { session: given.session, day: today }),
  )
  const once = checkedInOnce.decide({ before })
  if (isRefusal(once)) return once
  await insertScans(tx, conference, [
    {
      scan_id: context.newId(),
      meeting_id: meeting.meeting_id,
      device_id: null,
      registration_id: given.registration,
      at: now,
      received_at: now,
      session: given.session,
      verdict: 'admitted',
      scanned_by: personOf(context),
    },
  ])
  await context.journal({
    subject: 'registration',
    subjectId: given.registration,
    after: { checked_in: now, ...(given.session === null ? {} : { session: given.session }) },
  })
  return { registration_id: given.registration, at: now }
}
