import { type KeyObject, createHash, createPublicKey, sign, verify } from 'node:crypto'
import { canonical } from './chain.ts'

/** How far the journal of a conference reached at the end of a day, and the signature over that. */
export type Head = {
  readonly conference_id: string
  readonly day: string
  readonly number: number
  readonly hash: string
  readonly key_id: string
  /** Ed25519 over the statement, in base64. */
  readonly signature: string
}

const MEMBERS = ['conference_id', 'day', 'hash', 'key_id', 'number', 'signature']

/** What is signed: everything but the signature and the name of the key, as canonical JSON. */
export function statementOf({
  conference_id,
  day,
  number,
  hash,
}: Omit<Head, 'key_id' | 'signature'>): Buffer {
  return Buffer.from(canonical({ conference_id, day, number, hash }))
}

export function signedHead(
  key: { readonly id: string; readonly privateKey: KeyObject },
  reached: Omit<Head, 'key_id' | 'signature'>,
): Head {
  const signature = sign(null, statementOf(reached), key.privateKey).toString('base64')
  return { ...reached, key_id: key.id, signature }
}

export function isSignedBy(key: KeyObject, head: Head): boolean {
  return verify(null, statementOf(head), key, Buffer.from(head.signature, 'base64'))
}

/** A key's name: the first sixteen digits of the SHA-256 of its public half. */
export function keyIdOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
}

/** A public key out of a PEM. Throws where it is none of ours. */
export function publicKeyIn(pem: string): KeyObject {
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The key is not an Ed25519 key')
  return key
}

/** A head as a line of its own file. */
export const headLine = (head: Head): string => canonical(head)

/** The head a line holds; nothing where the line is not one that `headLine` writes. */
export function headIn(line: string): Head | undefined {
  let head: unknown
  try {
    head = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof head !== 'object' || head === null || canonical(head) !== line) return undefined
  const found = head as Record<string, unknown>
  const whole =
    Object.keys(found).sort().join() === MEMBERS.join() &&
    Number.isSafeInteger(found['number']) &&
    MEMBERS.every((name) => name === 'number' || typeof found[name] === 'string')
  return whole ? (found as Head) : undefined
}
