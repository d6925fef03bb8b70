import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Language, Text } from '../../kernel/language.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Rule } from '../../kernel/rule.ts'
import type { HappeningSource } from '../calendar/happenings.ts'
import type { Files } from '../files/files.ts'
import type { Words } from '../i18n/words.ts'
import type { Keys } from '../keys.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { BulkLetter } from '../mail/bulk.ts'
import type { Letter } from '../mail/letter.ts'
import type { MailSetup } from '../mail/setup.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Tx } from '../postgres/client.ts'
import type { SecretBox } from '../sign-in/secret-box.ts'
import type { SignInTerms } from '../sign-in/terms.ts'
import type { PersonalStore } from '../personal/stores.ts'
import type { Permission } from './permission.ts'

/** The tenant a request speaks for, as everyone below needs to know it. */
export type Tenant = {
  readonly conferenceId: string
  readonly slug: string
  readonly name: Text
  readonly acronym: Text
  readonly zone: string
  readonly originalLanguage: Language
  readonly isExample: boolean
  /** What stands before every address of it: nothing at the root, `/c/{slug}` for the others. */
  readonly base: string
  readonly signIn: SignInTerms
  /** How often one account may ask for what, where the conference settled that otherwise than the operation's row. */
  readonly bounds: Readonly<Record<string, number>>
}

/** What an action has in hand: one transaction, who asks, what time it is, and the ways to leave a trace. */
export type Context = {
  readonly tx: Tx
  readonly tenant: Tenant
  readonly actor: Actor
  /** The asker as far as another operation goes: whether a screen offers it. */
  readonly actorFor: (operation: string) => Actor
  readonly language: Language
  readonly now: Instant
  /** When the request reached the server: earlier than now where it waited to be read. */
  readonly arrivedAt: Instant
  /** Today where the conference is. */
  readonly today: Day
  /** The session the request came in, and the device it came from as that names itself. */
  readonly sessionId: string | undefined
  /** Every operation there is, for those that speak of operations. */
  readonly operations: readonly AnyOperation[]
  /** When whoever asks last showed who they are; the operator need not. */
  readonly provenAt: Instant | undefined
  readonly device: string
  /** The version of the row the asker saw, from If-Match or the form. */
  readonly seenVersion: number | undefined
  readonly publicUrl: string
  readonly files: Files
  readonly secrets: SecretBox
  readonly keys: Keys
  /** Where requests to addresses that people enter may go. */
  readonly outbound: Outbound
  /** Every place that keeps something about people. */
  readonly stores: readonly PersonalStore<Context>[]
  /** Whoever tells those who plan what takes days in the region. */
  readonly happenings: readonly HappeningSource<Context>[]
  readonly words: (language: Language) => Words
  newId: () => string
  /** The same request in the name of the person a link was made for: they may do and see what they may when signed in. */
  as: (actor: Actor) => Promise<Context>
  /** Writes who changed what, in the change's own transaction. */
  journal: (entry: JournalEntry) => Promise<void>
  /** Writes whose personal data were read, and which: for the row's purpose, or another named here. */
  reading: (people: readonly string[], fields: readonly string[], purpose?: string) => Promise<void>
  /** Puts a letter into the outbox with the change; a letter with the same `once` is written one time, and false then. */
  post: (letter: Letter) => Promise<boolean>
  /** Puts many letters into the outbox at once, each under the id it is given; they leave in portions. */
  postBulk: (letters: readonly BulkLetter[]) => Promise<void>
  /**
   * Leaves work to the worker, where the change itself is kept; from an instant on where one is named. What waits under the
   * same key is asked once, at the last instant named.
   */
  later: (
    task: string,
    asked: Readonly<Record<string, unknown>>,
    from?: Instant,
    key?: string,
  ) => Promise<void>
  /** How mail leaves here, for whoever looks after that. */
  readonly mailSetup: MailSetup | undefined
}

/** How often one account may ask for an operation: windows begin on the clock, one after the other, and last a day at most. */
export type Bound = { readonly times: number; readonly withinMinutes: number }

// Input and output vary per row of the table; a list of operations only needs their common face.
export type Operation<Input = never, Output = unknown> = {
  /** `capability.verb`, which is also the command line's words. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v1`, with `{name}` where a member of the input stands. */
  readonly path: string
  readonly input: z.ZodType<Input>
  readonly output: z.ZodType<Output>
  readonly allow: Permission<Input>
  /** The rules that may say no. */
  readonly refusals: readonly AnyRule[]
  /** Whether the change must name the version it saw (412 when it is not the last, 428 without). */
  readonly versioned?: boolean
  /** Left out of the idempotency store and the journal's after-image: carries a secret. */
  readonly secret?: boolean
  /** Answers with a file (`download`) in place of JSON. */
  readonly gives?: 'file'
  /** Takes files in its body, and so as much as an upload may have. */
  readonly takesFiles?: boolean
  /** Keeps only what the asker alone will see, such as a draft: leaves no line in the journal. */
  readonly traceless?: boolean
  /** Reads personal data that nobody reads unseen: each time leaves a line in the journal with its purpose. */
  readonly reads?: { readonly purpose: string }
  /** A refusal keeps what was written on the way: a counted try. */
  readonly keepsTrace?: boolean
  /** Only for someone who has shown who they are in the last ten minutes. */
  readonly freshProof?: boolean
  /** Of the sign-in itself: for someone in a session, never through a token. */
  readonly bySession?: boolean
  /** Whoever asks is signed out by it: their browser forgets what it holds. */
  readonly endsSession?: boolean
  /** Counted by network address, and by the account it names where it names one: for what guesses are made at. */
  readonly counted?: (input: Input) => string | undefined
  /** How often one account may ask for it: for what is costly, is many people's data, or sends mail. */
  readonly bound?: Bound
  /**
   * Slow work that needs the database's word first: looked up in a read of its own, done with no connection in hand, once the
   * request was counted. Its answer comes to `run` as `ahead`.
   */
  readonly ahead?: (context: Context, input: Input) => Promise<() => Promise<string>>
  readonly run: (context: Context, input: Input, ahead: string) => Promise<Output | Refusal>
}

/** Rules and operations of every shape, for the tables that list them. */
export type AnyRule = Pick<
  Rule,
  'id' | 'sentence' | 'refusal' | 'values' | 'authority' | 'since' | 'watched'
> & {
  readonly decide: (request: never) => unknown
  readonly scenarios: readonly unknown[]
}
export type AnyOperation = Operation<never, unknown>

export function operation<Input, Output>(row: Operation<Input, Output>): Operation<Input, Output> {
  return row
}

export const isChange = (row: Pick<AnyOperation, 'method'>): boolean => row.method !== 'GET'
