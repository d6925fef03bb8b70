import { expect, inject, it } from 'vitest'
import { coordinatorAt } from './support/secretariat.ts'

type Page = {
  held: boolean
  mandates: { reference: string; state: string; adopted_on: string }[]
  count: number
  next: string | null
}

it('a meeting ahead gets every pending mandate of its body, a page at a time; a meeting held shows what it gave', async () => {
  const at = await coordinatorAt(inject('url'), inject('home'))
  const asked = Array.from(
    { length: 55 },
    (_, place) =>
      `${place + 1}. Encomienda a la Secretaría Técnica que publique la guía número ${place + 1}.`,
  )
  const text = [
    'Conclusiones de la Red',
    'La Red de funcionarios de enlace, reunida en San José el 10 de marzo de 2026, concluye lo siguiente:',
    ...asked,
  ].join('\n\n')
  const gave = await at.meeting('LO', 'AGENDA-1', '2026-03-10')
  const references = await at.decided(await at.taken(gave.meeting_id, 'RCM/LO/AGENDA-1', '2026-03-10', text))
  expect(references.size).toBe(55)
  const ahead = await at.meeting('LO', 'AGENDA-2', '2040-03-10')

  const pages = async (meeting: string): Promise<Page[]> => {
    const seen: Page[] = []
    for (let after = ''; ;) {
      const page = await at.get<Page>(`/meetings/${meeting}/agenda${after}`)
      seen.push(page)
      if (page.next === null) return seen
      after = `?after=${page.next}`
    }
  }
  for (const [meeting, held] of [
    [ahead.meeting_id, false],
    [gave.meeting_id, true],
  ] as const) {
    const found = await pages(meeting)
    const listed = found.flatMap((page) => page.mandates.map(({ reference }) => reference))
    expect(found.map((page) => page.held)).toEqual(found.map(() => held))
    expect(found.every((page) => page.mandates.length <= 50)).toBe(true)
    expect(found.length).toBeGreaterThan(1)
    expect(new Set(listed).size).toBe(listed.length)
    expect(found[0]?.count).toBe(listed.length)
    for (const reference of references.values()) expect(listed).toContain(reference)
  }
})

it('a meeting is not moved behind what it adopted', async () => {
  const at = await coordinatorAt(inject('url'), inject('home'))
  const text = `Conclusiones de la Red

La Red de funcionarios de enlace, reunida en San José el 10 de abril de 2026, concluye lo siguiente:

1. Toma nota del informe de la Secretaría Técnica.`
  const { meeting_id, body_id } = await at.meeting('LO', 'MUDADA', '2026-04-10')
  await at.taken(meeting_id, 'RCM/LO/MUDADA', '2026-04-10', text)
  const moved = await fetch(`${inject('url')}/api/v1/meetings/${meeting_id}`, {
    method: 'PUT',
    headers: { ...at.headers, 'content-type': 'application/json', 'if-match': '"1"' },
    body: JSON.stringify({
      body_id,
      number: 'MUDADA',
      name: { es: 'Reunión mudada' },
      mode: 'virtual',
      opens_on: '2026-05-10',
      closes_on: '2026-05-10',
      state: 'outcome adopted',
    }),
  })
  expect(moved.status).toBe(409)
  expect(await moved.json()).toMatchObject({ rule: 'MTG-03', fields: [{ field: 'opens_on' }] })
})
