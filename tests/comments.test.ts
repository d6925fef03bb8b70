import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDueLetters } from '../src/apps/worker.ts'
import type { Comment, CommentRound, RoundRecord } from '../src/capabilities/documents/comments/contract.ts'
import type { Document } from '../src/capabilities/documents/contract.ts'
import type { Actor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Instant, later } from '../src/kernel/instant.ts'
import type { Download } from '../src/platform/operations/download.ts'
import { allWordsOf } from './support/all-words.ts'
import { type Asked, type SeatedWorld, addressOf, seatedWorld } from './support/seated.ts'
import { recording } from './support/statements.ts'

/** Half past ten in the morning, in Costa Rica. */
const MORNING = '2027-01-11T16:30:00.000Z' as Instant
/** Midnight at the end of the last of February, in Costa Rica. */
const DEADLINE = '2027-03-01T06:00:00.000Z' as Instant
const AFTER = later(DEADLINE, 0)

let world: SeatedWorld
let owner: pg.Client
let coordinator: Actor
let presidency: Actor
let honduras: Actor
let honduran: Actor
let canada: Actor
let observer: Actor
let auditor: Actor

beforeAll(async () => {
  world = await seatedWorld(MORNING, '2026-12-01' as Day)
  owner = new pg.Client(world.base.installation.owner)
  await owner.connect()
  coordinator = await world.holding('coordinator')
  presidency = await world.holding('ppt head', 'PAN')
  honduras = await world.holding('focal point', 'HND')
  honduran = await world.holding('liaison officer', 'HND')
  canada = await world.holding('focal point', 'CAN')
  observer = await world.holding('observer', 'UNHCR')
  auditor = await world.holding('auditor')
})
afterAll(async () => {
  await owner.end()
  await world.end()
})

const ask = <T>(verb: string, actor: Actor, input: object, asked: Asked = {}): Promise<T> =>
  world.ask<T>(`documents.${verb}`, actor, input, asked)

let papers = 0
async function paper(more: object = {}): Promise<Document> {
  papers += 1
  return ask<Document>('register', coordinator, {
    kind: 'working document',
    symbol: `OBS/${papers}`,
    title: { es: 'Guía de retorno', en: 'Return guide' },
    original_language: 'es',
    dated_on: '2027-01-11',
    state: 'circulated',
    access: 'members',
    versions: [{ language: 'es', text: 'Guía\n\n1. El retorno es digno.\n\n2. El retorno es seguro.' }],
    ...more,
  })
}

const OPENING = { deadline_day: '2027-02-28', shared_with: 'readers' }
async function opened(
  more: object = {},
  of: object = {},
): Promise<{ document: Document; round: CommentRound }> {
  const document = await paper(of)
  const round = await ask<CommentRound>(
    'open-comments',
    coordinator,
    { document: document.document_id, ...OPENING, ...more },
    { version: document.version },
  )
  return { document, round }
}

const say = <T = Comment>(
  actor: Actor,
  { round_id }: CommentRound,
  text: string,
  more: object = {},
  asked: Asked = {},
): Promise<T> => ask<T>('comment', actor, { round: round_id, language: 'es', text, ...more }, asked)

const seen = (actor: Actor, { round_id }: CommentRound, asked: Asked = {}): Promise<RoundRecord> =>
  ask<RoundRecord>('comments', actor, { round: round_id }, asked)

const lettersTo = async (actor: Actor, about: string): Promise<string[]> => {
  const { rows } = await owner.query<{ subject: string }>(
    'select subject from mail where recipient = $1 and subject like $2 order by mail_id',
    [addressOf(actor), `%${about}%`],
  )
  return rows.map(({ subject }) => subject)
}

const refused = async (of: object, more: object = {}) => {
  const { document_id: document, version } = await paper(of)
  return ask('open-comments', coordinator, { document, ...OPENING, ...more }, { version })
}

const words = async (actor: Actor, round: CommentRound): Promise<string> => {
  const sheet = await ask<Download>('comments-sheet', actor, { round: round.round_id })
  const lists = [await seen(actor, round), await ask('comment-rounds', actor, {})]
  return `${'bytes' in sheet ? await allWordsOf(sheet.bytes) : ''}\n${JSON.stringify(lists)}`
}

