import type { DraftFound } from '../../src/capabilities/mandates/drafting/contract.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import { type Asked, type Refused, type SeatedWorld, seatedWorld } from './seated.ts'

const NOW = '2027-06-17T16:00:00.000Z' as Instant
export const TEXT = {
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

export let world: SeatedWorld
export let chair: Actor
export let ppt: Actor
export let panama: Actor
export let honduras: Actor
export let meeting: string
/** The code of a participant that is an observer. */
export let observer: string

/** A meeting of today in a world of its own, and those who sit at it. */
export async function openTable(): Promise<void> {
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
}
export const clearTable = (): Promise<void> => world.end()

let opened = 0
/** A draft of six paragraphs, of which three are numbered; on the table where that is asked for. */
export async function drafted(tabled = true, text: object = TEXT): Promise<string> {
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
export const found = (draft: string, actor = chair): Promise<DraftFound & Refused> =>
  world.ask('mandates.draft', actor, { draft })
export const paragraphOf = async (draft: string, number: string | null) => {
  const { paragraphs } = await found(draft)
  const one = paragraphs.find((paragraph) => paragraph.number === number)
  if (!one) throw new Error(`No paragraph ${number}`)
  return one
}
export const numbers = async (draft: string): Promise<(string | null)[]> =>
  (await found(draft)).paragraphs.map(({ number }) => number)
export const propose = (draft: string, code: string, actor: Actor, more: object) =>
  world.ask<{ number: number; version: number } & Refused>('mandates.propose-amendment', actor, {
    draft,
    participant: world.country(code),
    paragraph: null,
    text: {},
    reason: '',
    ...more,
  })
export const amendmentOf = async (draft: string, number: number) => {
  const one = (await found(draft)).amendments.find((amendment) => amendment.number === number)
  if (!one) throw new Error(`No amendment ${number}`)
  return one
}
export const decide = async (draft: string, number: number, accepted: boolean, actor = ppt) =>
  world.ask<{ version: number } & Refused>('mandates.decide-amendment', actor, {
    amendment: (await amendmentOf(draft, number)).amendment_id,
    accepted,
  })
export const bracket = (draft: string, paragraph: string, code: string, actor: Actor, stands: boolean) =>
  world.ask<Refused>('mandates.bracket-paragraph', actor, {
    draft,
    participant: world.country(code),
    paragraph,
    stands,
    reason: '',
  })
export const agree = async (draft: string, number: string | null, asked?: Asked) => {
  const { paragraph_id, version } = await paragraphOf(draft, number)
  return world.ask<Refused>(
    'mandates.agree-draft-paragraph',
    ppt,
    { paragraph: paragraph_id },
    { version, ...asked },
  )
}
export const adopt = async (draft: string, symbol: string, asked: Asked = {}) =>
  world.ask<{ document_id: string; provisions: number } & Refused>(
    'mandates.adopt-draft',
    chair,
    { draft, symbol, adopted_on: '2027-06-18', access: 'public' },
    { version: (await found(draft)).draft.version, ...asked },
  )
export const write = async (draft: string, number: string | null, text: object, same = false) => {
  const { paragraph_id, version, kind } = await paragraphOf(draft, number)
  return world.ask<Refused>(
    'mandates.write-draft-paragraph',
    chair,
    { paragraph: paragraph_id, kind, text, same },
    { version },
  )
}
