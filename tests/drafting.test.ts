import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftFound } from '../src/capabilities/mandates/drafting/contract.ts'
import type { DraftComparison } from '../src/capabilities/mandates/drafting/reading.ts'
import type { Actor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { type Asked, type Refused, type SeatedWorld, seatedWorld } from './support/seated.ts'

const NOW = '2027-06-17T16:00:00.000Z' as Instant
const TEXT = {
  es: [
    'Los países miembros de la Conferencia,',
    '1. Acuerdan reunirse dos veces al año.',
    '2. Solicitan a la Secretaría Técnica:',
    'a) circular las cifras a más tardar el 15 de enero de 2028;',
    'b) informar a la próxima reunión.',
    '3. Agradecen a Panamá.',
  ].join('\n'),
  en: [
    'The member countries of the Conference,',
    '1. Agree to meet twice a year.',
    '2. Request the Technical Secretariat:',
    '(a) to circulate the figures no later than 15 January 2028;',
    '(b) to report to the next meeting.',
    '3. Thank Panama.',
  ].join('\n'),
}

let world: SeatedWorld
let chair: Actor
let ppt: Actor
let panama: Actor
let honduras: Actor
let meeting: string
/** The code of a participant that is an observer. */
let observer: string

beforeAll(async () => {
  world = await seatedWorld(NOW, '2027-06-17' as Day)
  chair = await world.holding('coordinator')
  panama = await world.holding('focal point', 'PAN')
  honduras = await world.holding('focal point', 'HND')
  const { presidencies } = await world.ask<{ presidencies: { standing: string; code: string }[] }>(
    'conference.presidencies',
    chair,
    { on: '2027-06-17' },
  )
  ppt = await world.holding('ppt head', presidencies.find(({ standing }) => standing === 'current')?.code)
  const { participants } = await world.ask<{ participants: { status: string; code: string }[] }>(
    'conference.participants',
    chair,
    {},
  )
  observer = participants.find(({ status }) => status === 'observer')?.code ?? ''
  const { bodies } = await world.ask<{ bodies: { body_id: string; code: string }[] }>(
    'conference.bodies',
    chair,
    {},
  )
  const made = await world.ask<{ meeting_id: string }>('meetings.plan', chair, {
    body_id: bodies.find(({ code }) => code === 'VM')?.body_id,
    number: 'XL',
    name: { es: 'XL Reunión Viceministerial', en: 'XL Vice-Ministerial Meeting' },
    place: { es: 'San José', en: 'San José' },
    mode: 'in person',
    opens_on: '2027-06-17',
    closes_on: '2027-06-18',
  })
  meeting = made.meeting_id
})
afterAll(() => world.end())

let opened = 0
/** A draft of six paragraphs, of which three are numbered; on the table where that is asked for. */
async function drafted(tabled = true, text: object = TEXT): Promise<string> {
  opened += 1
  const { draft_id } = await world.ask<{ draft_id: string }>('mandates.open-draft', chair, {
    meeting,
    kind: 'conclusions',
    title: { es: `Conclusiones ${opened}`, en: `Conclusions ${opened}` },
    original_language: 'es',
    text,
  })
  if (tabled) await world.ask('mandates.table-draft', chair, { draft: draft_id }, { version: 1 })
  return draft_id
}
const found = (draft: string, actor = chair): Promise<DraftFound & Refused> =>
  world.ask('mandates.draft', actor, { draft })
const paragraphOf = async (draft: string, number: string | null) => {
  const { paragraphs } = await found(draft)
  const one = paragraphs.find((paragraph) => paragraph.number === number)
  if (!one) throw new Error(`No paragraph ${number}`)
  return one
}
const numbers = async (draft: string): Promise<(string | null)[]> =>
  (await found(draft)).paragraphs.map(({ number }) => number)
const propose = (draft: string, code: string, actor: Actor, more: object) =>
  world.ask<{ number: number; version: number } & Refused>('mandates.propose-amendment', actor, {
    draft,
    participant: world.country(code),
    paragraph: null,
    text: {},
    reason: '',
    ...more,
  })
const amendmentOf = async (draft: string, number: number) => {
  const one = (await found(draft)).amendments.find((amendment) => amendment.number === number)
  if (!one) throw new Error(`No amendment ${number}`)
  return one
}
const decide = async (draft: string, number: number, accepted: boolean, actor = ppt) =>
  world.ask<{ version: number } & Refused>('mandates.decide-amendment', actor, {
    amendment: (await amendmentOf(draft, number)).amendment_id,
    accepted,
  })
const bracket = (draft: string, paragraph: string, code: string, actor: Actor, stands: boolean) =>
  world.ask<Refused>('mandates.bracket-paragraph', actor, {
    draft,
    participant: world.country(code),
    paragraph,
    stands,
    reason: '',
  })
const agree = async (draft: string, number: string | null, asked?: Asked) => {
  const { paragraph_id, version } = await paragraphOf(draft, number)
  return world.ask<Refused>(
    'mandates.agree-draft-paragraph',
    ppt,
    { paragraph: paragraph_id },
    { version, ...asked },
  )
}
const adopt = async (draft: string, symbol: string, asked: Asked = {}) =>
  world.ask<{ document_id: string; provisions: number } & Refused>(
    'mandates.adopt-draft',
    chair,
    { draft, symbol, adopted_on: '2027-06-18', access: 'public' },
    { version: (await found(draft)).draft.version, ...asked },
  )
const write = async (draft: string, number: string | null, text: object, same = false) => {
  const { paragraph_id, version, kind } = await paragraphOf(draft, number)
  return world.ask<Refused>(
    'mandates.write-draft-paragraph',
    chair,
    { paragraph: paragraph_id, kind, text, same },
    { version },
  )
}

describe('a draft', () => {
  it('is cut into paragraphs from what is written, and seen by nobody else while it is drafted', async () => {
    const draft = await drafted(false)
    const { paragraphs } = await found(draft)
    expect(paragraphs.map(({ kind }) => kind)).toEqual([
      'preamble',
      'item',
      'item',
      'sub-item',
      'sub-item',
      'item',
    ])
    expect(paragraphs[3]?.text).toEqual({
      es: 'circular las cifras a más tardar el 15 de enero de 2028;',
      en: 'to circulate the figures no later than 15 January 2028;',
    })
    expect(await found(draft, panama)).toMatchObject({ refused: true })
    const listed = await world.ask<{ drafts: { draft_id: string }[] }>('mandates.drafts', panama, { meeting })
    expect(listed.drafts.map(({ draft_id }) => draft_id)).not.toContain(draft)
  })

  it('has its numbers once it is put before delegations, and that once', async () => {
    const draft = await drafted()
    expect(await numbers(draft)).toEqual([null, '1', '2', '2.a', '2.b', '3'])
    expect((await found(draft, panama)).draft.state).toBe('tabled')
    const { draft: kept } = await found(draft)
    expect(
      await world.ask('mandates.table-draft', chair, { draft }, { version: kept.version }),
    ).toMatchObject({
      rule: 'MAN-24',
    })
    const empty = await drafted(false, {})
    expect(await world.ask('mandates.table-draft', chair, { draft: empty }, { version: 1 })).toMatchObject({
      rule: 'MAN-24',
    })
  })

  it('is written freely before, and only in what is awaited afterwards', async () => {
    const draft = await drafted()
    expect(
      await write(draft, '1', { es: 'Acuerdan otra cosa.', en: 'Agree to meet twice a year.' }),
    ).toMatchObject({ rule: 'MAN-23' })
    const before = await drafted(false)
    const [first] = (await found(before)).paragraphs
    await world.ask(
      'mandates.write-draft-paragraph',
      chair,
      { paragraph: first?.paragraph_id, kind: 'preamble', text: { es: 'Los países,', en: first?.text.en } },
      { version: first?.version ?? 0 },
    )
    expect((await found(before)).paragraphs[0]).toMatchObject({ text: { es: 'Los países,' }, stale: ['en'] })
    // Whoever saw it before that is told so.
    expect(
      await world.ask(
        'mandates.write-draft-paragraph',
        chair,
        { paragraph: first?.paragraph_id, kind: 'preamble', text: { es: 'Otra vez,' } },
        { version: first?.version ?? 0 },
      ),
    ).toMatchObject({ refused: true })
  })

  it('is moved and thinned while it is drafted', async () => {
    const draft = await drafted(false)
    const third = (await found(draft)).paragraphs[2]
    const on = async (id: string, more: object = {}) => {
      const one = (await found(draft)).paragraphs.find(
        ({ paragraph_id }) => paragraph_id === third?.paragraph_id,
      )
      return world.ask<Refused>(
        id,
        chair,
        { paragraph: one?.paragraph_id, ...more },
        { version: one?.version ?? 0 },
      )
    }
    await on('mandates.move-draft-paragraph', { to: 'up' })
    expect((await found(draft)).paragraphs[1]?.paragraph_id).toBe(third?.paragraph_id)
    for (let turn = 0; turn < 3; turn++) await on('mandates.move-draft-paragraph', { to: 'up' })
    expect((await found(draft)).paragraphs[0]?.paragraph_id).toBe(third?.paragraph_id)
    await on('mandates.remove-draft-paragraph')
    expect((await found(draft)).paragraphs).toHaveLength(5)
    await world.ask('mandates.add-draft-paragraph', chair, {
      draft,
      behind: null,
      kind: 'preamble',
      text: { es: 'Convocados por la Presidencia,' },
    })
    expect((await found(draft)).paragraphs[0]?.text).toEqual({ es: 'Convocados por la Presidencia,' })
  })
})

describe('an amendment', () => {
  it('is proposed by a member for itself, by the chair for whoever spoke, and by no observer', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '1')
    const words = {
      kind: 'replace',
      paragraph: paragraph_id,
      text: { es: 'Acuerdan reunirse una vez al año.' },
    }
    expect((await propose(draft, 'PAN', panama, words)).number).toBe(1)
    expect((await propose(draft, 'HND', chair, words)).number).toBe(2)
    expect(await propose(draft, 'HND', panama, words)).toMatchObject({ refused: true })
    expect(await propose(draft, observer, chair, words)).toMatchObject({ refused: true, rule: 'MAN-32' })
    expect(
      await propose(draft, 'PAN', panama, { ...words, text: { es: 'Acuerdan reunirse dos veces al año.' } }),
    ).toMatchObject({ rule: 'MAN-30' })
  })

  it('that replaces leaves the other language behind, until that is written too', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '1')
    await propose(draft, 'PAN', panama, {
      kind: 'replace',
      paragraph: paragraph_id,
      text: { es: 'Acuerdan reunirse una vez al año.' },
    })
    expect(await agree(draft, '1')).toMatchObject({ rule: 'MAN-25', facts: { hindrance: 'amendment' } })
    await decide(draft, 1, true)
    expect(await paragraphOf(draft, '1')).toMatchObject({
      text: { es: 'Acuerdan reunirse una vez al año.', en: 'Agree to meet twice a year.' },
      stale: ['en'],
    })
    expect((await amendmentOf(draft, 1)).before).toEqual({
      es: 'Acuerdan reunirse dos veces al año.',
      en: 'Agree to meet twice a year.',
    })
    expect(await agree(draft, '1')).toMatchObject({ rule: 'MAN-25', facts: { hindrance: 'language en' } })
    await write(draft, '1', { es: 'Acuerdan reunirse una vez al año.', en: 'Agree to meet once a year.' })
    expect(await agree(draft, '1')).not.toHaveProperty('refused')
    expect((await paragraphOf(draft, '1')).state).toBe('agreed')
    expect(await propose(draft, 'PAN', panama, { kind: 'delete', paragraph: paragraph_id })).toMatchObject({
      rule: 'MAN-29',
    })
  })

  it('that adds comes in under a number with bis, so that no other number moves', async () => {
    const draft = await drafted()
    const first = await paragraphOf(draft, '1')
    await propose(draft, 'PAN', panama, {
      kind: 'add',
      paragraph: first.paragraph_id,
      adds: 'item',
      text: { es: 'Deciden reunirse en línea.', en: 'Decide to meet online.' },
    })
    await decide(draft, 1, true)
    expect(await numbers(draft)).toEqual([null, '1', '1 bis', '2', '2.a', '2.b', '3'])
  })

  it('that takes a paragraph out makes the others on it moot, and lifts its brackets', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '3')
    await propose(draft, 'PAN', panama, { kind: 'delete', paragraph: paragraph_id })
    await propose(draft, 'HND', honduras, {
      kind: 'replace',
      paragraph: paragraph_id,
      text: { es: 'Agradecen a Panamá y a Honduras.' },
    })
    await bracket(draft, paragraph_id, 'HND', honduras, true)
    await decide(draft, 1, true)
    expect((await paragraphOf(draft, '3')).state).toBe('deleted')
    expect((await amendmentOf(draft, 2)).state).toBe('overtaken')
    expect((await found(draft)).brackets.every(({ lifted_at }) => lifted_at !== null)).toBe(true)
  })

  it('is decided once, also where two do it at once, and withdrawn only by whoever proposed it', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '3')
    const proposed = { kind: 'replace', paragraph: paragraph_id, text: { en: 'Thank Panama warmly.' } }
    await propose(draft, 'PAN', panama, proposed)
    const answers = await Promise.all([
      decide(draft, 1, true),
      decide(draft, 1, false),
      decide(draft, 1, true),
    ])
    expect(answers.filter((answer) => !('refused' in answer))).toHaveLength(1)
    expect(answers.flatMap((answer) => answer.rule ?? [])).toEqual(['MAN-31', 'MAN-31'])
    await propose(draft, 'PAN', panama, { ...proposed, text: { en: 'Thank Panama again.' } })
    const { amendment_id } = await amendmentOf(draft, 2)
    const takeBack = (actor: Actor, code: string) =>
      world.ask<Refused>('mandates.withdraw-amendment', actor, {
        amendment: amendment_id,
        participant: world.country(code),
      })
    expect(await takeBack(honduras, 'HND')).toMatchObject({ refused: true })
    expect((await amendmentOf(draft, 2)).state).toBe('pending')
    await takeBack(panama, 'PAN')
    expect((await amendmentOf(draft, 2)).state).toBe('withdrawn')
    expect(await takeBack(panama, 'PAN')).toMatchObject({ rule: 'MAN-31' })
  })

  it('has a number of its own where ten are proposed at once', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '1')
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        propose(draft, 'PAN', panama, {
          kind: 'replace',
          paragraph: paragraph_id,
          text: { es: `Acuerdan reunirse ${at + 3} veces al año.` },
        }),
      ),
    )
    expect(answers.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })
})

