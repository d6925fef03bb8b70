import { dayAt, type Instant } from '../../../../kernel/instant.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import { type PublicKey, isSigned, readCode } from '../codes/code.ts'
import { isSameOccasion } from '../occasion.ts'
import { checkedInOnce, codeAdmits } from '../rules.ts'
import type { Roster } from './shapes.ts'

/** What a device says of a code by itself. `unknown`: signed here, of somebody it has not heard of. */
export type Said = {
  readonly verdict: 'admitted' | 'again' | 'unknown' | 'forged' | 'foreign' | 'expired' | 'replaced'
  readonly person?: NonNullable<Roster['people']>[number] | undefined
  /** When they were first seen, where this is not the first time. */
  readonly since?: string | undefined
}

export type Asked = {
  readonly key: PublicKey
  readonly roster: Roster
  /** The session that is scanned for; none at the entrance. */
  readonly session: number | null
  /** By the server's clock, as far as this device knows it. */
  readonly now: Instant
}

/** Decides on a scanned text by the same rules as the server, with what this device holds. */
export async function decide(text: string, { key, roster, session, now }: Asked): Promise<Said> {
  const code = readCode(text)
  const signed = code !== undefined && (await isSigned(key, code))
  const claim = signed ? code.claim : undefined
  const person = roster.people?.find(({ registration_id }) => registration_id === claim?.registration)
  const decided = codeAdmits.decide({
    signed,
    ofThisMeeting: claim?.meeting === roster.meeting.meeting_id,
    expired: claim !== undefined && now >= claim.expires,
    current: person === undefined || person.serial === claim?.serial,
    // Who is not in the list may have been confirmed since: the server has the last word.
    coming: true,
  })
  if (isRefusal(decided)) return { verdict: decided.facts['why'] as Said['verdict'], person }
  if (person === undefined) return { verdict: 'unknown' }
  const here = { session, day: dayAt(now, roster.meeting.zone) }
  const before = roster.checked_in.find(
    (one) => one.registration_id === person.registration_id && isSameOccasion(one, here),
  )
  return isRefusal(checkedInOnce.decide({ before: before !== undefined }))
    ? { verdict: 'again', person, since: before?.at }
    : { verdict: 'admitted', person }
}

/** The roster with someone checked in, so that this device knows at once. */
export function checkedIn(roster: Roster, registration: string, session: number | null, at: Instant): Roster {
  const day = dayAt(at, roster.meeting.zone)
  return {
    ...roster,
    checked_in: [...roster.checked_in, { registration_id: registration, session, day, at }],
  }
}
