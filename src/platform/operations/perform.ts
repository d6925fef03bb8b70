import { actingIn } from '../../kernel/actor.ts'
import { type Refusal, isRefusal, refuse } from '../../kernel/refusal.ts'
import type { Tx } from '../postgres/client.ts'
import { notAllowed, notForToken, notProven } from './admission.ts'
import { countedBeyond } from './bounds.ts'
import { contextFor } from './context.ts'
import { countedOut } from './counted.ts'
import { examine } from './examined.ts'
import type { Asker, Ground } from './ground.ts'
import { lastWordOf } from './last-word.ts'
import { type FieldProblem, problemsOf } from './misshapen.ts'
import { type AnyOperation, type Operation, isChange } from './operation.ts'
import { claim, keep, keyOf, replay } from './repeated.ts'
import { systemRules } from './rules.ts'
import { memberUnkept } from './unkept.ts'

export { contextFor, newId } from './context.ts'
export type { Asker, Ground } from './ground.ts'
export type { FieldProblem } from './misshapen.ts'

export type Answer<Output> =
  | { readonly kind: 'done'; readonly output: Output; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly problems: readonly FieldProblem[] }

/**
 * Carries out one row of the table: shape, then permission, then version, then how often, then the row's own action
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
  const admitted = admit(ground, row, asker, rawInput)
  if (admitted.kind === 'refused') return admitted
  const { input } = admitted
  const beyond = (await countedBeyond(ground, row, asker)) ?? (await countedOut(ground, row, asker, input))
  if (beyond) return refused(beyond)
  const conference = asker.tenant.conferenceId
  const sight = ground.sightOf(asker.actor)
  if (!isChange(row)) {
    const how = row.reads ? 'readSeen' : 'read'
    return ground.database[how](conference, (tx) => look(ground, row, asker, tx, input), sight)
  }
  const unfit = row.takesFiles ? await examine(ground.scanner, input) : undefined
  if (unfit) return refused(unfit)
  const ahead = await workedAhead(ground, row, asker, input)
  try {
    const answer = await ground.database.write<Answer<Output>>(
      conference,
      async (tx) => {
        const key = asker.idempotencyKey === undefined || row.secret ? undefined : keyOf(row.id, asker, input)
        const before = key && (await claim(tx, conference, key))
        if (before) return answered<Output>(replay(before, key))
        const { context, journaled } = contextFor(ground, row, asker, tx)
        const output = await row.run(context, input, ahead)
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
    // The rules were asked before; the constraints have the last word.
    const last = lastWordOf(error)
    if (last) return refused(last)
    throw error
  }
}

// The work itself holds no connection: many who type codes at once keep nobody else from theirs.
async function workedAhead<Input, Output>(
  ground: Ground,
  row: Operation<Input, Output>,
  asker: Asker,
  input: Input,
): Promise<string> {
  const { ahead } = row
  if (!ahead) return ''
  const work = await ground.database.read(
    asker.tenant.conferenceId,
    (tx) => ahead(contextFor(ground, row, asker, tx).context, input),
    ground.sightOf(asker.actor),
  )
  return work()
}

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
    return { row, as, may: admit(ground, row, as, input) }
  })
  const no: Answer<unknown>[] = []
  for (const { row, as, may } of admitted) {
    const beyond = may.kind === 'admitted' ? await countedBeyond(ground, row, as) : may.refusal
    if (!beyond) continue
    await keepAttempt(ground, row, as, beyond)
    no.push(may.kind === 'admitted' ? refused(beyond) : may)
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
  { clock, words }: Pick<Ground, 'clock' | 'words'>,
  row: Operation<Input, Output>,
  asker: Asker,
  rawInput: unknown,
): Admitted<Input> | Refused {
  const parsed = row.input.safeParse(rawInput)
  // Whether the shape is right is told only to those who may ask; who may ask can depend on the input.
  if (!parsed.success) {
    if (!row.allow.allows(asker.actor, rawInput as Input))
      return refused(notAllowed(row, asker.actor, rawInput as Input))
    return misshapen(problemsOf(parsed.error.issues, words(asker.language)))
  }
  const input = parsed.data
  if (!row.allow.allows(asker.actor, input)) return refused(notAllowed(row, asker.actor, input))
  const beyond = notForToken(row, asker)
  if (beyond) return refused(beyond)
  const unkept = memberUnkept(rawInput)
  if (unkept !== undefined)
    return misshapen([{ field: unkept, message: words(asker.language)('platform:shape.unkept') }])
  const unproven = notProven(row, asker, clock())
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
  const output = await row.run(context, input, '')
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

const misshapen = (problems: readonly FieldProblem[]): Refused => ({
  kind: 'refused',
  refusal: refuse('SYS-06'),
  problems,
})

const refused = (refusal: Refusal): { kind: 'refused'; refusal: Refusal; problems: [] } => ({
  kind: 'refused',
  refusal,
  problems: [],
})
