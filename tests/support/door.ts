import { createPrivateKey, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Instant } from '../../src/kernel/instant.ts'
import { type BadgeClaim } from '../../src/capabilities/meetings/door/codes/code.ts'
import { signedCode } from '../../src/capabilities/meetings/door/codes/signing.ts'
import { accredit, called, linkFor, named, nominate, staff } from './delegations.ts'
import { asOwnerOf } from './owner.ts'
import { post } from './sign-in.ts'

const home = inject('home')

export type Scan = { scan_id: string; code: string; at: string; session: number | null }
export type Taken = {
  received_at: string
  scans: { scan_id: string; verdict: string; registration_id: string | null; again: boolean }[]
}

/** Someone of Panama who has come all the way: named, accredited, registered, confirmed. Returns their registration. */
export async function confirmed(meeting: string, who: string, printed = `Persona ${who}`): Promise<string> {
  await nominate(meeting, [named(who)])
  const { registration_id, email } = await called(meeting, who)
  await accredit(meeting, [registration_id])
  const registered = await post(
    await linkFor(email),
    { printed_name: printed, floor_language: 'es' },
    { 'if-match': `"${(await called(meeting, who)).version}"` },
  )
  if (!registered.ok) throw new Error(await registered.text())
  await staff.made(`/meetings/${meeting}/confirmations`, { registrations: [registration_id] })
  return registration_id
}

/** Whoever is on the way to a meeting is confirmed at once, behind the application's back: two hundred links take too long. */
export const confirmAll = (meeting: string): Promise<unknown> =>
  asOwnerOf(home, (owner) =>
    owner.query(
      `update registration set state = 'confirmed', printed_name = given_name || ' ' || family_name where meeting_id = $1`,
      [meeting],
    ),
  )

/** The code on someone's badge, signed with the installation's own key. */
export function codeOf(claim: Omit<BadgeClaim, 'expires' | 'serial'> & Partial<BadgeClaim>): string {
  const pem = readFileSync(join(home, 'keys', 'badge-signing.pem'), 'utf8')
  return signedCode(createPrivateKey(pem), {
    serial: 1,
    expires: new Date(Math.ceil(Date.now() / 1000 + 86_400) * 1000).toISOString() as Instant,
    ...claim,
  })
}

export const scanOf = (code: string, at = new Date(), session: number | null = null): Scan => ({
  scan_id: randomUUID(),
  code,
  at: at.toISOString(),
  session,
})

/** A device that scans at a meeting; its clock is ahead by so many milliseconds. */
export function deviceAt(meeting: string, name: string, ahead = 0) {
  const device = { device_id: randomUUID(), name }
  return {
    ...device,
    clock: (at: number): Date => new Date(at + ahead),
    send: (scans: readonly Scan[]): Promise<Taken> =>
      staff.made(`/meetings/${meeting}/door/scans`, {
        device,
        sent_at: new Date(Date.now() + ahead).toISOString(),
        scans,
      }),
  }
}
