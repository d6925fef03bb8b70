import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import type { Tx } from '../../src/platform/postgres/client.ts'
import { type Asked, type SeatedWorld, seatedWorld } from './seated.ts'

/** Half past ten in the morning, in Costa Rica. */
export const MORNING = '2027-01-11T16:30:00.000Z' as Instant

export let world: SeatedWorld
export let assistant: Actor
export let honduras: Actor
export let suspended: Actor
let body = ''
let numbered = 0

/** Opens it, with the assistant and two focal points, one of whom is suspended. */
export async function openWorld(): Promise<void> {
  world = await seatedWorld(MORNING, '2027-01-11' as Day)
  assistant = await world.holding('assistant')
  honduras = await world.holding('focal point', 'HND')
  suspended = await world.holding('focal point', 'CAN')
  await inDatabase((tx) =>
    tx
      .updateTable('appointment')
      .set({ suspended_at: MORNING, suspension_reason: 'prueba' })
      .where('person_id', '=', suspended.kind === 'person' ? suspended.personId : '')
      .execute(),
  )
  const { bodies } = await ask<{ bodies: { body_id: string; code: string }[] }>('conference.bodies', {})
  body = bodies.find(({ code }) => code === 'VM')?.body_id ?? ''
}

export const closeWorld = (): Promise<void> => world.end()

/** A number that no other meeting of the body has. */
export const nextNumber = (): string => `PLAN-${(numbered += 1)}`

/** Straight to the tables. */
export const inDatabase = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  world.base.ground.database.write(world.tenant.conferenceId, work)
/** Asks as the assistant, unless someone else is named. */
export const ask = <T>(id: string, input: object, asked: Asked = {}, actor = assistant): Promise<T> =>
  world.ask<T>(id, actor, input, asked)

/** A meeting of two days with its hours, planned. */
export const planned = async (more: object = {}): Promise<Meeting> =>
  ask<Meeting>('meetings.plan', {
    body_id: body,
    number: nextNumber(),
    name: { es: 'Reunión de prueba', en: 'Trial meeting' },
    place: { es: 'San José; sala 2', en: 'San José, room 2' },
    mode: 'hybrid',
    opens_on: '2027-03-09',
    closes_on: '2027-03-10',
    daily_from: '09:00',
    daily_until: '17:30',
    ...more,
  })
export const changed = (meeting: Meeting, more: Partial<Meeting>, asked: Asked = {}): Promise<Meeting> => {
  const { meeting_id, version, zone: _, calendar_sequence: __, ...now } = meeting
  return ask('meetings.change', { ...now, ...more, meeting: meeting_id }, { version, ...asked })
}
