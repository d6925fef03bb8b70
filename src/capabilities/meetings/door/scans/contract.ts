import { z } from 'zod'

/** Why a code admitted nobody. */
export const refusedVerdict = z.enum(['forged', 'foreign', 'expired', 'replaced', 'not coming'])
export type RefusedVerdict = z.infer<typeof refusedVerdict>
export const verdict = z.enum(['admitted', ...refusedVerdict.options])
export type Verdict = z.infer<typeof verdict>

/** The session a scan is for, by its number; none at the entrance. */
export const sessionNumber = z.number().int().min(1).max(99).nullable()

export const deviceGiven = z.object({ device_id: z.uuid(), name: z.string().trim().min(1).max(40) })

/** A scan as the device made it: what it read, and when by its own clock. */
export const scanGiven = z.object({
  scan_id: z.uuid(),
  /** Whatever the scanner read: a badge’s code has 206 signs. */
  code: z.string().max(500),
  at: z.iso.datetime(),
  session: sessionNumber,
})
export type ScanGiven = z.infer<typeof scanGiven>
/** Scans in one sending. */
export const MOST_SCANS = 500

/** What a scan came to, by everything the server knows at this instant. */
export const scanTaken = z.object({
  scan_id: z.uuid(),
  verdict,
  registration_id: z.uuid().nullable(),
  /** An earlier scan of the same badge for the same occasion. */
  again: z.boolean(),
})
export type ScanTaken = z.infer<typeof scanTaken>

/** Since when someone has been in: at the entrance on a day, or in a session. */
export const checkedIn = z.object({
  registration_id: z.uuid(),
  session: sessionNumber,
  day: z.iso.date(),
  at: z.string(),
})
export type CheckedIn = z.infer<typeof checkedIn>