describe('a text', () => {
  it('is not agreed while a delegation keeps a paragraph in brackets, which it alone lifts', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '2.a')
    await Promise.all([1, 2, 3].map(() => bracket(draft, paragraph_id, 'HND', honduras, true)))
    expect((await found(draft)).brackets).toHaveLength(1)
    expect(await agree(draft, '2.a')).toMatchObject({ rule: 'MAN-25', facts: { hindrance: 'brackets' } })
    expect(await adopt(draft, 'RCM/VM/XL/CONC.1')).toMatchObject({
      rule: 'MAN-27',
      facts: { number: '2.a', hindrance: 'brackets' },
    })
    expect(await bracket(draft, paragraph_id, 'HND', panama, false)).toMatchObject({ refused: true })
    await bracket(draft, paragraph_id, 'HND', honduras, false)
    expect(await agree(draft, '2.a')).not.toHaveProperty('refused')
  })

  it('is adopted by consensus, numbered anew, and its paragraphs go to the review of mandates', async () => {
    const draft = await drafted()
    const first = await paragraphOf(draft, '1')
    const third = await paragraphOf(draft, '3')
    await propose(draft, 'PAN', panama, {
      kind: 'add',
      paragraph: first.paragraph_id,
      adds: 'item',
      text: { es: 'Deciden reunirse en línea.', en: 'Decide to meet online.' },
    })
    await propose(draft, 'HND', honduras, { kind: 'delete', paragraph: third.paragraph_id })
    expect(await adopt(draft, 'RCM/VM/XL/CONC.2')).toMatchObject({ rule: 'MAN-27' })
    await decide(draft, 1, true)
    await decide(draft, 2, true)
    await agree(draft, '1')
    const seen = (await found(draft)).draft.version
    const answers = await Promise.all([
      adopt(draft, 'RCM/VM/XL/CONC.2', { version: seen }),
      adopt(draft, 'RCM/VM/XL/CONC.3', { version: seen }),
    ])
    const adopted = answers.find((answer) => !('refused' in answer)) as { document_id: string } | undefined
    expect(answers.filter((answer) => 'refused' in answer)).toHaveLength(1)
    const review = await world.ask<{
      provisions: { number: string; text: { es?: string; en?: string }; mandates: unknown[] }[]
    }>('mandates.review', chair, { document: adopted?.document_id })
    const read = review.provisions.filter(({ number }) => /^\d/.test(number))
    expect(read.map(({ number }) => number)).toEqual(['1', '2', '3', '3.a', '3.b'])
    expect(read[1]?.text).toEqual({ es: 'Deciden reunirse en línea.', en: 'Decide to meet online.' })
    expect(read[3]?.mandates).toHaveLength(1)
    const kept = await found(draft, panama)
    expect([kept.draft.state, kept.symbol]).toEqual(['adopted', expect.stringMatching(/CONC\.[23]$/)])
    expect(await adopt(draft, 'RCM/VM/XL/CONC.4')).toMatchObject({ rule: 'MAN-27' })
    expect(
      await propose(draft, 'PAN', panama, { kind: 'delete', paragraph: first.paragraph_id }),
    ).toMatchObject({
      rule: 'MAN-29',
    })
  })

  it('is not adopted on a day before its meeting, nor under a symbol that is taken; then nothing of it is', async () => {
    const draft = await drafted()
    const before = await found(draft)
    expect(
      await world.ask(
        'mandates.adopt-draft',
        chair,
        { draft, symbol: 'RCM/VM/XL/CONC.9', adopted_on: '2027-06-01', access: 'public' },
        { version: before.draft.version },
      ),
    ).toMatchObject({ refused: true })
    expect(await adopt(draft, 'RCM/VM/XXIII/DECL')).toMatchObject({ refused: true })
    expect(await found(draft)).toEqual(before)
  })

  it('is kept as a version when it is tabled, issued and adopted, and two of them are compared', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '3')
    await propose(draft, 'PAN', panama, {
      kind: 'replace',
      paragraph: paragraph_id,
      text: { es: 'Agradecen a Panamá su hospitalidad.', en: 'Thank Panama for its hospitality.' },
    })
    await decide(draft, 1, true)
    await world.ask('mandates.issue-draft', ppt, { draft }, { version: (await found(draft)).draft.version })
    const comparison = await world.ask<DraftComparison>('mandates.compare-draft', panama, {
      draft,
      language: 'en',
    })
    expect([comparison.from, comparison.to]).toEqual([1, 2])
    expect(comparison.rows.map(({ change }) => change)).toEqual([
      'same',
      'same',
      'same',
      'same',
      'same',
      'changed',
    ])
    expect(
      comparison.rows[5]?.after?.words
        .filter(({ change }) => change === 'added')
        .map(({ text }) => text.trim()),
    ).toEqual(['for its hospitality'])
  })

  it('is withdrawn while it is not adopted, and then silent', async () => {
    const draft = await drafted()
    const { version } = (await found(draft)).draft
    await world.ask('mandates.withdraw-draft', ppt, { draft }, { version })
    expect((await found(draft, panama)).draft.state).toBe('withdrawn')
    const { paragraph_id } = await paragraphOf(draft, '1')
    expect(await bracket(draft, paragraph_id, 'PAN', panama, true)).toMatchObject({ rule: 'MAN-29' })
  })
})
