import { Vault } from './personal/vault.ts'
import { type SigningKey, openSigningKey } from './signing-key.ts'

/** The keys of this installation, which no database holds. */
export type Keys = {
  /** The key that signs the journal's heads, made at first need. */
  readonly signing: () => SigningKey
  /** The key that signs badges, made at first need. */
  readonly badges: () => SigningKey
  /** What opens personal data. */
  readonly vault: Vault
}

export function keysOf(settings: {
  readonly keysFolder: string
  readonly journalKey: string | undefined
  readonly badgeKey: string | undefined
}): Keys {
  const folder = settings.keysFolder
  let signing: SigningKey | undefined
  let badges: SigningKey | undefined
  return {
    signing: () =>
      (signing ??= openSigningKey({
        name: 'JOURNAL_KEY',
        setting: settings.journalKey,
        folder,
        file: 'journal-signing.pem',
      })),
    badges: () =>
      (badges ??= openSigningKey({
        name: 'BADGE_KEY',
        setting: settings.badgeKey,
        folder,
        file: 'badge-signing.pem',
      })),
    vault: new Vault(settings.keysFolder),
  }
}
