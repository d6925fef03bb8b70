import { type SigningKey, openSigningKey } from './journal/signing-key.ts'
import { Vault } from './personal/vault.ts'

/** The keys of this installation, which no database holds. */
export type Keys = {
  /** The key that signs the journal's heads, made at first need. */
  readonly signing: () => SigningKey
  /** What opens personal data. */
  readonly vault: Vault
}

export function keysOf(settings: {
  readonly keysFolder: string
  readonly journalKey: string | undefined
}): Keys {
  let signing: SigningKey | undefined
  return {
    signing: () => (signing ??= openSigningKey(settings.journalKey, settings.keysFolder)),
    vault: new Vault(settings.keysFolder),
  }
}
