import { beforeAll, describe, expect, inject, it } from 'vitest'
import { readSheet } from '../src/platform/sheets/read.ts'
import { extractText } from '../src/platform/texts/index.ts'
import { post, tokenFor } from './support/sign-in.ts'

const url = inject('url')
const home = inject('home')
let token = ''
beforeAll(async () => {
  token = await tokenFor(url, home, 'auditor@example.invalid')
})

type Row = {
  reference: string
  state: string
  overdue: boolean
  closed_on: string | null
  adopted_on: string
  proposed_day: string | null
}
const get = (path: string): Promise<Response> =>
  fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
const list = async (query: string): Promise<Row[]> => {
  const rows: Row[] = []
  let after = ''
  for (;;) {
    const page = (await (await get(`/mandates?${query}${after}`)).json()) as {
      mandates: Row[]
      next: string | null
    }
    rows.push(...page.mandates)
    if (!page.next) return rows
    after = `&after=${page.next}`
  }
}

const turnOn = async (day: string) =>
  (await list(`as_of=${day}`)).find((row) => row.reference === 'MAN-2024-002')?.proposed_day

it('an empty list of states fits nothing', async () => {
  expect((await get('/mandates?states=')).status).toBe(200)
  expect(await list('states=')).toEqual([])
})

describe('the register as of a day', () => {
  it('shows what was adopted by then, in the state it was in', async () => {
    const then = await list('as_of=2021-06-30')
    expect(then.length).toBeGreaterThan(20)
    expect(then.every((row) => row.adopted_on <= '2021-06-30')).toBe(true)
    expect(then.every((row) => row.closed_on === null || row.closed_on <= '2021-06-30')).toBe(true)
    // Of December 2020 and closed by the group a year and a half later: open in between.
    const now = new Map((await list('')).map((row) => [row.reference, row]))
    const later = then.filter((row) => row.state !== 'closed')
    expect(later.length).toBeGreaterThan(0)
    expect(later.every((row) => now.get(row.reference)?.state === 'closed')).toBe(true)
  })
  it('shows a recurring mandate in the turn that was in hand, due or late by it', async () => {
    const { turns: known } = (await (await get('/mandates/MAN-2024-002')).json()) as {
      turns: { due_day: string; done_on: string | null }[]
    }
    const [later, first] = known
    if (!first?.done_on || !later) throw new Error('The example has a mandate that came round once')
    expect(first.due_day).not.toBe(later.due_day)
    expect(await turnOn('2024-09-01')).toBe(first.due_day)
    expect(await turnOn(first.done_on)).toBe(later.due_day)
  })
  it('filters by the state of that day, not of today', async () => {
    const open = await list('as_of=2021-06-30&states=open')
    expect(open.length).toBeGreaterThan(0)
    expect(open.every((row) => row.state === 'open')).toBe(true)
    expect(await list('as_of=1990-01-01')).toEqual([])
  })
})

describe.each(['es', 'en'])('taken away in %s', (language) => {
  const words =
    { es: ['Recomendación', 'Responsable'], en: ['Recommendation', 'Responsible'] }[language] ?? []
  it.each(['xlsx', 'csv', 'pdf', 'docx'])(
    'the matrix as %s holds every row of the filter',
    async (format) => {
      const query = 'states=open,in+progress,reported'
      const expected = await list(query)
      const answer = await get(
        `/mandates/export?${query}&layout=matrix&format=${format}&language=${language}`,
      )
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      let text: string
      if (format === 'xlsx' || format === 'csv') {
        const sheet = await readSheet(bytes, { bytes: 1e7, rows: 1000, columns: 20, cell: 5000 })
        if ('problem' in sheet) throw new Error(sheet.problem)
        expect(sheet).toHaveLength(expected.length + 1)
        text = sheet.flat().join(' ')
      } else {
        const read = await extractText(bytes, `m.${format}`)
        if ('problem' in read) throw new Error(read.problem)
        text = read.lines.map((line) => line.text).join(' ')
      }
      for (const word of [...words, ...expected.map((row) => row.reference)]) expect(text).toContain(word)
    },
  )
})

it('an export of nothing says so', async () => {
  const answer = await get('/mandates/export?words=zzzzz&format=pdf&language=es')
  const read = await extractText(new Uint8Array(await answer.arrayBuffer()), 'm.pdf')
  expect('lines' in read && read.lines.map((line) => line.text).join(' ')).toContain('Ningún mandato cumple')
})

it('a visitor takes nothing away', async () => {
  expect((await fetch(`${url}/api/v1/mandates/export?format=csv`)).status).toBe(401)
})

it('the figures agree with the register', async () => {
  const figures = (await (await get('/mandates/figures')).json()) as {
    body: { key: string | null; state: string; count: number }[]
    compliance: { due: number; in_time: number }[]
  }
  const all = await list('')
  const tallied = (state: string): number =>
    figures.body.filter((tally) => tally.state === state).reduce((sum, tally) => sum + tally.count, 0)
  expect(tallied('overdue')).toBe(all.filter((row) => row.overdue).length)
  expect(tallied('closed')).toBe(all.filter((row) => row.state === 'closed').length)
  expect(figures.body.reduce((sum, tally) => sum + tally.count, 0)).toBe(all.length)
  expect(figures.compliance.every((one) => one.in_time <= one.due)).toBe(true)
})

it('a view is kept under its name, once, and is nobody else’s', async () => {
  const auditor = { authorization: `Bearer ${token}` }
  const keep = (query: string) => post(`${url}/api/v1/views`, { name: 'Mis vencidos', query }, auditor)
  expect((await keep('overdue=true')).status).toBe(200)
  const kept = (await (await keep('overdue=true&tasked=TS')).json()) as { view_id: string }
  const { views } = (await (await get('/views')).json()) as { views: { name: string; query: string }[] }
  expect(views).toEqual([{ view_id: kept.view_id, name: 'Mis vencidos', query: 'overdue=true&tasked=TS' }])
  const other = { authorization: `Bearer ${await tokenFor(url, home, 'focal.hnd@example.invalid')}` }
  const theirs = await fetch(`${url}/api/v1/views`, { headers: other })
  expect(((await theirs.json()) as { views: unknown[] }).views).toEqual([])
  expect((await post(`${url}/api/v1/views/${kept.view_id}/removal`, {}, other)).status).toBe(404)
  expect((await keep('javascript:alert(1)')).status).toBe(400)
  expect((await post(`${url}/api/v1/views/${kept.view_id}/removal`, {}, auditor)).status).toBe(200)
})
