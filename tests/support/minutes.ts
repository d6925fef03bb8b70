import { spawnSync } from 'node:child_process'
import type { MinutesFound, Paragraph } from '../../src/capabilities/meetings/minutes/contract.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import { type Instant, later } from '../../src/kernel/instant.ts'
import { type Asked, type Refused, type SeatedWorld, seatedWorld } from './seated.ts'

/** Half past ten in the morning, in Costa Rica; the deadline for corrections, four days later at noon there. */
const NOW = '2027-01-11T16:30:00.000Z' as Instant
export const DEADLINE = '2027-01-15T18:00:00.000Z' as Instant
const UNTIL = { until_day: '2027-01-15', until_time: '12:00' }
const MINUTE = 60_000
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
if (!hasPoppler) process.stdout.write('pdftotext is not there: minutes on paper are not read\n')

export let world: SeatedWorld
export let desk: Actor
let presidency: Actor
export let panama: Actor
export let honduras: Actor
export let unhcr: Actor
let body: string

/** A world of its own, and those who make, read, correct and adopt minutes. */
export async function openMinutes(): Promise<void> {
  world = await seatedWorld(NOW, '2027-01-11' as Day, { WORKER: 'apart' })
  desk = await world.holding('coordinator')
  const { presidencies } = await world.ask<{
    presidencies: { code: string; from_day: string; until_day: string }[]
  }>('conference.presidencies', desk, {})
  const now = presidencies.find(
    ({ from_day, until_day }) => from_day <= '2027-01-11' && until_day >= '2027-01-11',
  )
  presidency = await world.holding('ppt head', now?.code ?? '')
  panama = await world.holding('focal point', 'PAN')
  honduras = await world.holding('focal point', 'HND')
  unhcr = await world.holding('observer', 'UNHCR')
  const { bodies } = await world.ask<{ bodies: { body_id: string; code: string }[] }>(
    'conference.bodies',
    desk,
    {},
  )
  body = bodies.find(({ code }) => code === 'LO')?.body_id ?? ''
}
export const closeMinutes = (): Promise<void> => world.end()

/** Meetings that were made so far: the number of the last one. */
export let count = 0
/** A meeting of today with two items. */
export async function meetingToday(): Promise<{ meeting: string; items: string[] }> {
  const number = `ACTA-${++count}`
  const { meeting_id: meeting } = await world.ask<{ meeting_id: string }>('meetings.plan', desk, {
    body_id: body,
    number,
    name: { es: `Reunión ${number}`, en: `Meeting ${number}` },
    place: { es: 'San José', en: 'San José' },
    mode: 'hybrid',
    opens_on: '2027-01-11',
    closes_on: '2027-01-11',
  })
  const items: string[] = []
  for (const [es, en] of [
    ['Apertura', 'Opening'],
    ['Migración laboral', 'Labour migration'],
  ]) {
    const { item_id } = await world.ask<{ item_id: string }>(
      'meetings.add-item',
      desk,
      { meeting, title: { es, en } },
      { version: items.length + 1 },
    )
    items.push(item_id)
  }
  return { meeting, items }
}

/** The same with a session in which the chair runs what a script says. */
export async function sessionToday(admits: readonly string[] = ['observer']) {
  const { meeting, items } = await meetingToday()
  await world.ask('meetings.circulate-agenda', desk, { meeting }, { version: items.length + 1 })
  const limits = { speech_seconds: 180, point_seconds: 120, reply_seconds: 600, second_reply_seconds: 300 }
  const { session_id: session } = await world.ask<{ session_id: string }>('meetings.open-session', desk, {
    meeting,
    admits,
    ...limits,
  })
  let now = NOW
  const act = async <T>(id: string, input: object): Promise<T> => {
    now = later(now, MINUTE)
    return world.ask<T>(id, desk, { session, ...input }, { now })
  }
  const speak = async (code: string, kind: string, more: object = {}, ruling: string | null = null) => {
    const participant = world.country(code)
    await act('meetings.ask-for-floor', { participant, kind, ...more })
    const floor = await world.ask<{ waiting: { request_id: string; participant_id: string }[] }>(
      'meetings.floor',
      desk,
      { meeting },
    )
    const request = floor.waiting.find((one) => one.participant_id === participant)?.request_id
    await act('meetings.give-floor', { request })
    await act('meetings.end-floor', { request, ruling })
  }
  return { meeting, items, session, act, speak }
}

export const draft = (meeting: string): Promise<{ added: number; rewritten: number } & Refused> =>
  world.ask('meetings.draft-minutes', desk, { meeting })
export const found = (meeting: string, actor = desk): Promise<MinutesFound & Refused> =>
  world.ask('meetings.minutes', actor, { meeting })
export const texts = async (meeting: string, language: 'es' | 'en'): Promise<string[]> =>
  (await found(meeting)).paragraphs.map(({ number, text }) => `${number ?? '#'} ${text[language] ?? ''}`)
export const saying = async (meeting: string, words: string): Promise<Paragraph> => {
  const one = (await found(meeting)).paragraphs.find(({ text }) => text.es?.includes(words))
  if (!one) throw new Error(`No paragraph says ${words}`)
  return one
}
export const write = (
  meeting: string,
  { paragraph_id, version }: Paragraph,
  text: object,
  more: object = {},
) =>
  world.ask<{ version: number } & Refused>(
    'meetings.write-paragraph',
    desk,
    { meeting, paragraph: paragraph_id, text, ...more },
    { version },
  )
export const circulate = async (meeting: string, more: object = {}, asked: Asked = {}) =>
  world.ask<{ corrections_until: string; mails: number } & Refused>(
    'meetings.circulate-minutes',
    desk,
    { meeting, ...UNTIL, ...more },
    { version: (await found(meeting)).minutes?.version ?? 0, ...asked },
  )
export const propose = (
  meeting: string,
  paragraph: string,
  asked: Asked = {},
  actor = panama,
  code = 'PAN',
) =>
  world.ask<{ correction_id: string } & Refused>(
    'meetings.propose-correction',
    actor,
    {
      meeting,
      paragraph,
      participant: world.country(code),
      language: 'es',
      words: `Así lo dijo ${code}.`,
      reason: 'Consta en el texto entregado.',
    },
    asked,
  )
export const decide = (meeting: string, correction: string, input: object) =>
  world.ask<{ state: string } & Refused>('meetings.decide-correction', desk, {
    meeting,
    correction,
    ...input,
  })
export const adopt = (meeting: string, version: number, now: Instant = DEADLINE, more: object = {}) =>
  world.ask<{ symbol: string } & Refused>(
    'meetings.adopt-minutes',
    presidency,
    { meeting, how: 'at a session', ...more },
    { version, now },
  )

/** The subjects of what was written to someone, those that hold a word, in their order. */
export async function subjectsTo(recipient: string, word: string): Promise<string[]> {
  const rows = await world.base.ground.database.write(
    world.tenant.conferenceId,
    (tx) =>
      tx
        .selectFrom('mail')
        .select('subject')
        .where('recipient', '=', recipient)
        .where('once_key', 'like', 'minutes %')
        .where('subject', 'like', `%${word}%`)
        .orderBy('mail_id')
        .execute(),
    world.base.ground.sightOf({ kind: 'operator' }),
  )
  return rows.map(({ subject }) => subject)
}
