import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { extractText } from '../src/platform/texts/index.ts'
import { registered, spanish } from './support/library.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { tokenFor } from './support/sign-in.ts'
import { everyMeeting } from './support/meetings.ts'

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

type Item = {
  item_id: string
  parent_id: string | null
  number: string | null
  title: { es?: string; en?: string }
  ends: string | null
  decision: string | null
  documents: { symbol: string }[]
}
type Agenda = { state: string; version: number; items: Item[] }
type Answer = {
  status: number
  rule?: string
  fields?: { field: string }[]
  item_id?: string
  version?: number
}

const as = async (who: string) => ({
  authorization: `Bearer ${await tokenFor(inject('url'), inject('home'), `${who}@example.invalid`)}`,
})

/** A meeting's agenda in the coordinator's hands, and as others read it. */
async function agendaAt(number: string, day = '2026-11-20') {
  const at = await coordinatorAt(inject('url'), inject('home'))
  const { meeting_id, body_id } = await at.meeting('LO', number, day)
  const base = `${inject('url')}/api/v1/meetings/${meeting_id}`
  const read = async (headers: Record<string, string> = at.headers): Promise<Agenda | null> =>
    ((await (await fetch(`${base}/items`, { headers })).json()) as { agenda: Agenda | null }).agenda
  const ask = async (method: string, path: string, body?: object, version?: number): Promise<Answer> => {
    const seen = version ?? (await read())?.version ?? 1
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...at.headers,
        'if-match': `"${seen}"`,
        ...(method === 'DELETE' ? {} : { 'content-type': 'application/json' }),
      },
      ...(method === 'DELETE' ? {} : { body: JSON.stringify(body ?? {}) }),
    })
    return { ...((await answer.json()) as Answer), status: answer.status }
  }
  const add = async (title: string, more: object = {}): Promise<string> => {
    const added = await ask('POST', '/items', { title: { es: title }, ...more })
    expect(added.status, JSON.stringify(added)).toBe(200)
    return added.item_id ?? ''
  }
  /** The agenda as one reads it aloud. */
  const said = async (headers?: Record<string, string>): Promise<string[]> =>
    ((await read(headers))?.items ?? []).map(({ number: of, title }) => `${of ?? '–'} ${title.es}`)
  return { at, meeting_id, body_id, base, read, ask, add, said }
}

it('numbers follow from the order while items are put up, down, into one another and out again', async () => {
  const { ask, add, said } = await agendaAt('ORDEN')
  const opening = await add('Apertura', { kind: 'opening' })
  const report = await add('Informe')
  const coffee = await add('Café', { kind: 'break' })
  const money = await add('Presupuesto')
  expect(await said()).toEqual(['1 Apertura', '2 Informe', '– Café', '3 Presupuesto'])
  const move = (item: string, parent: string | null, before: string | null) =>
    ask('POST', `/items/${item}/place`, { parent, before })
  expect((await move(money, report, null)).status).toBe(200)
  expect(await said()).toEqual(['1 Apertura', '2 Informe', '2.1 Presupuesto', '– Café'])
  const people = await add('Personas', { parent: report })
  expect((await move(people, report, money)).status).toBe(200)
  expect((await move(report, null, opening)).status).toBe(200)
  expect(await said()).toEqual(['1 Informe', '1.1 Personas', '1.2 Presupuesto', '2 Apertura', '– Café'])
  // Neither deeper, nor below a break, nor with what it holds into another, nor to a place that is none.
  expect(await move(coffee, people, null)).toMatchObject({ status: 409, rule: 'MTG-43' })
  expect(await move(opening, coffee, null)).toMatchObject({ status: 409, rule: 'MTG-43' })
  expect(await move(report, opening, null)).toMatchObject({ status: 409, rule: 'MTG-43' })
  expect((await move(opening, null, money)).status).toBe(404)
  expect((await move(opening, null, opening)).status).toBe(404)
  expect(await ask('DELETE', `/items/${report}`)).toMatchObject({ status: 409, rule: 'MTG-44' })
  expect((await move(money, null, coffee)).status).toBe(200)
  expect((await ask('DELETE', `/items/${people}`)).status).toBe(200)
  expect((await ask('DELETE', `/items/${report}`)).status).toBe(200)
  expect(await said()).toEqual(['1 Apertura', '2 Presupuesto', '– Café'])
})

it('of twenty who move the same agenda at once one does, and the others are told', async () => {
  const { ask, add, read, said } = await agendaAt('A-LA-VEZ')
  const ids = [await add('Uno'), await add('Dos'), await add('Tres')]
  const version = (await read())?.version ?? 0
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      ask('POST', `/items/${ids[place % 3]}/place`, { parent: null, before: ids[(place + 1) % 3] }, version),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200,
    ...Array.from({ length: 19 }, () => 412),
  ])
  expect((await said()).length).toBe(3)
  expect((await read())?.version).toBe(version + 1)
})

