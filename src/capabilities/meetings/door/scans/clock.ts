import { type Instant, later } from '../../../../kernel/instant.ts'

/** By how many milliseconds a device's clock is ahead of the server's, as of a sending; how long that took on its way counts as its clock's. */
const ahead = (sentAt: Instant, receivedAt: Instant): number => Date.parse(sentAt) - Date.parse(receivedAt)

/** The furthest ahead or behind that is written down: some 63 years. */
const FURTHEST = 2_000_000_000

/** The same in whole seconds. */
export const clockOff = (sentAt: Instant, receivedAt: Instant): number =>
  Math.max(-FURTHEST, Math.min(FURTHEST, Math.round(ahead(sentAt, receivedAt) / 1000)))

/**
 * When a scan was made by the server's clock: as long before it was received as it was made before it was sent. A clock that
 * was set back between the two makes it later than it was received; it counts as of then.
 */
export function scannedAt(scan: { readonly at: Instant }, sentAt: Instant, receivedAt: Instant): Instant {
  const corrected = later(scan.at, -ahead(sentAt, receivedAt))
  return corrected > receivedAt ? receivedAt : corrected
}
