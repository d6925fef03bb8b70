import { z } from 'zod'
import { personal } from '../../../platform/personal/contract.ts'
import { text } from '../../conference/contract.ts'
import { meeting } from '../contract.ts'
import { category, role } from '../delegations/contract.ts'
import { checkedIn, sessionNumber, verdict } from './scans/contract.ts'

const ofPrint = personal({ purpose: 'name', seenBy: 'offices', kept: 'for good' })

/** Someone who is expected, with since when they are in for an occasion. */
export const atTheDoor = z.object({
  registration_id: z.uuid(),
  name: ofPrint(z.string()),
  participant: text,
  category,
  role: role.nullable(),
  in_since: z.string().nullable(),
})
export type AtTheDoor = z.infer<typeof atTheDoor>

/** A device that scans, as it was last heard. */
export const device = z.object({
  device_id: z.uuid(),
  name: z.string(),
  /** By how many seconds its clock is ahead. */
  clock_off: z.number().int(),
  heard_at: z.string(),
  scans: z.number().int(),
})
export type Device = z.infer<typeof device>

/** A scan that admitted nobody. */
export const turnedAway = z.object({
  scan_id: z.uuid(),
  at: z.string(),
  verdict,
  device: z.string().nullable(),
  name: ofPrint(z.string()).nullable(),
})
export type TurnedAway = z.infer<typeof turnedAway>

export const door = z.object({
  meeting,
  session: sessionNumber,
  /** Of the entrance: today where the meeting is. */
  day: z.iso.date(),
  expected: z.number().int(),
  present: z.number().int(),
  people: z.array(atTheDoor),
  next: z.uuid().nullable(),
  devices: z.array(device),
  turned_away: z.array(turnedAway),
})
export type Door = z.infer<typeof door>

/** Someone at the door, with every scan of their badges, the latest first. */
export const personAtTheDoor = z.object({
  meeting,
  person: atTheDoor.omit({ in_since: true }).extend({ serial: z.number().int() }),
  scans: z.array(
    z.object({
      scan_id: z.uuid(),
      at: z.string(),
      session: sessionNumber,
      verdict,
      device: z.string().nullable(),
      again: z.boolean(),
    }),
  ),
})
export type PersonAtTheDoor = z.infer<typeof personAtTheDoor>

/** What a device needs to go on by itself. */
export const roster = z.object({
  meeting: meeting.pick({ meeting_id: true, name: true, zone: true, opens_on: true, closes_on: true }),
  /** The public half of the key that signs badges: 32 bytes in base64. */
  key: z.string(),
  /** Changes with what follows; a device that names it gets `people` as null, for it holds them already. */
  edition: z.string(),
  people: z
    .array(
      z.object({
        registration_id: z.uuid(),
        serial: z.number().int(),
        name: ofPrint(z.string()),
        participant: z.string(),
        category,
        role: role.nullable(),
      }),
    )
    .nullable(),
  checked_in: z.array(checkedIn),
  as_of: z.string(),
})
export type Roster = z.infer<typeof roster>

/** Who was there for an occasion: the entrance of a day, or a session. */
export const occasion = z.object({
  session: sessionNumber,
  day: z.iso.date(),
  people: z.number().int(),
  /** Members with someone there. */
  members: z.number().int(),
})
export type Occasion = z.infer<typeof occasion>

export const attendance = z.object({
  meeting,
  occasions: z.array(occasion),
  /** The occasion that is told in full; none where nobody was ever checked in. */
  shown: occasion.nullable(),
  members: z.number().int(),
  delegations: z.array(
    z.object({
      participant_id: z.uuid().nullable(),
      name: text,
      category,
      expected: z.number().int(),
      present: z.number().int(),
    }),
  ),
})
export type Attendance = z.infer<typeof attendance>
