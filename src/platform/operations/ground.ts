import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import type { HappeningSource } from '../calendar/happenings.ts'
import type { Words } from '../i18n/words.ts'
import type { Files } from '../files/files.ts'
import type { Scanner } from '../files/scanner.ts'
import type { Keys } from '../keys.ts'
import type { MailSetup } from '../mail/setup.ts'
import type { JournalRow } from '../journal/entry.ts'
import type { Attempt } from '../journal/refused.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { PersonalStore } from '../personal/stores.ts'
import type { Tx } from '../postgres/client.ts'
import type { Database, Sight } from '../postgres/database.ts'
import type { TokenScope } from '../sign-in/known.ts'
import type { SecretBox } from '../sign-in/secret-box.ts'
import type { AnyOperation, Context, Tenant } from './operation.ts'

/** What every request needs and none owns. */
export type Ground = {
  readonly database: Pick<Database, 'read' | 'readSeen' | 'write' | 'plain'>
  readonly files: Files
  readonly secrets: SecretBox
  readonly operations: readonly AnyOperation[]
  readonly keys: Keys
  readonly stores: readonly PersonalStore<Context>[]
  /** Whoever tells those who plan what takes days in the region. */
  readonly happenings: readonly HappeningSource<Context>[]
  readonly publicUrl: string
  /** The line under every mail of a conference, in the reader's language. */
  readonly mailFoot: (tenant: Tenant, language: Language) => string
  /** How mail leaves, and who is asked what the zone says of it; nothing where no mail is looked after. */
  readonly mailSetup?: MailSetup | undefined
  readonly clock: () => Instant
  /** The words of the catalogues, for letters and papers. */
  readonly words: (language: Language) => Words
  /** Where requests of this server may go, to addresses that people enter. */
  readonly outbound: Outbound
  /** Hears of each line of the journal in the transaction that writes it, and may leave work to the worker there. */
  readonly journaled?: ((tx: Tx, conference: string, line: JournalRow) => Promise<void>) | undefined
  /** Hears of each change that was kept, before its answer goes out. */
  readonly changed?: ((operation: string) => void) | undefined
  /** Examines files that are handed in, where a scanner is set up. */
  readonly scanner?: Scanner | undefined
  /** What an actor may see beside what is public. */
  readonly sightOf: (actor: Actor) => Sight
  /** Keeps a refusal that may be an attempt on the walls. */
  readonly attempted: (attempt: Attempt) => Promise<void>
}

/** Who asks, as whom, in which language, having seen what. */
export type Asker = {
  readonly tenant: Tenant
  readonly actor: Actor
  /** With what they do in a colleague's place for other operations. */
  readonly whole?: Actor | undefined
  readonly language: Language
  readonly seenVersion?: number | undefined
  readonly sessionId?: string | undefined
  /** The token they ask through, where it is one. */
  readonly through?: TokenScope | undefined
  /** When they last showed who they are. */
  readonly provenAt?: Instant | undefined
  readonly device?: string | undefined
  /** The network address it came from. */
  readonly address?: string | undefined
  readonly idempotencyKey?: string | undefined
  /** When the request reached the server, before anything waited; now where nobody sent one. */
  readonly arrivedAt?: Instant | undefined
}
