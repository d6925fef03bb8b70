import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, actingIn } from '../../kernel/actor.ts'
import { uuidv7 } from '../../kernel/id.ts'
import { type Instant, dayAt } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import { type Refusal, isRefusal, refuse } from '../../kernel/refusal.ts'
import type { Words } from '../i18n/words.ts'
import type { Files } from '../files/files.ts'
import type { Keys } from '../keys.ts'
import { canonical } from '../journal/chain.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { appendJournal } from '../journal/storage.ts'
import { putIntoOutbox } from '../mail/outbox.ts'
import type { PersonalStore } from '../personal/stores.ts'
import type { Tx } from '../postgres/client.ts'
import type { Database } from '../postgres/database.ts'
import { type Context, type Operation, type Tenant, isChange } from './operation.ts'
import { sameKeySameRequest } from './rules.ts'

/** What every request needs and none owns. */
export type Ground = {
  readonly database: Database
  readonly files: Files
  readonly keys: Keys
  readonly stores: readonly PersonalStore<Context>[]
  readonly publicUrl: string
  /** The line under every mail of a conference, in the reader's language. */
  readonly mailFoot: (tenant: Tenant, language: Language) => string
  readonly clock: () => Instant
  /** The words of the catalogues, for letters and papers. */
  readonly words: (language: Language) => Words
  /** Hears of each change that was kept, before its answer goes out. */
  readonly changed?: ((operation: string) => void) | undefined
}

/** Who asks, as whom, in which language, having seen what. */
export type Asker = {
  readonly tenant: Tenant
  readonly actor: Actor
  readonly language: Language
  readonly seenVersion?: number | undefined
  readonly sessionId?: string | undefined
  readonly device?: string | undefined
  readonly idempotencyKey?: string | undefined
}

export type FieldProblem = { readonly field: string; readonly message: string }

export type Answer<Output> =
  | { readonly kind: 'done'; readonly output: Output; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly problems: readonly FieldProblem[] }

/**
 * Carries out one row of the table: shape, then permission, then version, then the row's own action
 * in one transaction with its journal. A refusal rolls everything back. Throws on faults only.
 */
export async function perform<Input, Output>(
  ground: Ground,
  row: Operation<Input, Output>,
  anyone: Asker,
  rawInput: unknown,
): Promise<Answer<Output>> {
  const asker = { ...anyone, actor: actingIn(anyone.actor, row.id) }
  const admitted = admit(row, asker, rawInput)
  if (admitted.kind === 'refused') return admitted
  const { input } = admitted
  const conference = asker.tenant.conferenceId
  if (!isChange(row)) {
    const how = row.reads ? 'readSeen' : 'read'
    return ground.database[how](conference, (tx) => look(ground, row, asker, tx, input))
  }
  try {
    const answer = await ground.database.write<Answer<Output>>(conference, async (tx) => {
      const key = asker.idempotencyKey === undefined || row.secret ? undefined : keyOf(row.id, asker, input)
      const before = key && (await claim(tx, conference, key))
      if (before) return replay<Output>(before, key)
      const { context, journaled } = contextFor(ground, row, asker, tx)
      const output = await row.run(context, input)
      if (isRefusal(output)) {
        if (row.keepsTrace) return refused(output)
        throw new RolledBack(output)
      }
      if (!journaled() && !row.traceless)
        throw new Error(`${row.id} changed something without a line in the journal`)
      if (key) await keep(tx, conference, key, output)
      return { kind: 'done', output, replayed: false }
    })
    ground.changed?.(row.id)
    return answer
  } catch (error) {
    if (error instanceof RolledBack) return refused(error.refusal)
    // The rules were asked before; the constraints are the last word where two asked at once.
    if (isCrossed(error)) return refused(refuse('SYS-09'))
    throw error
  }
}

// Unique and exclusion constraints, a serialization that failed, a deadlock that PostgreSQL ended.
const CROSSED = new Set(['23505', '23P01', '40001', '40P01'])

const isCrossed = (error: unknown): boolean =>
  error instanceof Error && CROSSED.has((error as Error & { code?: string }).code ?? '')

/** One of several looks that belong together. */
export type Look = { readonly row: Operation<unknown, unknown>; readonly input: unknown }

/** Answers several reads in one transaction, together: what they ask first travels in one flight. */
export async function performReads(
  ground: Ground,
  asker: Asker,
  looks: readonly Look[],
): Promise<Answer<unknown>[]> {
  const admitted = looks.map(({ row, input }) => {
    if (isChange(row)) throw new Error(`${row.id} changes something and cannot be read`)
    const as = { ...asker, actor: actingIn(asker.actor, row.id) }
    return { row, as, may: admit(row, as, input) }
  })
  const no = admitted.flatMap(({ may }) => (may.kind === 'refused' ? [may] : []))
  if (no.length > 0 || looks.length === 0) return no
  const how = looks.some(({ row }) => row.reads) ? 'readSeen' : 'read'
  return ground.database[how](asker.tenant.conferenceId, (tx) =>
    Promise.all(
      admitted.flatMap(({ row, as, may }) =>
        may.kind === 'admitted' ? [look(ground, row, as, tx, may.input)] : [],
      ),
    ),
  )
}

type Admitted<Input> = { readonly kind: 'admitted'; readonly input: Input }
type Refused = Extract<Answer<never>, { kind: 'refused' }>

