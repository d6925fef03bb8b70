import { beforeAll, describe, expect, inject, it } from 'vitest'
import { coordinatorAt } from './support/secretariat.ts'
import { outcome } from './support/outcome.ts'

const url = inject('url')
const home = inject('home')
let at: Awaited<ReturnType<typeof coordinatorAt>>
beforeAll(async () => {
  at = await coordinatorAt(url, home)
})

const statuses = (answers: readonly Response[]): number[] =>
  answers.map((answer) => answer.status).sort((a, b) => a - b)

describe('two who do the same at one moment', () => {
  it('enter one meeting: one stands, the other is told', async () => {
    const { bodies } = await at.get<{ bodies: { body_id: string; code: string }[] }>('/bodies')
    const body_id = bodies.find((body) => body.code === 'LO')?.body_id
    const enter = () =>
      at.send('/meetings', {
        body_id,
        number: 'A LA VEZ',
        name: { es: 'A la vez' },
        mode: 'virtual',
        opens_on: '2030-01-01',
        closes_on: '2030-01-01',
      })
    const answers = await Promise.all([enter(), enter(), enter()])
    expect(statuses(answers)).toEqual([200, 409, 409])
  })
  it('open one round: one is open', async () => {
    const { bodies } = await at.get<{ bodies: { body_id: string; code: string }[] }>('/bodies')
    const body_id = bodies.find((body) => body.code === 'VM')?.body_id
    const open = () => at.send('/review-rounds', { body_id, name: { es: 'A la vez' } })
    expect(statuses(await Promise.all([open(), open()]))).toEqual([200, 409])
  })
})

describe('a review keeps what it has', () => {
  it('refuses a paragraph in fewer languages than it has, and a mandate that is not proposed in it', async () => {
    const { meeting_id } = await at.meeting('LO', 'REVISA-1', '2026-02-10')
    const document = await at.made<{ document_id: string }>('/readings', {
      meeting_id,
      symbol: 'RCM/LO/REVISA-1',
      kind: 'conclusions',
      title: { es: 'Revisa' },
      adopted_on: '2026-11-20',
      original_language: 'es',
      papers: [
        { language: 'es', text: outcome.es },
        { language: 'en', text: outcome.en },
      ],
    })
    const { provisions } = await at.review(document.document_id)
    const second = provisions.find((provision) => provision.number === '2')
    const third = provisions.find((provision) => provision.number === '3')
    const [mandate] = second?.mandates ?? []
    if (!second || !third || !mandate) throw new Error('The text was not read as it should be')
    const rewritten = await at.send(
      `/provisions/${second.provision_id}/text`,
      { number: '2', text: { es: 'Encomienda a la Secretaría Técnica que circule las cifras.' } },
      second.version,
    )
    expect(((await rewritten.json()) as { rule: string }).rule).toBe('MAN-21')
    const { title, tasked, due_day, proposed_day } = mandate
    const astray = await at.send(
      `/provisions/${third.provision_id}/mandates/${mandate.mandate_id}/confirm`,
      { title, class: mandate.class, tasked, due_day, proposed_day },
      third.version,
    )
    expect(astray.status).toBe(404)
    const after = await at.review(document.document_id)
    expect(after.provisions.find((provision) => provision.number === '2')).toEqual(second)
  })
})

it('a body beyond two megabytes is for files alone', async () => {
  const answer = await at.send('/mandates/MAN-2024-008/links', { other: 'x'.repeat(3 * 1024 * 1024) }, 1)
  expect(answer.status).toBe(413)
})
