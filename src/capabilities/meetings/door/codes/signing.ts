import { type KeyObject, sign } from 'node:crypto'
import { type Day, addDays } from '../../../../kernel/day.ts'
import { type Instant, instantIn } from '../../../../kernel/instant.ts'
import type { Meeting } from '../../contract.ts'
import { type BadgeClaim, statementOf, writeCode } from './code.ts'

/** The text of a badge's QR code: the same badge has the same code, however often it is printed. */
export function signedCode(key: KeyObject, claim: BadgeClaim): string {
  const statement = statementOf(claim)
  return writeCode(statement, sign(null, statement, key))
}

/** The end of the day a meeting closes, on its own clocks. */
export const badgesExpire = (meeting: Pick<Meeting, 'closes_on' | 'zone'>): Instant =>
  instantIn(addDays(meeting.closes_on as Day, 1), '00:00', meeting.zone)

/** The 32 bytes of the public half of a key, given either half, in base64, as devices take it. */
export function publicBytes(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url').toString('base64')
}