const remind = (at: string) =>
  writeDueLetters({ ground: { ...world.base.ground, clock: () => at as Instant } })

describe('a round of comments', () => {
  it('opens a circulated paper until the end of a day where the conference is, or an hour on the clocks of a zone', async () => {
    const { document, round } = await opened()
    expect(round).toMatchObject({ deadline: DEADLINE, shared_with: 'readers', closed_at: null })
    const at = { version: round.version }
    const moved = await ask<CommentRound>(
      'move-comment-deadline',
      coordinator,
      { round: round.round_id, deadline_day: '2027-03-01', deadline_time: '12:00', zone: 'Europe/Madrid' },
      at,
    )
    expect(moved.deadline).toBe('2027-03-01T11:00:00.000Z')
    const again = { round: round.round_id, deadline_day: '2027-03-02' }
    expect(await ask('move-comment-deadline', coordinator, again, at)).toMatchObject({ rule: 'SYS-03' })
    expect(
      await ask('move-comment-deadline', coordinator, { ...again, zone: 'Mars/Olympus' }, at),
    ).toMatchObject({ rule: 'SYS-06' })
    const second = { document: document.document_id, ...OPENING }
    expect(await ask('open-comments', coordinator, second, { version: document.version })).toMatchObject({
      rule: 'DOC-25',
    })
    const { entries } = await ask<{ entries: { operation: string }[] }>('story', honduras, {
      document: document.document_id,
    })
    expect(entries.map(({ operation }) => operation)).toEqual([
      'documents.move-comment-deadline',
      'documents.open-comments',
      'documents.register',
    ])
  })

  it('is not opened on a draft nobody was sent, on a final text, nor until a day that has passed', async () => {
    expect(await refused({ state: 'draft' })).toMatchObject({ rule: 'DOC-25' })
    expect(await refused({ state: 'final' })).toMatchObject({ rule: 'DOC-25' })
    expect(await refused({}, { deadline_day: '2027-01-10' })).toMatchObject({
      rule: 'DOC-25',
      field: 'deadline_day',
    })
  })

  it('opened by two at once is one', async () => {
    const { document_id: document, version } = await paper()
    const answers = await Promise.all(
      [1, 2].map(() =>
        ask<{ rule?: string }>('open-comments', coordinator, { document, ...OPENING }, { version }),
      ),
    )
    expect(answers.filter(({ rule }) => rule !== undefined)).toHaveLength(1)
    const { rounds } = await ask<{ rounds: object[] }>('comment-rounds', coordinator, { document })
    expect(rounds).toHaveLength(1)
  })

  it('ends with its paper: a final text is open to nobody’s comments', async () => {
    const { document, round } = await opened()
    await ask('make-final', coordinator, { document: document.document_id }, { version: document.version })
    expect(await say(honduras, round, 'Tarde')).toMatchObject({ rule: 'DOC-26' })
    expect(await seen(coordinator, round)).toMatchObject({ open: false })
  })
})

