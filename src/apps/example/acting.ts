import { findPersonByEmail, actorOn } from '../../capabilities/directory/index.ts'
import { type Actor, operator, publicActor } from '../../kernel/actor.ts'
import { type Day, addDays } from '../../kernel/day.ts'
import { dayAt, later } from '../../kernel/instant.ts'
import { isLanguage } from '../../kernel/language.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Context, Operation, Tenant } from '../../platform/operations/operation.ts'
import { type Ground, contextFor } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'

const DAY = 24 * 3600 * 1000

/** Who does something, so many days before or after the founding, and in which version they saw it. */
export type When = { readonly days: number; readonly seen?: number }

/** People of the example at work: by the rows of the table, as they would over the network, on days counted from its founding. */
export type Acting = {
  readonly tx: Tx
  readonly tenant: Tenant
  readonly dayIn: (days: number) => Day
  /** Throws where a row refuses: the example is not one that its own rules turn down. */
  readonly ask: <Input, Output>(
    who: string,
    when: When,
    row: Operation<Input, Output>,
    input: unknown,
  ) => Promise<Output>
  /** What the worker did on a day, in its own name. */
  readonly work: (days: number, id: string, work: (context: Context) => Promise<void>) => Promise<void>
}

/** Opens the example to its people while `work` lasts; whoever goes on after it sees as the operator again. */
export async function letAct(
  ground: Ground,
  tenant: Tenant,
  tx: Tx,
  work: (acting: Acting) => Promise<void>,
): Promise<void> {
  const now = ground.clock()
  const today = dayAt(now, tenant.zone)
  const known = new Map<string, Known>([['public', { actor: publicActor, language: 'es' }]])
  const ask: Acting['ask'] = async (who, { days, seen }, row, input) => {
    const one = known.get(who) ?? (await called(tx, tenant, who, today))
    known.set(who, one)
    const parsed = row.input.parse(input)
    if (!row.allow.allows(one.actor, parsed)) throw new Error(`In the example ${who} may not ${row.id}`)
    const then = { ...ground, clock: () => later(now, Math.round(days * DAY)) }
    const { context } = contextFor(then, row, { tenant, ...one, seenVersion: seen }, tx)
    const asked = await context.as(one.actor)
    const ahead = row.ahead ? await (await row.ahead(asked, parsed))() : ''
    const output = await row.run(asked, parsed, ahead)
    if (isRefusal(output)) throw new Error(`In the example ${row.id} of ${who} was refused by ${output.rule}`)
    return output
  }
  const worked: Acting['work'] = async (days, id, work) => {
    const then = { ...ground, clock: () => later(now, Math.round(days * DAY)) }
    const { context } = contextFor(then, { id }, { tenant, ...asOperator }, tx)
    await work(await context.as(operator))
  }
  await work({ tx, tenant, dayIn: (days) => addDays(today, days), ask, work: worked })
  const { context } = contextFor(ground, { id: 'example.history' }, { tenant, ...asOperator }, tx)
  await context.as(operator)
}

type Known = { readonly actor: Actor; readonly language: 'es' | 'en' }
const asOperator: Known = { actor: operator, language: 'es' }

async function called(tx: Tx, tenant: Tenant, who: string, today: Day): Promise<Known> {
  const person = await findPersonByEmail(tx, tenant.conferenceId, `${who}@example.invalid`)
  const actor = person && (await actorOn(tx, tenant, person.person_id, today))
  if (!actor) throw new Error(`Nobody in the example is called ${who}`)
  return { actor, language: isLanguage(person.language) ? person.language : 'es' }
}
