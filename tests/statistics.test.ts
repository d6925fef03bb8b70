import { randomUUID } from 'node:crypto'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { destroyParticulars } from '../src/apps/worker.ts'
import type { Meeting } from '../src/capabilities/meetings/contract.ts'
import type { MeetingCounted, MeetingStatistics } from '../src/capabilities/meetings/statistics/contract.ts'
import type { Actor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import type { Instant } from '../src/kernel/instant.ts'
import type { Download } from '../src/platform/operations/download.ts'
import { type SeatedWorld, seatedWorld } from './support/seated.ts'

const NOW = '2027-01-11T16:30:00.000Z' as Instant
const NOTHING = {
  passport_number: null,
  passport_expires: null,
  nationality: null,
  birth_date: null,
  diet: null,
  access_needs: null,
  emergency_contact: null,
}

let world: SeatedWorld
let assistant: Actor
let auditor: Actor
let body = ''

beforeAll(async () => {
  world = await seatedWorld(NOW, '2027-01-11' as Day, { WORKER: 'apart' })
  assistant = await world.holding('assistant')
  auditor = await world.holding('auditor')
  const { bodies } = await world.ask<{ bodies: { body_id: string; code: string }[] }>(
    'conference.bodies',
    assistant,
    {},
  )
  body = bodies.find(({ code }) => code === 'LO')?.body_id ?? bodies[0]?.body_id ?? ''
})
afterAll(() => world.end())

let numbered = 0
const planned = (): Promise<Meeting> =>
  world.ask<Meeting>('meetings.plan', assistant, {
    body_id: body,
    number: `EST-${(numbered += 1)}`,
    name: { es: 'Reunión contada' },
    mode: 'in person',
    opens_on: '2027-02-02',
    closes_on: '2027-02-03',
  })

type Coming = {
  readonly sex?: string
  readonly state?: 'registered' | 'confirmed' | 'nominated'
  readonly attended?: boolean
}

/** Someone of a country on the way to a meeting, who said their sex where one is named; behind the application's back. */
async function comes(meeting: string, code: string, { sex, state = 'confirmed', attended = false }: Coming) {
  const actor = await world.holding('focal point', code)
  if (actor.kind !== 'person') throw new Error('A focal point is a person')
  if (sex !== undefined) await world.ask('meetings.give-particulars', actor, { ...NOTHING, sex, meeting })
  const { conferenceId } = world.tenant
  await world.base.ground.database.write(conferenceId, async (tx) => {
    const [nomination_id, registration_id] = [randomUUID(), randomUUID()]
    const of = { conference_id: conferenceId, meeting_id: meeting }
    await tx
      .insertInto('nomination')
      .values({ ...of, nomination_id, participant_id: world.country(code), note: 'NV', nominated_at: NOW })
      .execute()
    await tx
      .insertInto('registration')
      .values({
        ...of,
        registration_id,
        nomination_id,
        participant_id: world.country(code),
        category: 'member',
        role: 'delegate',
        given_name: 'Persona',
        family_name: registration_id,
        email: `${registration_id}@example.invalid`,
        language: 'es',
        person_id: actor.personId,
        state,
        printed_name: 'Persona',
        entered_at: NOW,
      })
      .execute()
    if (attended)
      await tx
        .insertInto('scan')
        .values(
          [1, 2].map((session) => ({
            ...of,
            scan_id: randomUUID(),
            registration_id,
            session,
            at: NOW,
            received_at: NOW,
            verdict: 'admitted',
          })),
        )
        .execute()
  })
}
const many = async (times: number, work: () => Promise<void>): Promise<void> => {
  for (let time = 0; time < times; time += 1) await work()
}
const statistics = (meeting: string, actor = assistant): Promise<MeetingStatistics> =>
  world.ask('meetings.statistics', actor, { meeting })
const sexesBy = ({ rows }: MeetingStatistics) => rows.map(({ name, by_sex }) => [name.es, by_sex])
/** The worker's turn on a day, taken twice at once. */
const turn = async (day: string): Promise<void> => {
  const ground = { ...world.base.ground, clock: () => `${day}T18:00:00.000Z` as Instant }
  await Promise.all([destroyParticulars({ ground }), destroyParticulars({ ground })])
}

describe('the statistics of a meeting', () => {
  it('count who is registered, confirmed and was there, once however often they were scanned', async () => {
    const { meeting_id } = await planned()
    await comes(meeting_id, 'HND', { sex: 'female', attended: true })
    await comes(meeting_id, 'HND', { sex: 'prefers not to say' })
    await comes(meeting_id, 'PAN', { state: 'registered' })
    await comes(meeting_id, 'PAN', { state: 'nominated', sex: 'male' })
    const found = await statistics(meeting_id)
    expect(found.total).toMatchObject({ registered: 3, confirmed: 2, attended: 1 })
    expect(found.rows).toMatchObject([
      { name: { es: 'Honduras' }, registered: 2, confirmed: 2, attended: 1 },
      { name: { es: 'Panamá' }, registered: 1, confirmed: 0, attended: 0 },
    ])
    expect(found.among).toBe('attended')
    expect(found.total.by_sex).toEqual({ female: 1, male: 0, other: 0, unsaid: 0 })
    expect(found.taken_at).toBeNull()
  })

  it('keep few of one sex from everyone but the secretariat, also in the file', async () => {
    const { meeting_id } = await planned()
    await many(3, () => comes(meeting_id, 'HND', { sex: 'female' }))
    await many(4, () => comes(meeting_id, 'PAN', { sex: 'male' }))
    await comes(meeting_id, 'MEX', { sex: 'female' })
    await comes(meeting_id, 'BLZ', { sex: 'other' })
    const few = { female: 3, male: 0, other: 0, unsaid: 0 }
    expect(sexesBy(await statistics(meeting_id, auditor))).toEqual([
      ['Belice', null],
      ['Honduras', few],
      ['México', null],
      ['Panamá', { ...few, female: 0, male: 4 }],
    ])
    // One person of another sex, in all.
    expect((await statistics(meeting_id, auditor)).total.by_sex).toBeNull()
    expect((await statistics(meeting_id)).rows.every(({ by_sex }) => by_sex !== null)).toBe(true)
    const { bytes } = await world.ask<Download>('meetings.statistics-file', auditor, {
      meeting: meeting_id,
      format: 'xlsx',
    })
    const sheets = await readXlsx(Buffer.from(bytes))
    expect(JSON.stringify(sheets)).toContain('Honduras')
    expect(JSON.stringify(sheets)).toMatch(/"México","[^"]+",1,1,0,null,null,null,null/)
  })

  it('are taken once after it closes, and stay when what people gave is destroyed', async () => {
    const { meeting_id } = await planned()
    await many(3, () => comes(meeting_id, 'HND', { sex: 'female', attended: true }))
    await turn('2027-02-03')
    expect((await statistics(meeting_id)).taken_at).toBeNull()
    await turn('2027-02-04')
    const taken = await statistics(meeting_id)
    expect(taken.taken_at).toBe('2027-02-04T18:00:00.000Z')
    await turn('2027-06-01')
    const left = await world.base.ground.database.read(world.tenant.conferenceId, (tx) =>
      tx.selectFrom('particulars').select('person_id').where('meeting_id', '=', meeting_id).execute(),
    )
    expect(left).toEqual([])
    expect(await statistics(meeting_id)).toEqual(taken)
    expect(taken.total.by_sex).toMatchObject({ female: 3 })
    const { meetings } = await world.ask<{ meetings: MeetingCounted[] }>(
      'meetings.body-statistics',
      auditor,
      { body },
    )
    expect(meetings.find((one) => one.meeting_id === meeting_id)).toMatchObject({
      attended: 3,
      by_sex: { female: 3 },
    })
    const lines = await world.base.ground.database.read(world.tenant.conferenceId, (tx) =>
      tx
        .selectFrom('journal')
        .select('after')
        .where('operation', '=', 'meetings.take-statistics')
        .where('subject_id', '=', meeting_id)
        .execute(),
    )
    expect(lines).toEqual([{ after: { counted: 3 } }])
  })

  it('are seen by the secretariat and the auditor, and by no country', async () => {
    const { meeting_id } = await planned()
    const country = await world.holding('focal point', 'HND')
    expect(await statistics(meeting_id, country)).toMatchObject({ rule: 'SYS-02' })
    expect((await statistics(meeting_id, auditor)).rows).toEqual([])
  })
})
