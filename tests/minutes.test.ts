import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MinutesFound, Paragraph } from '../src/capabilities/meetings/minutes/contract.ts'
import type { Actor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Instant, later } from '../src/kernel/instant.ts'
import { type Asked, type Refused, type SeatedWorld, seatedWorld } from './support/seated.ts'

/** Half past ten in the morning, in Costa Rica; the deadline for corrections, four days later at noon there. */
const NOW = '2027-01-11T16:30:00.000Z' as Instant
const DEADLINE = '2027-01-15T18:00:00.000Z' as Instant
const UNTIL = { until_day: '2027-01-15', until_time: '12:00' }
const MINUTE = 60_000
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
if (!hasPoppler) process.stdout.write('pdftotext is not there: minutes on paper are not read\n')

let world: SeatedWorld
let desk: Actor
let presidency: Actor
let panama: Actor
let honduras: Actor
let unhcr: Actor
let body: string

beforeAll(async () => {
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
})
afterAll(() => world.end())

let count = 0
/** A meeting of today with two items. */
async function meetingToday(): Promise<{ meeting: string; items: string[] }> {
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
async function sessionToday(admits: readonly string[] = ['observer']) {
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

const draft = (meeting: string): Promise<{ added: number; rewritten: number } & Refused> =>
  world.ask('meetings.draft-minutes', desk, { meeting })
const found = (meeting: string, actor = desk): Promise<MinutesFound & Refused> =>
  world.ask('meetings.minutes', actor, { meeting })
const texts = async (meeting: string, language: 'es' | 'en'): Promise<string[]> =>
  (await found(meeting)).paragraphs.map(({ number, text }) => `${number ?? '#'} ${text[language] ?? ''}`)
const saying = async (meeting: string, words: string): Promise<Paragraph> => {
  const one = (await found(meeting)).paragraphs.find(({ text }) => text.es?.includes(words))
  if (!one) throw new Error(`No paragraph says ${words}`)
  return one
}
const write = (meeting: string, { paragraph_id, version }: Paragraph, text: object, more: object = {}) =>
  world.ask<{ version: number } & Refused>(
    'meetings.write-paragraph',
    desk,
    { meeting, paragraph: paragraph_id, text, ...more },
    { version },
  )
const circulate = async (meeting: string, more: object = {}, asked: Asked = {}) =>
  world.ask<{ corrections_until: string; mails: number } & Refused>(
    'meetings.circulate-minutes',
    desk,
    { meeting, ...UNTIL, ...more },
    { version: (await found(meeting)).minutes?.version ?? 0, ...asked },
  )
const propose = (meeting: string, paragraph: string, asked: Asked = {}, actor = panama, code = 'PAN') =>
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
const decide = (meeting: string, correction: string, input: object) =>
  world.ask<{ state: string } & Refused>('meetings.decide-correction', desk, {
    meeting,
    correction,
    ...input,
  })
const adopt = (meeting: string, version: number, now: Instant = DEADLINE, more: object = {}) =>
  world.ask<{ symbol: string } & Refused>(
    'meetings.adopt-minutes',
    presidency,
    { meeting, how: 'at a session', ...more },
    { version, now },
  )

/** The subjects of what was written to someone, those that hold a word, in their order. */
async function subjectsTo(recipient: string, word: string): Promise<string[]> {
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

describe('the draft of minutes', () => {
  it('tells what the sessions noted, one numbered paragraph a thing, the same in both languages', async () => {
    const { meeting, items, act, speak } = await sessionToday()
    await act('meetings.take-up-item', { item: items[1] })
    await speak('MEX', 'speech')
    await speak('USA', 'point of order', {}, 'not upheld')
    await speak('DOM', 'motion', { motion: 'close the debate' })
    await speak('UNHCR', 'speech')
    await speak('HND', 'right of reply')
    await act('meetings.turn-session', { to: 'suspended' })
    await act('meetings.turn-session', { to: 'open' })
    await act('meetings.turn-session', { to: 'closed' })
    expect(await draft(meeting)).toEqual({ added: 11, rewritten: 0 })
    const [es, en] = [await texts(meeting, 'es'), await texts(meeting, 'en')]
    expect(es[0]).toContain('tuvo lugar en San José, 11 de enero de 2027.')
    expect(es[0]).toContain('ejerció la Presidencia. Las horas son las de Costa Rica.')
    expect(es.slice(1)).toEqual([
      '2 La 1.ª sesión se abrió a las 10:30 del 11 de enero de 2027.',
      '# Punto 2 de la agenda: Migración laboral',
      '3 La delegación de México hizo una declaración.',
      '4 La delegación de los Estados Unidos planteó una moción de orden. La Presidencia no la admitió.',
      '5 La delegación de la República Dominicana propuso cerrar el debate sobre el punto.',
      '6 La delegación del ACNUR hizo una declaración.',
      '7 La delegación de Honduras hizo uso de su derecho de réplica.',
      '8 La sesión se suspendió a las 10:47.',
      '9 La sesión se reanudó a las 10:48.',
      '10 La 1.ª sesión, y con ella la reunión, se clausuró a las 10:49 del 11 de enero de 2027.',
    ])
    expect(en.slice(2, 8)).toEqual([
      '# Agenda item 2: Labour migration',
      '3 The representative of Mexico made a statement.',
      '4 The representative of the United States raised a point of order. The Presidency did not uphold it.',
      '5 The representative of the Dominican Republic moved to close the debate on the item.',
      '6 The representative of UNHCR made a statement.',
      '7 The representative of Honduras spoke in exercise of the right of reply.',
    ])
  })

  it('holds the opening and the items of the agenda where nothing was noted live', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    expect((await texts(meeting, 'es')).slice(1)).toEqual([
      '# Punto 1 de la agenda: Apertura',
      '# Punto 2 de la agenda: Migración laboral',
      '2 La reunión concluyó el 11 de enero de 2027.',
    ])
  })

  it('made again gains what happened since, and leaves what was edited, moved or taken out', async () => {
    const { meeting, items, act, speak } = await sessionToday()
    await act('meetings.take-up-item', { item: items[0] })
    await speak('MEX', 'speech')
    await speak('CRI', 'speech')
    await draft(meeting)
    const mexico = await saying(meeting, 'México hizo')
    await write(meeting, mexico, { es: 'México celebró el informe.', en: 'Mexico welcomed the report.' })
    const { paragraph_id, version } = await saying(meeting, 'Costa Rica hizo')
    await world.ask('meetings.remove-paragraph', desk, { meeting, paragraph: paragraph_id }, { version })
    await world.ask('meetings.add-paragraph', desk, {
      meeting,
      after: mexico.paragraph_id,
      kind: 'text',
      text: { es: 'A mano.' },
    })
    await speak('PAN', 'speech')
    expect(await draft(meeting)).toEqual({ added: 1, rewritten: 0 })
    expect((await texts(meeting, 'es')).slice(3, 7).map((one) => one.slice(2))).toEqual([
      'México celebró el informe.',
      'A mano.',
      'La delegación de Panamá hizo una declaración.',
      'La reunión concluyó el 11 de enero de 2027.',
    ])
    const sources = (await found(meeting)).paragraphs.map(({ source }) => source?.split(':')[0] ?? 'by hand')
    expect(sources).toEqual(['opening', 'event', 'item', 'event', 'by hand', 'event', 'closing'])
  })

  it('is edited by whoever saw its last version; a change in one language marks the other', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    const opening = await saying(meeting, 'La presente es')
    const english = opening.text.en
    expect(await write(meeting, opening, { es: 'Cambiada.', en: english })).toEqual({ version: 2 })
    expect(await write(meeting, opening, { es: 'Otra.', en: english })).toMatchObject({ rule: 'SYS-03' })
    expect((await saying(meeting, 'Cambiada')).to_check).toEqual(['en'])
    expect(await circulate(meeting)).toMatchObject({ rule: 'MTG-122', facts: { language: 'en' } })
    await write(meeting, await saying(meeting, 'Cambiada'), { es: 'Cambiada.', en: english }, { agree: true })
    expect((await saying(meeting, 'Cambiada')).to_check).toEqual([])
    const move = async (words: string, to: 'up' | 'down') => {
      const { paragraph_id, version } = await saying(meeting, words)
      await world.ask('meetings.move-paragraph', desk, { meeting, paragraph: paragraph_id, to }, { version })
    }
    await move('Cambiada', 'up')
    await move('Cambiada', 'down')
    expect((await texts(meeting, 'es')).slice(0, 2)).toEqual([
      '# Punto 1 de la agenda: Apertura',
      '1 Cambiada.',
    ])
  })
})

describe('circulated minutes', () => {
  it('are read by those who take part, and by nobody before', async () => {
    const { meeting } = await sessionToday([])
    await draft(meeting)
    expect((await found(meeting, panama)).minutes).toBeNull()
    expect(await circulate(meeting, { until_day: '2027-01-13' })).toMatchObject({ rule: 'MTG-123' })
    const { corrections_until, mails } = await circulate(meeting)
    expect(corrections_until).toBe(DEADLINE)
    expect(mails).toBeGreaterThan(10)
    expect((await found(meeting, panama)).minutes?.state).toBe('circulated')
    // Its session was closed to observers.
    expect(await found(meeting, unhcr)).toMatchObject({ rule: 'MTG-127' })
    const open = await sessionToday()
    await draft(open.meeting)
    await circulate(open.meeting)
    expect((await found(open.meeting, unhcr)).paragraphs.length).toBeGreaterThan(1)
  })

  it('are changed by corrections alone, each seen by its own delegation until it is decided', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    const opening = await saying(meeting, 'La presente es')
    expect(await propose(meeting, opening.paragraph_id)).toMatchObject({ rule: 'SYS-07' })
    await circulate(meeting)
    expect(await write(meeting, opening, { es: 'Otra.', en: 'Another.' })).toMatchObject({ rule: 'MTG-120' })
    expect(await draft(meeting)).toMatchObject({ rule: 'MTG-120' })
    expect(await propose(meeting, opening.paragraph_id, {}, honduras, 'PAN')).toMatchObject({
      rule: 'SYS-02',
    })
    const on = opening.paragraph_id
    const inTime = await propose(meeting, on, { arrivedAt: later(DEADLINE, -1), now: later(DEADLINE, 1000) })
    expect(await propose(meeting, on, { arrivedAt: DEADLINE, now: DEADLINE })).toMatchObject({
      rule: 'MTG-124',
    })
    const other = await propose(meeting, on, {}, honduras, 'HND')
    const seen = async (actor: Actor): Promise<string[]> =>
      (await found(meeting, actor)).corrections.map(({ name }) => name.es ?? '')
    expect(await seen(panama)).toEqual(['Panamá'])
    expect(await seen(desk)).toEqual(['Honduras', 'Panamá'])
    expect(await decide(meeting, inTime.correction_id, { accepted: false })).toMatchObject({
      rule: 'MTG-125',
    })
    const text = { es: 'Así lo dijo PAN.', en: 'So Panama said.' }
    expect(await decide(meeting, inTime.correction_id, { accepted: true, text })).toEqual({
      state: 'accepted',
    })
    expect(await decide(meeting, other.correction_id, { accepted: false, answer: 'No consta así.' })).toEqual(
      { state: 'declined' },
    )
    expect(await decide(meeting, other.correction_id, { accepted: true, text })).toMatchObject({
      rule: 'MTG-125',
    })
    expect(await seen(panama)).toEqual(['Honduras', 'Panamá'])
    const told = await subjectsTo('focal.pan@example.invalid', 'corrección')
    expect(told.at(-1)).toContain('corrección aceptada')
    const { corrections, paragraphs } = await found(meeting)
    expect(paragraphs[0]?.text).toEqual(text)
    expect(corrections[1]?.replaced).toEqual(opening.text)
  })
})

