import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const [KEY, NONCE, TAG] = [32, 12, 16]

export const newKey = (): Buffer => randomBytes(KEY)

/** What was sealed under another key, or for another place, and so cannot be opened here. */
export class Unopenable extends Error {}

/** Seals bytes for one place: whoever moves them to another cannot open them there. */
export function sealBytes(key: Buffer, place: readonly string[], bytes: Buffer): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(labelOf(place))
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  return sealed.toString('base64url')
}

/** Opens what `sealBytes` gave for this place. Throws `Unopenable`. */
export function openBytes(key: Buffer, place: readonly string[], sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE + TAG) throw new Unopenable('Not a sealed value')
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(labelOf(place))
    .setAuthTag(bytes.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()])
  } catch {
    throw new Unopenable('Sealed under another key or for another place')
  }
}

// As JSON, so that no two places read alike: ["a","bc"] is not ["ab","c"].
const labelOf = (place: readonly string[]): Buffer => Buffer.from(JSON.stringify(place))
