import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Seals what must be read again and is nobody's to read: AES-256-GCM. A secret opens only for what it was sealed for. */
export type SecretBox = {
  readonly seal: (secret: string, of: string) => string
  readonly open: (sealed: string, of: string) => string
}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A box whose key is given (base64, 32 bytes), or stands in a file that is made at the first need. */
export function secretBox(from: { readonly key: string } | { readonly file: string }): SecretBox {
  let known: Buffer | undefined
  const key = (): Buffer => (known ??= 'key' in from ? Buffer.from(from.key, 'base64') : keyIn(from.file))
  return {
    seal: (secret, of) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(of))
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
    },
    open: (sealed, of) => {
      const bytes = Buffer.from(sealed, 'base64')
      const body = NONCE_BYTES + TAG_BYTES
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(of))
        .setAuthTag(bytes.subarray(NONCE_BYTES, body))
      return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]).toString('utf8')
    },
  }
}

function keyIn(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const mine = `${file}.${randomBytes(6).toString('hex')}`
  // Written beside and linked: of two nodes that start at once, both find the same whole key.
  writeFileSync(mine, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600 })
  try {
    linkSync(mine, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(mine)
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`${file} holds no key of ${KEY_BYTES} bytes in base64`)
  return key
}