describe('adopted minutes', () => {
  it('are adopted once, after the deadline, by the Presidency, when every correction is decided', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    await circulate(meeting)
    const opening = await saying(meeting, 'La presente es')
    const { correction_id } = await propose(meeting, opening.paragraph_id)
    expect(await adopt(meeting, 2, later(DEADLINE, -1))).toMatchObject({ rule: 'MTG-126' })
    expect(await adopt(meeting, 2)).toMatchObject({ rule: 'MTG-126', facts: { open: 1 } })
    await decide(meeting, correction_id, { accepted: false, answer: 'No.' })
    expect(
      await world.ask('meetings.adopt-minutes', desk, { meeting, how: 'at a session' }, { version: 2 }),
    ).toMatchObject({
      rule: 'SYS-02',
    })
    const answers = await Promise.all([adopt(meeting, 2), adopt(meeting, 2)])
    expect(answers.filter(({ symbol }) => symbol !== undefined)).toHaveLength(1)
    expect(answers.filter(({ refused }) => refused).map(({ rule }) => rule)).toEqual(['SYS-03'])
    expect(await adopt(meeting, 3)).toMatchObject({ rule: 'MTG-126' })
    const { minutes, symbol } = await found(meeting, panama)
    expect(minutes).toMatchObject({ state: 'adopted', adopted_on: '2027-01-15', adopted_how: 'at a session' })
    expect(symbol).toMatch(/\/ACTA$/)
    expect(await subjectsTo('focal.hnd@example.invalid', `ACTA-${count}) adoptada`)).toHaveLength(1)
    expect(await write(meeting, opening, { es: 'Otra.', en: 'Another.' })).toMatchObject({ rule: 'MTG-120' })
    expect(await propose(meeting, opening.paragraph_id)).toMatchObject({ rule: 'MTG-124' })
    // Nor does anyone change it behind the rules.
    const past = world.base.ground.database.write(
      world.tenant.conferenceId,
      (tx) =>
        tx
          .updateTable('minutes_paragraph')
          .set({ text: JSON.stringify({ es: 'Otra.' }) })
          .where('paragraph_id', '=', opening.paragraph_id)
          .execute(),
      world.base.ground.sightOf({ kind: 'operator' }),
    )
    await expect(past).rejects.toThrow('Adopted minutes stand')
    const { versions } = await world.ask<{ versions: { language: string }[] }>('documents.get', panama, {
      document: minutes?.document_id,
    })
    expect(versions.map(({ language }) => language).sort()).toEqual(['en', 'es'])
  })

  it('take a symbol of their own where that of the series is taken', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    await circulate(meeting)
    await world.ask('documents.register', desk, {
      kind: 'minutes',
      meeting_id: meeting,
      title: { es: 'Otra acta' },
      original_language: 'es',
      dated_on: '2027-01-11',
      access: 'members',
      versions: [{ language: 'es', text: '1. Otra.' }],
    })
    expect(await adopt(meeting, 2)).toMatchObject({ rule: 'DOC-01', field: 'symbol' })
    expect(await adopt(meeting, 2, DEADLINE, { symbol: `ACTA/PROPIA/${count}` })).toEqual({
      symbol: `ACTA/PROPIA/${count}`,
    })
  })

  it.skipIf(!hasPoppler)('stand on paper in both languages, as PDF and as Word', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    const print = (language: string, format: string) =>
      world.ask<{ bytes: Uint8Array; media_type: string }>('meetings.print-minutes', desk, {
        meeting,
        language,
        format,
      })
    const folder = mkdtempSync(join(tmpdir(), 'protempore-minutes-'))
    writeFileSync(join(folder, 'm.pdf'), (await print('en', 'pdf')).bytes)
    const pdf = execFileSync('pdftotext', [join(folder, 'm.pdf'), '-'], { encoding: 'utf8' }).replace(
      /\s+/g,
      ' ',
    )
    expect(pdf).toContain('Draft minutes of the Meeting ACTA-')
    expect(pdf).toContain('Agenda item 2: Labour migration')
    writeFileSync(join(folder, 'm.docx'), (await print('es', 'docx')).bytes)
    const docx = execFileSync('unzip', ['-p', join(folder, 'm.docx'), 'word/document.xml'], {
      encoding: 'utf8',
    })
    expect(docx).toContain('Punto 2 de la agenda: Migración laboral')
    rmSync(folder, { recursive: true })
  })
})