describe('a comment', () => {
  it('is on a paragraph or on the whole, and its country’s: any of its people change or withdraw it', async () => {
    const { round } = await opened()
    const whole = await say(honduras, round, 'Buen texto')
    const second = await say(honduras, round, 'Falta «voluntario»', { mark: '2' })
    expect(second).toMatchObject({ mark: '2', ordinal: 3 })
    expect(await say(honduras, round, 'Nada', { mark: '9' })).toMatchObject({ rule: 'SYS-07', field: 'mark' })
    const text = { comment: second.comment_id, language: 'en', text: 'Add “voluntary”' }
    expect(await ask('change-comment', canada, text, { version: 1 })).toMatchObject({ rule: 'DOC-27' })
    const changed = await ask<Comment>('change-comment', honduran, text, { version: 1 })
    expect(changed).toMatchObject({ language: 'en', version: 2 })
    expect(await ask('change-comment', honduras, text, { version: 1 })).toMatchObject({ rule: 'SYS-03' })
    const found = await seen(canada, round)
    expect(found.comments.map((one) => [one.mark, one.text, one.name, one.own])).toEqual([
      ['', 'Buen texto', 'Persona focal point', false],
      ['2', 'Add “voluntary”', 'Persona liaison officer', false],
    ])
    expect(found.tally).toMatchObject({ comments: 2, countries: 1, unanswered: 2 })
    expect(found.paragraphs.map(({ mark }) => mark)).toContain('2')
    await ask('withdraw-comment', honduras, { comment: whole.comment_id }, { version: 1 })
    for (const actor of [canada, coordinator, honduras])
      expect((await seen(actor, round)).tally).toMatchObject({ comments: 1 })
  })

  it('is taken a millisecond before the deadline, and refused at it and after, changed and withdrawn too', async () => {
    const { round } = await opened()
    const made = await say(honduras, round, 'A tiempo', {}, { now: later(DEADLINE, -1) })
    expect(made).toMatchObject({ text: 'A tiempo' })
    for (const offset of [0, 1]) {
      const now = later(DEADLINE, offset)
      expect(await say(honduras, round, 'Tarde', {}, { now })).toMatchObject({ rule: 'DOC-26' })
      const at = { version: 1, now }
      const own = { comment: made.comment_id, language: 'es', text: 'Otra cosa' }
      expect(await ask('change-comment', honduras, own, at)).toMatchObject({ rule: 'DOC-26' })
      expect(await ask('withdraw-comment', honduras, { comment: made.comment_id }, at)).toMatchObject({
        rule: 'DOC-26',
      })
    }
  })

  it('of a paper that is a file is on the whole, with a place in words', async () => {
    const file = { name: 'guia.txt', content: Buffer.from('1. Uno.\n\n2. Dos.').toString('base64') }
    const { round } = await opened({}, { versions: [{ language: 'es', file }] })
    expect(await say(honduras, round, 'Aquí', { mark: '1' })).toMatchObject({ rule: 'SYS-07' })
    expect(await say(honduras, round, 'Aquí', { place: 'página 1' })).toMatchObject({ place: 'página 1' })
  })

  it('is answered by the secretariat once it can change no more, with a reason where it is not taken', async () => {
    const { round } = await opened()
    const { comment_id: comment } = await say(honduras, round, 'Falta «voluntario»', { mark: '2' })
    const answer = (decision: string, reason: string, asked: Asked) =>
      ask('answer-comment', coordinator, { comment, decision, reason }, { version: 1, ...asked })
    expect(await answer('taken', '', {})).toMatchObject({ rule: 'DOC-28' })
    const over = { now: AFTER }
    expect(await answer('not taken', ' ', over)).toMatchObject({ rule: 'DOC-28', field: 'reason' })
    const both = await Promise.all([
      answer('taken', '', over),
      answer('taken in part', 'Solo en el título', over),
    ])
    expect(both.filter((one) => (one as { rule?: string }).rule === 'SYS-03')).toHaveLength(1)
    expect((await seen(honduras, round, over)).tally.unanswered).toBe(0)
  })

  it('is carried on where nobody answered it, to the paragraph it was on, when the next version replaces the paper', async () => {
    const { document, round } = await opened()
    await say(honduras, round, 'Al uno', { mark: '1' })
    await say(canada, round, 'Al dos', { mark: '2' })
    const draft = await ask<Document>('derive', coordinator, {
      document: document.document_id,
      relation: 'revision',
      title: { es: 'Guía de retorno, revisada' },
      original_language: 'es',
      dated_on: '2027-01-12',
      versions: [{ language: 'es', text: 'Guía\n\n1. El retorno es digno y voluntario.' }],
    })
    const revision = await ask<Document>(
      'circulate',
      coordinator,
      { document: draft.document_id },
      { version: draft.version },
    )
    expect(await say(honduras, round, 'Tarde')).toMatchObject({ rule: 'DOC-26' })
    const next = await ask<CommentRound>(
      'open-comments',
      coordinator,
      { document: revision.document_id, ...OPENING, carry: true },
      { version: revision.version },
    )
    const { comments } = await seen(canada, next)
    expect(comments.map(({ mark, place, text }) => [mark, place, text])).toEqual([
      ['', '2', 'Al dos'],
      ['1', '', 'Al uno'],
    ])
    expect((await seen(coordinator, round)).comments).toHaveLength(2)
  })
})

