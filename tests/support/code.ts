import { setTimeout as pause } from 'node:timers/promises'
import { generate } from 'otplib'

/** The time step of a one-time code (RFC 6238, 5.2). */
const STEP_MS = 30_000
/** How near its end (ms) a code is too old to be sent: a slow machine would be asked for the next. */
const TOO_NEAR_MS = 5000

/** The code a telephone shows, now or so many steps away; waits for a fresh step where this one is ending. */
export async function codeOf(secret: string, steps = 0): Promise<string> {
  const left = STEP_MS - (Date.now() % STEP_MS)
  if (left < TOO_NEAR_MS) await pause(left)
  return generate({ secret, epoch: Math.floor((Date.now() + steps * STEP_MS) / 1000) })
}
