import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyIdOf } from './journal/head.ts'
import { WrongSetting } from './settings.ts'

/** A key that signs: the journal's heads, or badges. */
export type SigningKey = {
  readonly id: string
  readonly privateKey: KeyObject
  /** SPKI, PEM. */
  readonly publicPem: string
}

/** Where a key is looked for: what its setting says (a path or a PEM), and its file in the folder of keys. */
export type KeyPlace = {
  readonly name: 'JOURNAL_KEY' | 'BADGE_KEY'
  readonly setting: string | undefined
  readonly folder: string
  readonly file: string
}

/**
 * The signing key of a setting, else of the folder of keys, made there where it is missing.
 * Several nodes without a folder in common need the setting, or each signs with a key of its own.
 */
export function openSigningKey({ name, setting, folder, file }: KeyPlace): SigningKey {
  const path = join(folder, file)
  if (setting === undefined && !existsSync(path)) make(path, folder)
  return keyOf(name, setting === undefined ? readFileSync(path, 'utf8') : pemOf(name, setting))
}

function pemOf(name: string, setting: string): string {
  if (setting.includes('-----BEGIN')) return setting.replaceAll(String.raw`\n`, '\n')
  try {
    return readFileSync(setting, 'utf8')
  } catch {
    throw new WrongSetting(`${name}=${setting}: no such file can be read`)
  }
}

function keyOf(name: string, pem: string): SigningKey {
  let privateKey: KeyObject
  try {
    privateKey = createPrivateKey(pem)
  } catch {
    throw new WrongSetting(`${name}: not a private key in PEM`)
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new WrongSetting(`${name}: not an Ed25519 key`)
  const publicKey = createPublicKey(privateKey)
  return {
    id: keyIdOf(publicKey),
    privateKey,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

// Written beside and linked: of two processes that make it at once, both read the first one's.
function make(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const part = `${file}.${process.pid}.part`
  writeFileSync(part, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true })
  try {
    linkSync(part, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(part)
  }
}