it('a time is whole or not there, and what cannot be kept is told and not refused', async () => {
  const { at, ask, add, read, meeting_id } = await agendaAt('HORAS')
  expect(
    await ask('POST', '/items', { title: { es: 'A medias' }, day: '2026-11-20', starts: '09:00' }),
  ).toMatchObject({ status: 409, rule: 'MTG-45', fields: [{ field: 'minutes' }] })
  for (const starts of ['9:00', '24:00', '09:60'])
    expect(
      (await ask('POST', '/items', { title: { es: 'X' }, day: '2026-11-20', starts, minutes: 5 })).status,
    ).toBe(400)
  const presenter = { es: 'Secretaría Técnica' }
  const one = await add('Uno', { day: '2026-11-20', starts: '09:00', minutes: 60, presenter })
  const two = await add('Dos', { day: '2026-11-20', starts: '09:59', minutes: 30, presenter })
  const out = await add('Fuera', { day: '2026-11-21', starts: '09:00', minutes: 30 })
  expect((await read())?.items.map(({ ends }) => ends)).toEqual(['10:00', '10:29', '09:30'])
  const { clashes } = await at.get<{ clashes: object[] }>(`/meetings/${meeting_id}/agenda/clashes`)
  expect(clashes).toEqual([
    { kind: 'at the same time', item_id: two, other_id: one },
    { kind: 'presenter elsewhere', item_id: two, other_id: one },
    { kind: 'outside of the meeting', item_id: out, other_id: null },
  ])
})

it('a draft is there for the secretariat and the Presidency; once circulated for everyone; adopted it stays', async () => {
  const { ask, add, read, said, base, meeting_id } = await agendaAt('CICLO')
  const [presidency, honduras] = [await as('ppt.pan'), await as('focal.hnd')]
  expect(await ask('POST', '/agenda/circulation')).toMatchObject({ status: 409, rule: 'MTG-40' })
  const opening = await add('Apertura', { kind: 'opening' })
  await add('Informe')
  expect(await ask('POST', '/agenda/adoption', { adopted_on: '2026-11-20' })).toMatchObject({
    rule: 'MTG-41',
  })
  expect(await said(presidency)).toEqual(['1 Apertura', '2 Informe'])
  for (const reader of [honduras, {}]) expect(await read(reader)).toBeNull()
  const print = `${base}/agenda/print?language=es`
  expect((await fetch(print, { headers: honduras })).status).toBe(404)
  const listed = async (): Promise<boolean | undefined> =>
    (await everyMeeting<{ meeting_id: string; agenda: boolean }>(inject('url'))).find(
      (one) => one.meeting_id === meeting_id,
    )?.agenda
  expect(await listed()).toBe(false)

  expect((await ask('POST', '/agenda/circulation')).status).toBe(200)
  expect(await ask('POST', '/agenda/circulation')).toMatchObject({ status: 409, rule: 'MTG-40' })
  for (const reader of [honduras, {}]) expect(await said(reader)).toEqual(['1 Apertura', '2 Informe'])
  expect(await listed()).toBe(true)
  const told = async (headers: Record<string, string>): Promise<string[]> =>
    (
      (await (await fetch(`${base}/story`, { headers })).json()) as { entries: { operation: string }[] }
    ).entries.map(({ operation }) => operation)
  // What was changed on it is told to those who prepare it.
  expect(await told(honduras)).toEqual(['meetings.circulate-agenda', 'meetings.plan'])
  expect(await told(presidency)).toEqual([
    'meetings.circulate-agenda',
    'meetings.add-item',
    'meetings.add-item',
    'meetings.plan',
  ])

  const adoption = (adopted_on: string) => ask('POST', '/agenda/adoption', { adopted_on })
  expect(await adoption('2026-11-19')).toMatchObject({ rule: 'MTG-41', fields: [{ field: 'adopted_on' }] })
  expect(await adoption('2026-11-20')).toMatchObject({ status: 200, state: 'adopted' })
  for (const [method, path, body] of [
    ['PUT', `/items/${opening}`, { title: { es: 'Otra' } }],
    ['POST', `/items/${opening}/place`, { parent: null, before: null }],
    ['DELETE', `/items/${opening}`, undefined],
    ['POST', '/items', { title: { es: 'Tarde' } }],
    ['POST', '/items', { title: { es: 'Tarde' }, decision: 'Decisión 1' }],
    ['POST', '/items', { title: { es: 'Tarde' }, after: opening }],
  ] as const)
    expect(await ask(method, path, body), `${method} ${path}`).toMatchObject({ status: 409, rule: 'MTG-42' })
  for (const title of ['Urgente', 'Más urgente']) await add(title, { after: opening, decision: 'Decisión 1' })
  expect(await said()).toEqual(['1 Apertura', '1 ter Más urgente', '1 bis Urgente', '2 Informe'])
  expect((await read())?.items[1]?.decision).toBe('Decisión 1')
})