describe('who sees a comment', () => {
  const SECRET = 'Reserva de Honduras'

  it('is its own country and the secretariat where the round is so, in lists, counts and the sheet', async () => {
    const { round } = await opened({ shared_with: 'secretariat' })
    const { comment_id } = await say(honduras, round, SECRET)
    for (const actor of [canada, presidency]) {
      expect(await words(actor, round)).not.toContain(SECRET)
      expect((await seen(actor, round)).tally).toMatchObject({ comments: 0, countries: 0 })
      expect(await ask('comment-rounds', actor, { document: round.document_id })).toMatchObject({
        rounds: [{ comments: 0, unanswered: 0 }],
      })
    }
    const other = { comment: comment_id, language: 'es', text: 'x' }
    expect(await ask('change-comment', canada, other, { version: 1 })).toMatchObject({ rule: 'SYS-07' })
    for (const actor of [honduran, coordinator, auditor]) expect(await words(actor, round)).toContain(SECRET)
  })

  it('is nobody who may not read the paper: no round, no mail', async () => {
    const symbol = `OBS/${papers + 1}`
    const { round } = await opened({}, { access: 'named participants', readers: [world.country('HND')] })
    await say(honduras, round, SECRET)
    for (const actor of [canada, observer]) {
      expect(await seen(actor, round)).toMatchObject({ rule: 'SYS-07' })
      expect(await words(actor, round)).not.toContain(symbol)
      expect(await say(actor, round, 'Yo también')).not.toHaveProperty('comment_id')
      expect(await lettersTo(actor, symbol)).toEqual([])
    }
    expect(await lettersTo(honduras, symbol)).toHaveLength(1)
    expect(await lettersTo(honduran, symbol)).toHaveLength(1)
  })
})

describe('letters', () => {
  it('come at the opening, and once before the deadline to those who have said nothing', async () => {
    const symbol = `OBS/${papers + 1}`
    const { round } = await opened()
    await say(honduras, round, 'Ya dijimos')
    await remind('2027-02-24T15:00:00.000Z')
    expect(await lettersTo(canada, symbol)).toHaveLength(1)
    await remind('2027-02-25T15:00:00.000Z')
    await remind('2027-02-27T15:00:00.000Z')
    expect(await lettersTo(canada, symbol)).toEqual([
      `${symbol}: observaciones hasta el 28 de febrero de 2027, 24:00 (Costa Rica)`,
      `Recordatorio: observaciones a ${symbol}`,
    ])
    expect(await lettersTo(honduras, symbol)).toHaveLength(1)
    expect(await lettersTo(observer, symbol)).toEqual([])
  })
})

describe('a round with many comments', () => {
  it('is read page by page, none lost, in as many statements as one with few', async () => {
    const { round } = await opened()
    await owner.query('set row_security = off')
    await owner.query(
      `insert into document_comment (conference_id, comment_id, round_id, participant_id, mark, ordinal, language, text, written_by, written_at)
       select $1, gen_random_uuid(), $2, $3, '2', 3, 'es', 'n.º ' || n, $4, now() from generate_series(1, 450) as n`,
      [
        world.tenant.conferenceId,
        round.round_id,
        world.country('HND'),
        honduras.kind === 'person' ? honduras.personId : '',
      ],
    )
    const texts = new Set<string>()
    let after: string | undefined
    let pages = 0
    do {
      const page: RoundRecord = await ask('comments', canada, { round: round.round_id, after })
      for (const { text } of page.comments) texts.add(text)
      after = page.next ?? undefined
      pages += 1
    } while (after)
    expect([texts.size, pages]).toEqual([450, 3])
    const few = (await opened()).round
    await say(honduras, few, 'Uno')
    const statements = async (of: CommentRound): Promise<number> => {
      const { database, sent } = recording(world.base.ground.database)
      await seen(canada, of, { database })
      return sent.length
    }
    expect(await statements(round)).toBe(await statements(few))
  })
})