// Shape, then permission, then version.
function admit<Input, Output>(
  row: Operation<Input, Output>,
  asker: Asker,
  rawInput: unknown,
): Admitted<Input> | Refused {
  const parsed = row.input.safeParse(rawInput)
  // Whether the shape is right is told only to those who may ask; who may ask can depend on the input.
  if (!parsed.success) {
    if (!row.allow.allows(asker.actor, rawInput as Input))
      return refused(refuse(asker.actor.kind === 'public' ? 'SYS-01' : 'SYS-02'))
    return {
      kind: 'refused',
      refusal: refuse('SYS-06'),
      problems: parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
    }
  }
  const input = parsed.data
  if (!row.allow.allows(asker.actor, input))
    return refused(refuse(asker.actor.kind === 'public' ? 'SYS-01' : 'SYS-02'))
  if (row.versioned && asker.seenVersion === undefined) return refused(refuse('SYS-04'))
  return { kind: 'admitted', input }
}

async function look<Input, Output>(
  ground: Ground,
  row: Operation<Input, Output>,
  asker: Asker,
  tx: Tx,
  input: Input,
): Promise<Answer<Output>> {
  const { context, journaled } = contextFor(ground, row, asker, tx)
  const output = await row.run(context, input)
  if (isRefusal(output)) return refused(output)
  if (row.reads && !journaled()) throw new Error(`${row.id} read personal data without a line in the journal`)
  return { kind: 'done', output, replayed: false }
}

/** Carries a refusal out of the transaction, so that nothing of it is kept. */
class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(`Refused by ${refusal.rule}`)
    this.refusal = refusal
  }
}

const refused = (refusal: Refusal): { kind: 'refused'; refusal: Refusal; problems: [] } => ({
  kind: 'refused',
  refusal,
  problems: [],
})

const newId = (): string => uuidv7(Date.now(), randomBytes(10))

/** What an action gets in hand within this transaction, and whether it has left a line in the journal. */
export function contextFor(
  ground: Ground,
  row: Pick<Operation, 'id' | 'reads'>,
  asker: Asker,
  tx: Tx,
): { context: Context; journaled: () => boolean } {
  const now = ground.clock()
  let lines = 0
  const write = async (actor: Actor, entry: JournalEntry): Promise<void> => {
    lines += 1
    await appendJournal(tx, asker.tenant.conferenceId, {
      entry_id: newId(),
      at: now,
      operation: row.id,
      actor: signature(actor),
      subject: entry.subject,
      subject_id: entry.subjectId,
      before: entry.before ?? null,
      after: entry.after ?? null,
    })
  }
  const of = (actor: Actor): Context => ({
    tx,
    tenant: asker.tenant,
    actor,
    language: asker.language,
    now,
    today: dayAt(now, asker.tenant.zone),
    seenVersion: asker.seenVersion,
    sessionId: asker.sessionId,
    device: asker.device ?? '',
    publicUrl: ground.publicUrl,
    files: ground.files,
    keys: ground.keys,
    stores: ground.stores,
    words: ground.words,
    newId,
    as: of,
    journal: (entry) => write(actor, entry),
    reading: (people, fields, purpose = row.reads?.purpose) => {
      const [only, ...others] = people
      // Many people are one line, under the conference; one person's is found by the person.
      const alone = only !== undefined && others.length === 0
      return write(actor, {
        subject: 'reading',
        subjectId: alone ? only : asker.tenant.conferenceId,
        after: { purpose, fields, ...(alone ? {} : { people }) },
      })
    },
    post: async (letter) => {
      const foot = ground.mailFoot(asker.tenant, letter.language)
      return putIntoOutbox(
        tx,
        { conferenceId: asker.tenant.conferenceId, mailId: newId(), at: now, foot },
        letter,
      )
    },
  })
  return { context: of(asker.actor), journaled: () => lines > 0 }
}

function signature(actor: Actor): unknown {
  return actor.kind === 'person'
    ? { kind: 'person', person: actor.personId, held: actor.held }
    : { kind: actor.kind }
}

type Key = { readonly actor: string; readonly key: string; readonly operation: string; readonly hash: string }
type Kept = { readonly operation: string; readonly body_hash: string; readonly answer: unknown }

function keyOf(operation: string, asker: Asker, input: unknown): Key {
  const actor = asker.actor.kind === 'person' ? asker.actor.personId : asker.actor.kind
  const hash = createHash('sha256').update(canonical({ operation, input })).digest('hex')
  return { actor, key: asker.idempotencyKey ?? '', operation, hash }
}

// The lock makes two of the same key wait for each other, also before the first has stored anything.
async function claim(tx: Tx, conference: string, key: Key): Promise<Kept | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${conference} ${key.actor} ${key.key}`}, 0))`.execute(
    tx,
  )
  return tx
    .selectFrom('idempotency_key')
    .select(['operation', 'body_hash', 'answer'])
    .where('conference_id', '=', conference)
    .where('actor_key', '=', key.actor)
    .where('key', '=', key.key)
    .executeTakeFirst()
}

function replay<Output>(kept: Kept, key: Key): Answer<Output> {
  const decided = sameKeySameRequest.decide({ first: kept.body_hash, repeated: key.hash })
  return isRefusal(decided)
    ? refused(decided)
    : { kind: 'done', output: kept.answer as Output, replayed: true }
}

async function keep(tx: Tx, conference: string, key: Key, output: unknown): Promise<void> {
  await tx
    .insertInto('idempotency_key')
    .values({
      conference_id: conference,
      actor_key: key.actor,
      key: key.key,
      operation: key.operation,
      body_hash: key.hash,
      status: 200,
      answer: JSON.stringify(output ?? null),
    })
    .execute()
}
