import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A secret for a link or a session: 256 random bits. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Six digits to type where a link cannot be opened. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
