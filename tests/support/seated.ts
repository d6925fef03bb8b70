import { type Base, tenantCalled } from '../../src/apps/installation.ts'
import { table } from '../../src/apps/tables.ts'
import { actorOn } from '../../src/capabilities/directory/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import type { Operation, Tenant } from '../../src/platform/operations/operation.ts'
import { type Ground, perform } from '../../src/platform/operations/perform.ts'
import { ownWorld } from './own-world.ts'
import { type OfficeName, seat } from './seats.ts'

export type Refused = {
  readonly refused: true
  readonly rule: string
  readonly facts: Record<string, string>
  readonly field?: string
}
export type Asked = {
  readonly version?: number
  readonly now?: Instant
  /** When the request reached the server, where it waited since. */
  readonly arrivedAt?: Instant
  readonly language?: 'es' | 'en'
  readonly database?: Ground['database']
}

/** A world of a test's own in which people take their seats and ask for operations, at the moments it names. */
export async function seatedWorld(now: Instant, today: Day, settings: Record<string, string> = {}) {
  const world = await ownWorld(settings)
  const { base }: { base: Base } = world.running
  const found = await tenantCalled(base.ground, undefined)
  if (!found) throw new Error('No conference')
  const tenant: Tenant = found
  const { participants } = (await (await fetch(`${world.url}/api/v1/participants`)).json()) as {
    participants: { participant_id: string; code: string }[]
  }
  const countries = new Map(participants.map(({ code, participant_id }) => [code, participant_id]))
  const meetings = await (await fetch(`${world.url}/api/v1/meetings`)).text()
  const meeting = /"meeting_id":"([0-9a-f-]{36})"/.exec(meetings)?.[1] ?? ''
  const country = (code: string): string => countries.get(code) ?? ''

  /** Someone new who holds one office, for a participant where one is named. */
  async function holding(office: OfficeName, code: string | null = null): Promise<Actor> {
    const participant = code === null ? null : country(code)
    const id = await seat(base, tenant, { office, participant, standing: 'active', meeting })
    const actor = await base.ground.database.read(tenant.conferenceId, (tx) => actorOn(tx, tenant, id, today))
    if (!actor) throw new Error(`Nobody is ${office}`)
    return actor
  }

  /** What an operation answers: its output, or its refusal. */
  async function ask<T>(id: string, actor: Actor, input: object, asked: Asked = {}): Promise<T> {
    const row = table.get(id)
    if (!row) throw new Error(`No operation ${id}`)
    const answer = await perform(
      { ...base.ground, clock: () => asked.now ?? now, database: asked.database ?? base.ground.database },
      row as unknown as Operation<unknown, unknown>,
      {
        tenant,
        actor,
        language: asked.language ?? 'es',
        seenVersion: asked.version,
        provenAt: asked.now ?? now,
        ...(asked.arrivedAt ? { arrivedAt: asked.arrivedAt } : {}),
      },
      input,
    )
    return (answer.kind === 'done' ? answer.output : answer.refusal) as T
  }
  return { ...world, base, tenant, country, meeting, holding, ask }
}
export type SeatedWorld = Awaited<ReturnType<typeof seatedWorld>>

/** The address of someone a test seated. */
export const addressOf = (actor: Actor): string =>
  actor.kind === 'person' ? `${actor.personId}@example.invalid` : ''
