import { type Day, addDays } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { BodyRecord } from '../contract.ts'
import { codeOnce, datedChange, endsAfterItBegins, notOfItself } from '../rules.ts'
import { insertBody } from '../storage.ts'
import { closeBodyName, findBody, saveBodyName, lockBodyPlaces, updateBody } from './storage.ts'

export async function bodyOf(context: Context, code: string): Promise<BodyRecord | Refusal> {
  return (await findBody(context.tx, context.tenant.conferenceId, code)) ?? notFound(code)
}

export type BodyFacts = {
  readonly code: string
  readonly acts: string[]
  readonly cadence: string | null
  readonly parent: string | null
  readonly predecessor: string | null
  readonly until: Day | null
}

/** Enters a body under its first name. */
export async function enterBody(
  context: Context,
  given: BodyFacts & { name: Text; from: Day },
): Promise<BodyRecord | Refusal> {
  const body_id = context.newId()
  const places = await lockBodyPlaces(context.tx, context.tenant.conferenceId)
  const taken = codeOnce.decide({
    taken: places.some((one) => one.code === given.code),
    code: given.code,
  })
  if (isRefusal(taken)) return taken
  const refused = standsAgainst(body_id, given, given.from, places)
  if (refused) return refused
  await insertBody(context.tx, context.tenant.conferenceId, {
    body_id,
    code: given.code,
    name: given.name,
    acts: given.acts,
    from_day: given.from,
    parent_id: given.parent,
  })
  await updateBody(
    context.tx,
    { conference_id: context.tenant.conferenceId, body_id },
    {
      cadence: given.cadence,
      predecessor_id: given.predecessor,
      until_day: given.until,
    },
  )
  await context.journal({ subject: 'body', subjectId: body_id, after: given })
  return bodyOf(context, given.code)
}

/** Changes what a body may do, where it hangs, and its last day. */
export async function changeBody(context: Context, given: BodyFacts): Promise<BodyRecord | Refusal> {
  const places = await lockBodyPlaces(context.tx, context.tenant.conferenceId)
  const body = await lockSeen(context, given.code)
  if (isRefusal(body)) return body
  const refused = standsAgainst(body.body_id, given, body.from_day as Day, places)
  if (refused) return refused
  const change = {
    acts: given.acts,
    cadence: given.cadence,
    parent_id: given.parent,
    predecessor_id: given.predecessor,
    until_day: given.until,
  }
  await updateBody(context.tx, keyOf(context, body), change)
  const { names: _, ...before } = body
  await context.journal({ subject: 'body', subjectId: body.body_id, before, after: change })
  return bodyOf(context, given.code)
}

/** Names a body anew from a day on. */
export async function nameBody(
  context: Context,
  given: { code: string; name: Text; from: Day },
): Promise<BodyRecord | Refusal> {
  const body = await lockSeen(context, given.code)
  if (isRefusal(body)) return body
  const held = body.names.map((one) => ({ from: one.from_day as Day, until: one.until_day as Day | null }))
  const decided = datedChange.decide({ held, from: given.from, ends: false })
  if (isRefusal(decided)) return decided
  const key = keyOf(context, body)
  if (decided.closes) await closeBodyName(context.tx, key, decided.closes, addDays(given.from, -1))
  const name = { from_day: given.from, until_day: decided.until, name: given.name }
  await saveBodyName(context.tx, key, name)
  await updateBody(context.tx, key, {})
  await context.journal({
    subject: 'body',
    subjectId: body.body_id,
    before: { names: body.names },
    after: { name },
  })
  return bodyOf(context, given.code)
}

function standsAgainst(
  bodyId: string,
  given: BodyFacts,
  from: Day,
  places: Awaited<ReturnType<typeof lockBodyPlaces>>,
): Refusal | undefined {
  const missing = [given.parent, given.predecessor].find(
    (id) => id !== null && !places.some((one) => one.body_id === id),
  )
  if (missing) return notFound(missing)
  const decisions = [
    endsAfterItBegins.decide({ from, until: given.until }),
    notOfItself.decide({
      place: { body: bodyId, parent: given.parent, predecessor: given.predecessor },
      others: places.map((one) => ({
        body: one.body_id,
        parent: one.parent_id,
        predecessor: one.predecessor_id,
      })),
    }),
  ]
  return decisions.find((one) => isRefusal(one))
}

async function lockSeen(context: Context, code: string): Promise<BodyRecord | Refusal> {
  const body = await findBody(context.tx, context.tenant.conferenceId, code, true)
  if (!body) return notFound(code)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: body.version })
  return isRefusal(last) ? last : body
}

const keyOf = (context: Context, { body_id }: BodyRecord) => ({
  conference_id: context.tenant.conferenceId,
  body_id,
})
