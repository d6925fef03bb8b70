import { beforeAll, describe, expect, inject, it } from 'vitest'
import { NOBODYS_ID } from './support/json-schema.ts'
import { coordinatorAt } from './support/secretariat.ts'

const url = inject('url')
const home = inject('home')
let at: Awaited<ReturnType<typeof coordinatorAt>>
let references = new Map<string, string>()
let round = { round_id: '', version: 0 }

const asked = `Conclusiones de la Red

La Red de funcionarios de enlace, reunida en San José el 20 de enero de 2026, concluye lo siguiente:

1. Encomienda a la Secretaría Técnica que publique la guía de contactos.

2. Solicita a la Secretaría Técnica que elabore un glosario.`
const concluding = `Conclusiones de la Red

La Red de funcionarios de enlace, reunida en San José el 20 de enero de 2027, concluye lo siguiente:

1. Acuerda los resultados de la ronda de revisión.`

beforeAll(async () => {
  at = await coordinatorAt(url, home)
  // A body of its own: what other tests ask of the network would have to be proposed on here.
  await at.made('/bodies', {
    code: 'RONDA',
    name: { es: 'Red de la ronda', en: 'Network of the round' },
    from: '2020-01-01',
    until: null,
    acts: ['recommend'],
    cadence: null,
    parent: null,
    predecessor: null,
  })
  const { meeting_id, body_id } = await at.meeting('RONDA', 'RONDA-1', '2026-01-20')
  references = await at.decided(await at.taken(meeting_id, 'RCM/LO/RONDA-1', '2026-01-20', asked))
  round = await at.made('/review-rounds', { body_id, name: { es: 'Ronda de la Red' } })
  // The network may only recommend; the consultation group may conclude.
  for (const [body, symbol] of [
    ['RONDA', 'RCM/LO/RONDA-2'],
    ['RCGM', 'RCM/RCGM/RONDA-2'],
  ] as const) {
    const later = await at.meeting(body, 'RONDA-2', '2027-01-20')
    await at.decided(await at.taken(later.meeting_id, symbol, '2027-01-20', concluding))
  }
})

const end = (by: string): Promise<Response> =>
  at.send(`/review-rounds/${round.round_id}/end`, { symbol: by, number: '1' }, round.version)
const propose = (number: string, choice: string, reason: string): Promise<Response> =>
  at.send(`/review-rounds/${round.round_id}/mandates/${references.get(number)}`, { choice, reason })
const onTheDesk = async () => {
  const { to_review } = await at.get<{ to_review: { round_id: string }[] }>('/desk')
  return to_review.find(({ round_id }) => round_id === round.round_id)
}
const ruleOf = async (answer: Response): Promise<string> => ((await answer.json()) as { rule: string }).rule
const mandate = (number: string) =>
  at.get<{ state: string; closed_on: string | null; notes: { kind: string }[] }>(
    `/mandates/${references.get(number)}`,
  )

describe('a review round, from its opening to the body’s conclusion', () => {
  it('has both mandates, and neither a proposal', async () => {
    expect(references.size).toBe(2)
    const { counts } = await at.get<{ counts: { missing: number } }>(`/review-rounds/${round.round_id}`)
    expect(counts.missing).toBe(2)
  })
  it('is not opened for a body that is not there', async () => {
    const answer = await at.send('/review-rounds', { body_id: NOBODYS_ID, name: { es: 'De nadie' } })
    expect(answer.status).toBe(404)
    expect(await ruleOf(answer)).toBe('SYS-07')
  })
  it('stands on the secretariat’s desk with what is missing', async () => {
    expect(await onTheDesk()).toEqual({
      round_id: round.round_id,
      name: { es: 'Ronda de la Red' },
      missing: 2,
    })
    expect((await propose('1', 'retain', 'Para pensarlo.')).status).toBe(200)
    expect(await onTheDesk()).toMatchObject({ missing: 1 })
  })
  it('does not end while one has no proposal, nor by an earlier text, nor by a body that may only recommend', async () => {
    expect((await propose('1', 'remove', 'La guía la publica ahora la web.')).status).toBe(200)
    expect(await ruleOf(await end('RCM/RCGM/RONDA-2'))).toBe('MAN-19')
    expect((await propose('2', 'retain', 'Sigue haciendo falta.')).status).toBe(200)
    expect(await ruleOf(await end('RCM/LO/RONDA-1'))).toBe('MAN-19')
    expect(await ruleOf(await end('RCM/LO/RONDA-2'))).toBe('MAN-19')
    expect((await mandate('1')).state).toBe('open')
  })
  it('ends by the conclusion: what it removes lapses on its day, the rest goes on', async () => {
    expect((await end('RCM/RCGM/RONDA-2')).status).toBe(200)
    expect(await onTheDesk()).toBeUndefined()
    expect(await mandate('1')).toMatchObject({ state: 'lapsed', closed_on: '2027-01-20' })
    const retained = await mandate('2')
    expect(retained.state).toBe('open')
    expect(retained.notes.map((note) => note.kind)).toContain('retain')
  })
  it('takes no proposal and no second end afterwards, and still shows what was proposed', async () => {
    expect(await ruleOf(await propose('2', 'remove', 'Tarde.'))).toBe('MAN-17')
    expect((await end('RCM/RCGM/RONDA-2')).status).toBe(412)
    const { mandates } = await at.get<{ mandates: { proposal: { choice: string } }[] }>(
      `/review-rounds/${round.round_id}`,
    )
    expect(mandates.map(({ proposal }) => proposal.choice).sort()).toEqual(['remove', 'retain'])
  })
})
