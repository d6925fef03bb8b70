import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvaluationFound, Template } from '../src/capabilities/meetings/evaluation/contract.ts'
import { type Actor, publicActor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Instant, later } from '../src/kernel/instant.ts'
import { ownerOf } from './support/owner.ts'
import { type Asked, type Refused, type SeatedWorld, seatedWorld } from './support/seated.ts'

/** Half past ten in the morning, in Costa Rica; the deadline, four days later at noon there. */
const NOW = '2027-01-11T16:30:00.000Z' as Instant
const DEADLINE = '2027-01-15T18:00:00.000Z' as Instant
const UNTIL = { until_day: '2027-01-15', until_time: '12:00' }
const AFTER: Asked = { now: DEADLINE }

let world: SeatedWorld
let desk: Actor
let body: string
let count = 0

beforeAll(async () => {
  world = await seatedWorld(NOW, '2027-01-11' as Day, { WORKER: 'apart' })
  desk = await world.holding('coordinator')
  const { bodies } = await world.ask<{ bodies: { body_id: string; code: string }[] }>(
    'conference.bodies',
    desk,
    {},
  )
  body = bodies.find(({ code }) => code === 'LO')?.body_id ?? ''
})
afterAll(() => world.end())

const write = <T>(work: Parameters<typeof world.base.ground.database.write<T>>[1]): Promise<T> =>
  world.base.ground.database.write(
    world.tenant.conferenceId,
    work,
    world.base.ground.sightOf({ kind: 'operator' }),
  )

/** A meeting that closes today, to which these came and were confirmed. */
async function held(came: readonly (readonly ['member' | 'press', number])[]): Promise<string> {
  const number = `EV-${++count}`
  const { meeting_id } = await world.ask<{ meeting_id: string }>('meetings.plan', desk, {
    body_id: body,
    number,
    name: { es: `Reunión ${number}`, en: `Meeting ${number}` },
    mode: 'virtual',
    opens_on: '2027-01-11',
    closes_on: '2027-01-11',
  })
  const conference_id = world.tenant.conferenceId
  const nomination_id = randomUUID()
  if (came.length === 0) return meeting_id
  await write(async (tx) => {
    await tx
      .insertInto('nomination')
      .values({ conference_id, nomination_id, meeting_id, note: 'NV/1', nominated_at: NOW })
      .execute()
    await tx
      .insertInto('registration')
      .values(
        came.flatMap(([category, people]) =>
          Array.from({ length: people }, (_, at) => ({
            conference_id,
            registration_id: randomUUID(),
            meeting_id,
            nomination_id,
            participant_id: category === 'member' ? world.country('PAN') : null,
            category,
            role: category === 'member' ? 'delegate' : null,
            given_name: 'Persona',
            family_name: `${category} ${at}`,
            email: `${category}.${at}.${number.toLowerCase()}@example.invalid`,
            language: at === 0 ? 'en' : 'es',
            state: 'confirmed',
            printed_name: `Persona ${category} ${at}`,
            entered_at: NOW,
          })),
        ),
      )
      .execute()
  })
  return meeting_id
}

const open = (meeting: string, more: object = {}, asked: Asked = {}) =>
  world.ask<{ asked: number } & Refused>(
    'meetings.open-evaluation',
    desk,
    { meeting, ...UNTIL, ...more },
    asked,
  )
const found = (meeting: string, asked: Asked = {}) =>
  world.ask<EvaluationFound>('meetings.evaluation', desk, { meeting }, asked)

/** The links of the letters of a meeting's evaluation that have one in them, by whom each was written to. */
async function links(told: 'asked' | 'reminded' = 'asked'): Promise<Map<string, string>> {
  const number = `ev-${count}@`
  const mails = await write((tx) =>
    tx
      .selectFrom('mail')
      .select(['recipient', 'text_body'])
      .where('once_key', 'like', `evaluation ${told} %`)
      .where('recipient', 'like', `%.${number}%`)
      .execute(),
  )
  return new Map(
    mails.map(({ recipient, text_body }) => [recipient, /\/evaluation\/([\w-]+)/.exec(text_body)?.[1] ?? '']),
  )
}
const answer = (token: string, value: number, asked: Asked = {}, words = '') =>
  world.ask<{ received: true } & Refused>(
    'meetings.answer-evaluation',
    publicActor,
    {
      token,
      answers: [{ question: 1, value }, ...(words === '' ? [] : [{ question: 6, words }])],
    },
    asked,
  )

