import { lastMailTo } from '../../tests/support/sign-in.ts'
import type { Hands } from './hands.ts'
import { asFileName } from './payloads.ts'
import { COORDINATOR, FOCAL_POINT, type Payload } from './planting.ts'

const PRESIDENCY = 'ppt.pan@example.invalid'

type Review = {
  readonly provisions: readonly {
    readonly provision_id: string
    readonly number: string
    readonly version: number
    readonly mandates: readonly { readonly mandate_id: string }[]
  }[]
}
type Mandate = { readonly reference: string; readonly version: number }
type Where = { readonly body_id: string; readonly past: string }

/** Puts a text into an outcome document, the mandates it gave, and everything that is said of them. */
export async function plantMandates(hands: Hands, payload: Payload, where: Where) {
  const document = await plantDocument(hands, payload, where.past)
  const reference = await plantDecided(hands, payload, document)
  const token = await plantFollowing(hands, payload, reference)
  const round = await plantRound(hands, payload, where.body_id, reference)
  const { put, both, place } = payload
  await hands.ask(PRESIDENCY, 'POST /guidelines', { title: both(200), text: put(4000), due_day: null })
  await hands.ask(COORDINATOR, 'POST /views', {
    name: `${put(50)} ${place}`,
    query: `words=${encodeURIComponent(put(100).toWellFormed()).replace(/[^\w=&%+.,:-]*/g, '')}`,
  })
  return { document, symbol: `X/${place}`, reference, round, token }
}

async function plantDocument(hands: Hands, { place, put, both }: Payload, past: string): Promise<string> {
  const sentence = put(4000).replace(/\s+/g, ' ')
  const text = `Conclusiones\n\nEl Grupo concluye:\n\n1. Encomienda a la Secretaría Técnica que circule ${sentence} a más tardar el 31 de enero de 2027.\n\n2. Solicita a la Secretaría Técnica que elabore un glosario.\n`
  const made = (symbol: string, paper: object): Promise<{ document_id: string }> =>
    hands.ask(COORDINATOR, 'POST /readings', {
      meeting_id: past,
      symbol,
      kind: 'conclusions',
      title: both(300),
      adopted_on: '2026-11-02',
      original_language: 'es',
      papers: [{ language: 'es', ...paper }],
    })
  const content = Buffer.from(text).toString('base64')
  // A symbol is part of an address: the one with the text in it is not walked to by it.
  await made(`${place} ${put(60)}`, { file: { name: `${asFileName(put(200))}.txt`, content } })
  return (await made(`X/${place}`, { text })).document_id
}

async function plantDecided(hands: Hands, { put, both }: Payload, document: string): Promise<string> {
  const { provisions } = await hands.get<Review>(COORDINATOR, `/readings/${document}`)
  const [first, second] = provisions
  if (!first || !second) throw new Error('The paragraphs were not read')
  await hands.ask(
    COORDINATOR,
    'POST /provisions/{provision}/text',
    { number: put(40), text: both(4000) },
    { of: { provision: second.provision_id }, version: second.version },
  )
  const { reference } = await hands.ask<Mandate>(
    COORDINATOR,
    'POST /provisions/{provision}/mandates/{mandate}/confirm',
    {
      title: both(300),
      class: 'action',
      tasked: ['TS', 'participant:HND'],
      due_day: null,
      proposed_day: null,
    },
    {
      of: { provision: first.provision_id, mandate: first.mandates[0]?.mandate_id ?? '' },
      version: first.version,
    },
  )
  return reference
}

async function plantFollowing(hands: Hands, { put, place }: Payload, reference: string): Promise<string> {
  const of = { reference }
  const version = async (): Promise<number> =>
    (await hands.get<Mandate>(COORDINATOR, `/mandates/${reference}`)).version
  const said = {
    text: put(4000),
    evidence: {
      title: put(300),
      file: {
        name: `${asFileName(put(200))}.txt`,
        content: Buffer.from(put(4000)).toString('base64'),
      },
    },
  }
  await hands.ask(COORDINATOR, 'POST /mandates/{reference}/notes', said, { of, version: await version() })
  // Several ask the same person at once: each knows its letter again.
  const mark = `Pregunta ${place}.`
  const before = new Date().toISOString()
  await hands.ask(
    COORDINATOR,
    'POST /mandates/{reference}/questions',
    { text: `${mark} ${put(4000)}` },
    { of, version: await version() },
  )
  const letter = await lastMailTo(hands.home, FOCAL_POINT, before, mark)
  const token = /\/answer\/([\w-]{20,})/.exec(letter.text)?.[1] ?? ''
  await hands.ask(
    FOCAL_POINT,
    'POST /answers/{token}',
    { ...said, done: false },
    { of: { token }, version: await version() },
  )
  await hands.ask(COORDINATOR, 'POST /mandates/{reference}/report', said, { of, version: await version() })
  await hands.ask(
    PRESIDENCY,
    'POST /mandates/{reference}/supervision',
    { returned: true, text: put(4000) },
    { of, version: await version() },
  )
  return token
}

async function plantRound(
  hands: Hands,
  { put, both }: Payload,
  body_id: string,
  reference: string,
): Promise<string> {
  const { round_id } = await hands.ask<{ round_id: string }>(COORDINATOR, 'POST /review-rounds', {
    body_id,
    name: both(200),
  })
  await hands.ask(
    COORDINATOR,
    'POST /review-rounds/{round}/mandates/{reference}',
    { choice: 'retain', reason: put(2000) },
    { of: { round: round_id, reference } },
  )
  return round_id
}