it('documents under an item are seen by class of access, on the page, in the API and on paper', async () => {
  const { at, ask, add, read, base } = await agendaAt('PAPELES')
  const item = await add('Propuestas', { annotation: { es: 'Se invita a la Reunión a aprobarlas.' } })
  const classes = ['public', 'members', 'secretariat'] as const
  const symbols: string[] = []
  for (const access of classes) {
    const { document_id, version } = await registered({
      symbol: `AGENDA/${access.toUpperCase()}`,
      access,
      versions: [spanish],
    })
    const circulated = await at.send(`/documents/${document_id}/circulation`, {}, version)
    expect(circulated.status).toBe(200)
    symbols.push(`AGENDA/${access.toUpperCase()}`)
  }
  for (const symbol of [...symbols, symbols[0]])
    expect((await ask('POST', `/items/${item}/documents`, { symbol })).status).toBe(200)
  expect(await ask('POST', `/items/${item}/documents`, { symbol: 'AGENDA/NADA' })).toMatchObject({
    status: 404,
  })
  expect((await ask('POST', '/agenda/circulation')).status).toBe(200)
  const member = await as('focal.hnd')
  const readers = [
    [at.headers, symbols],
    [member, symbols.slice(0, 2)],
    [{}, symbols.slice(0, 1)],
  ] as const
  for (const [headers, seen] of readers) {
    expect((await read({ ...headers }))?.items[0]?.documents.map(({ symbol }) => symbol)).toEqual(seen)
    const page = await (await fetch(`${base.replace('/api/v1', '/es')}/agenda`, { headers })).text()
    for (const format of ['pdf', 'docx'] as const) {
      const answer = await fetch(`${base}/agenda/print?language=es&format=${format}&annotated=true`, {
        headers,
      })
      expect(answer.status).toBe(200)
      const text = await extractText(new Uint8Array(await answer.arrayBuffer()), `agenda.${format}`)
      const words = 'lines' in text ? text.lines.map((line) => line.text).join(' ') : ''
      expect(words).toContain('Se invita a la Reunión a aprobarlas.')
      for (const symbol of symbols)
        expect([symbol, words.includes(symbol)]).toEqual([
          symbol,
          (seen as readonly string[]).includes(symbol),
        ])
    }
    for (const symbol of symbols)
      expect([symbol, page.includes(symbol)]).toEqual([symbol, (seen as readonly string[]).includes(symbol)])
  }
  // The story names no document, since whoever reads it may see fewer.
  const story = await (await fetch(`${base}/story`, { headers: at.headers })).text()
  expect(story).toContain('meetings.attach-document')
  for (const symbol of symbols) expect(story).not.toContain(symbol)
  const first = await at.get<{ documents: { document_id: string; symbol: string }[] }>(`/documents`)
  const gone = first.documents.find(({ symbol }) => symbol === symbols[0])?.document_id ?? ''
  expect((await ask('DELETE', `/items/${item}/documents/${gone}`)).status).toBe(200)
  expect((await ask('DELETE', `/items/${item}/documents/${gone}`)).status).toBe(404)
  expect((await read({}))?.items[0]?.documents).toEqual([])
})

it('on paper it is a tagged PDF with headings and a table a day, in both languages', async () => {
  const meetings = await everyMeeting<{ meeting_id: string; opens_on: string; agenda: boolean }>(
    inject('url'),
  )
  const { meeting_id = '' } =
    meetings.find(({ opens_on, agenda }) => agenda && opens_on.endsWith('-12-11')) ?? {}
  const file = join(tmpdir(), `agenda-${process.pid}.pdf`)
  for (const [language, days] of [
    ['es', ['Viernes, 11 de diciembre', 'Sábado, 12 de diciembre']],
    ['en', ['Friday 11 December', 'Saturday 12 December']],
  ] as const) {
    const answer = await fetch(
      `${inject('url')}/api/v1/meetings/${meeting_id}/agenda/print?language=${language}&annotated=true`,
    )
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const text = await extractText(bytes.slice(), 'agenda.pdf')
    const words = 'lines' in text ? text.lines.map((line) => line.text).join(' ') : ''
    for (const day of days) expect(words).toContain(day)
    writeFileSync(file, bytes)
    const structure = execFileSync('pdfinfo', ['-struct', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(structure).toContain(language === 'es' ? 'H1 "Agenda anotada"' : 'H1 "Annotated agenda"')
    expect(structure.match(/^ *H2 /gm)).toHaveLength(2)
    expect(structure.match(/^ *Table /gm)).toHaveLength(2)
    expect(structure.match(/^ *TH /gm)).toHaveLength(6)
  }
  rmSync(file)
})