describe('the evaluation of a meeting', () => {
  it('asks everyone who was confirmed, once, by a link of their own in their language', async () => {
    const meeting = await held([['member', 3]])
    expect(await open(meeting, { until_day: '2027-01-11', until_time: '23:00' })).toMatchObject({
      rule: 'MTG-131',
    })
    expect(await open(await held([]))).toMatchObject({ rule: 'MTG-131' })
    const other = await held([['member', 3]])
    expect(await open(other)).toEqual({ asked: 3 })
    expect(await open(other)).toMatchObject({ rule: 'MTG-131' })
    const sent = await links()
    expect(new Set(sent.values()).size).toBe(3)
    const english = await write((tx) =>
      tx
        .selectFrom('mail')
        .select('text_body')
        .where('recipient', '=', `member.0.ev-${count}@example.invalid`)
        .executeTakeFirstOrThrow(),
    )
    expect(english.text_body).toContain('/en/evaluation/')
    expect(english.text_body).toContain('15 January 2027, 12:00 (Costa Rica)')
    const linked = await world.ask<{ questions: { wording: { en: string } }[] }>(
      'meetings.linked-evaluation',
      publicActor,
      { token: [...sent.values()][0] },
    )
    expect(linked.questions).toHaveLength(6)
    expect(linked.questions[5]?.wording.en).toBe('What should we do better next time?')
  })

  it('takes one answer by each link, in time, and none by a link that was made up', async () => {
    await open(await held([['member', 3]]))
    const [one = '', two = '', three = ''] = [...(await links()).values()]
    const answers = await Promise.all([answer(one, 5), answer(one, 1), answer(one, 3)])
    expect(answers.filter(({ received }) => received)).toHaveLength(1)
    expect(answers.filter(({ refused }) => refused).map(({ rule, facts }) => [rule, facts['why']])).toEqual([
      ['MTG-132', 'used'],
      ['MTG-132', 'used'],
    ])
    expect(await answer(two, 6)).toMatchObject({ rule: 'MTG-133' })
    expect(await answer(two, 4, { arrivedAt: later(DEADLINE, -1), now: later(DEADLINE, 5000) })).toEqual({
      received: true,
    })
    expect(await answer(three, 4, AFTER)).toMatchObject({ rule: 'MTG-132', facts: { why: 'late' } })
    expect(await answer('x'.repeat(43), 4)).toMatchObject({ rule: 'MTG-132', facts: { why: 'unknown' } })
  })

  it('keeps nothing by which an answer could be told to be someone’s', async () => {
    const meeting = await held([
      ['member', 6],
      ['press', 2],
    ])
    await open(meeting)
    const conference_id = world.tenant.conferenceId
    const journal = (): Promise<number> =>
      write(async (tx) => {
        const { lines } = await tx
          .selectFrom('journal')
          .select(({ fn }) => fn.countAll<bigint>().as('lines'))
          .where('conference_id', '=', conference_id)
          .executeTakeFirstOrThrow()
        return Number(lines)
      })
    const before = await journal()
    const sent = [...(await links())]
    for (const [at, [who, token]] of sent.entries())
      await answer(token, (at % 5) + 1, {}, who.startsWith('press') ? 'De la prensa' : `Comentario ${at}`)
    expect(await journal()).toBe(before)
    const owner = await ownerOf(world.base)
    const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
      (await owner.query(sql, [meeting])).rows
    // One transaction wrote all of them last: none stands out by its own.
    const written = await rows(
      `select distinct xmin::text from (select xmin, meeting_id from evaluation_answer
        union all select xmin, meeting_id from evaluation_link) as kept where meeting_id = $1`,
    )
    expect(written).toHaveLength(1)
    const columns = await owner.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'evaluation_answer' order by 1`,
    )
    expect(columns.rows.map(({ column_name }) => column_name)).toEqual([
      'answer_id',
      'category',
      'conference_id',
      'meeting_id',
      'question',
      'value',
      'words',
    ])
    // Ids are of chance alone: those of time would tell an order.
    const ids = await rows('select answer_id from evaluation_answer where meeting_id = $1')
    expect(ids).toHaveLength(16)
    expect(ids.every(({ answer_id }) => String(answer_id)[14] === '4')).toBe(true)
    // Two of the press are too few for their answers to be told from the others'.
    const categories = await rows(
      'select distinct category from evaluation_answer where meeting_id = $1 order by 1',
    )
    expect(categories.map(({ category }) => category)).toEqual(['member', null])
    await owner.end()
  })

  it('shows what was answered once it has ended and five have answered, with the words in no order', async () => {
    const meeting = await held([['member', 6]])
    await open(meeting)
    const tokens = [...(await links()).values()]
    for (const token of tokens.slice(0, 4)) await answer(token, 4)
    expect((await found(meeting, AFTER)).results).toBeNull()
    await answer(tokens[4] ?? '', 5, {}, 'Más tiempo para el debate.')
    expect((await found(meeting)).results).toBeNull()
    const { results, standing } = await found(meeting, AFTER)
    expect(standing).toMatchObject({ asked: 6, answered: 5 })
    expect(results?.[0]?.figures).toEqual([
      { category: null, answered: 5, mean: 4.2, counts: [0, 0, 0, 4, 1] },
      { category: 'member', answered: 5, mean: 4.2, counts: [0, 0, 0, 4, 1] },
    ])
    // Nobody has answered the second.
    expect(results?.[1]?.figures).toEqual([])
    expect(results?.[5]?.comments).toEqual(['Más tiempo para el debate.'])
    const sheet = await world.ask<{ bytes: Uint8Array }>(
      'meetings.evaluation-sheet',
      desk,
      { meeting, format: 'csv' },
      AFTER,
    )
    expect(Buffer.from(sheet.bytes).toString('utf8')).toContain('Más tiempo para el debate.')
    expect(await world.ask('meetings.evaluation-sheet', desk, { meeting, format: 'csv' })).toMatchObject({
      rule: 'SYS-07',
    })
  })

  it('reminds those whose link was not used, once a day, with a new one in its place', async () => {
    const meeting = await held([['member', 3]])
    await open(meeting)
    const [first, ...others] = [...(await links())]
    await answer(first?.[1] ?? '', 5)
    const remind = (asked: Asked = {}) =>
      world.ask<{ reminded: number } & Refused>('meetings.remind-of-evaluation', desk, { meeting }, asked)
    expect(await remind()).toEqual({ reminded: 2 })
    expect(await remind()).toMatchObject({ rule: 'MTG-135' })
    const again = await links('reminded')
    expect([...again.keys()].sort()).toEqual(others.map(([who]) => who).sort())
    for (const [who, token] of others) {
      expect(await answer(token, 3)).toMatchObject({ facts: { why: 'unknown' } })
      expect(await answer(again.get(who) ?? '', 3)).toEqual({ received: true })
    }
    expect(await remind({ now: later(NOW, 86_400_000) })).toMatchObject({ rule: 'MTG-135' })
  })

  it('asks what the conference settled, each evaluation as it was opened', async () => {
    const template = await world.ask<Template>('meetings.evaluation-template', desk, {})
    const choice = {
      kind: 'choice',
      wording: { es: '¿Cómo prefiere la próxima?', en: 'How would you like the next?' },
      choices: [
        { es: 'En sala', en: 'In a room' },
        { es: 'En línea', en: 'On line' },
      ],
    }
    const settle = (questions: object[], version: number) =>
      world.ask<Template & Refused>('meetings.settle-evaluation-template', desk, { questions }, { version })
    expect(await settle([{ ...choice, choices: [] }], 0)).toMatchObject({ rule: 'MTG-130' })
    const before = await held([['member', 1]])
    await open(before)
    expect(await settle([...template.questions, choice], 0)).toMatchObject({ version: 1 })
    expect(await settle([choice], 0)).toMatchObject({ rule: 'SYS-03' })
    const questionsOf = async (): Promise<number> => {
      const [token = ''] = [...(await links()).values()]
      const linked = await world.ask<{ questions: unknown[] }>('meetings.linked-evaluation', publicActor, {
        token,
      })
      return linked.questions.length
    }
    expect(await questionsOf()).toBe(6)
    await open(await held([['member', 1]]))
    expect(await questionsOf()).toBe(7)
    const [token = ''] = [...(await links()).values()]
    const choose = (value: number) =>
      world.ask<Refused>('meetings.answer-evaluation', publicActor, {
        token,
        answers: [{ question: 7, value }],
      })
    expect(await choose(3)).toMatchObject({ rule: 'MTG-133' })
    expect(await choose(2)).toEqual({ received: true })
  })
})
