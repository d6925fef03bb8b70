import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, actingIn } from '../../kernel/actor.ts'
import { uuidv7 } from '../../kernel/id.ts'
import { type Instant, dayAt } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import { type Refusal, isRefusal, refuse } from '../../kernel/refusal.ts'
import type { Words } from '../i18n/words.ts'
import type { Files } from '../files/files.ts'
import type { Scanner } from '../files/scanner.ts'
import type { Keys } from '../keys.ts'
import { type JournalEntry, signature } from '../journal/entry.ts'
import type { Attempt } from '../journal/refused.ts'
import { appendJournal } from '../journal/storage.ts'
import { putIntoOutbox } from '../mail/outbox.ts'
import type { PersonalStore } from '../personal/stores.ts'
import type { Tx } from '../postgres/client.ts'
import { type Database, type Sight, seeAs } from '../postgres/database.ts'
import type { SecretBox } from '../sign-in/secret-box.ts'
import { notAllowed, notForToken, notProven } from './admission.ts'
import { countedOut } from './counted.ts'
import { examine } from './examined.ts'
import { type AnyOperation, type Context, type Operation, type Tenant, isChange } from './operation.ts'
import { claim, keep, keyOf, replay } from './repeated.ts'
import { systemRules } from './rules.ts'
import { memberWithNull } from './unkept.ts'
import type { TokenScope } from '../sign-in/known.ts'

/** What every request needs and none owns. */
export type Ground = {
  readonly database: Pick<Database, 'read' | 'readSeen' | 'write' | 'plain'>
  readonly files: Files
  readonly secrets: SecretBox
  readonly operations: readonly AnyOperation[]
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
  const asker = { ...anyone, actor: actingIn(anyone.actor, row.id), whole: anyone.actor }
  const answer = await carryOut(ground, row, asker, rawInput)
  if (answer.kind === 'refused') await keepAttempt(ground, row, asker, answer.refusal)
  return answer
}

async function carryOut<Input, Output>(
  ground: Ground,
  row: Operation<Input, Output>,
  asker: Asker,
  rawInput: unknown,
): Promise<Answer<Output>> {
  const admitted = admit(row, asker, rawInput, ground.clock())
  if (admitted.kind === 'refused') return admitted
  const { input } = admitted
  const conference = asker.tenant.conferenceId
  const sight = ground.sightOf(asker.actor)
  if (!isChange(row)) {
    const how = row.reads ? 'readSeen' : 'read'
    return ground.database[how](conference, (tx) => look(ground, row, asker, tx, input), sight)
  }
  const unfit = row.takesFiles ? await examine(ground.scanner, input) : undefined
  if (unfit) return refused(unfit)
  try {
    const answer = await ground.database.write<Answer<Output>>(
      conference,
      async (tx) => {
        const over = await countedOut(tx, row, asker, input, ground.clock())
        if (over) return refused(over)
        const key = asker.idempotencyKey === undefined || row.secret ? undefined : keyOf(row.id, asker, input)
        const before = key && (await claim(tx, conference, key))
        if (before) return answered<Output>(replay(before, key))
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
      },
      sight,
    )
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
    const as = { ...asker, actor: actingIn(asker.actor, row.id), whole: asker.actor }
    return { row, as, may: admit(row, as, input, ground.clock()) }
  })
  const no: Answer<unknown>[] = []
  for (const { row, as, may } of admitted) {
    if (may.kind === 'admitted') continue
    await keepAttempt(ground, row, as, may.refusal)
    no.push(may)
  }
  if (no.length > 0 || looks.length === 0) return no
  const how = looks.some(({ row }) => row.reads) ? 'readSeen' : 'read'
  return ground.database[how](
    asker.tenant.conferenceId,
    (tx) =>
      Promise.all(
        admitted.flatMap(({ row, as, may }) =>
          may.kind === 'admitted' ? [look(ground, row, as, tx, may.input)] : [],
        ),
      ),
    ground.sightOf(asker.actor),
  )
}

type Admitted<Input> = { readonly kind: 'admitted'; readonly input: Input }
type Refused = Extract<Answer<never>, { kind: 'refused' }>

// Shape, then permission, then proof, then version.
function admit<Input, Output>(
  row: Operation<Input, Output>,
  asker: Asker,
  rawInput: unknown,
  now: Instant,
): Admitted<Input> | Refused {
  const parsed = row.input.safeParse(rawInput)
  // Whether the shape is right is told only to those who may ask; who may ask can depend on the input.
  if (!parsed.success) {
    if (!row.allow.allows(asker.actor, rawInput as Input))
      return refused(notAllowed(row, asker.actor, rawInput as Input))
    return {
      kind: 'refused',
      refusal: refuse('SYS-06'),
      problems: parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
    }
  }
  const input = parsed.data
  if (!row.allow.allows(asker.actor, input)) return refused(notAllowed(row, asker.actor, input))
  const beyond = notForToken(row, asker)
  if (beyond) return refused(beyond)
  const unkept = memberWithNull(rawInput)
  if (unkept !== undefined)
    return { kind: 'refused', refusal: refuse('SYS-06'), problems: [{ field: unkept, message: 'null sign' }] }
  const unproven = notProven(row, asker, now)
  if (unproven) return refused(unproven)
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

// A visitor who is asked to sign in first attempts nothing.
async function keepAttempt(
  ground: Ground,
  row: Pick<AnyOperation, 'id' | 'refusals'>,
  { tenant, actor }: Asker,
  { rule }: Refusal,
): Promise<void> {
  if (![...systemRules, ...row.refusals].some((one) => one.id === rule && one.watched)) return
  const { conferenceId } = tenant
  await ground.attempted({ conferenceId, operation: row.id, actor, rule, at: ground.clock() })
}

/** Carries a refusal out of the transaction, so that nothing of it is kept. */
class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(`Refused by ${refusal.rule}`)
    this.refusal = refusal
  }
}

const answered = <Output>(first: Refusal | { readonly output: unknown }): Answer<Output> =>
  isRefusal(first) ? refused(first) : { kind: 'done', output: first.output as Output, replayed: true }

const refused = (refusal: Refusal): { kind: 'refused'; refusal: Refusal; problems: [] } => ({
  kind: 'refused',
  refusal,
  problems: [],
})

/** An id for something new: a UUIDv7 of this moment. */
export const newId = (): string => uuidv7(Date.now(), randomBytes(10))

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
      actor: signature(actor, asker.through),
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
    actorFor: (operation) => actingIn(actor === asker.actor ? (asker.whole ?? actor) : actor, operation),
    language: asker.language,
    now,
    today: dayAt(now, asker.tenant.zone),
    seenVersion: asker.seenVersion,
    sessionId: asker.sessionId,
    provenAt: asker.provenAt,
    device: asker.device ?? '',
    publicUrl: `${ground.publicUrl}${asker.tenant.base}`,
    files: ground.files,
    secrets: ground.secrets,
    keys: ground.keys,
    stores: ground.stores,
    words: ground.words,
    operations: ground.operations,
    newId,
    as: async (other) => {
      await seeAs(tx, ground.sightOf(other))
      return of(other)
    },
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
    later: async (task, asked) => {
      const payload = JSON.stringify({ conferenceId: asker.tenant.conferenceId, ...asked })
      await sql`select add_job(${task}, ${payload}::json)`.execute(tx)
    },
  })
  return { context: of(asker.actor), journaled: () => lines > 0 }
}
