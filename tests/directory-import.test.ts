import { beforeAll, describe, expect, inject, it } from 'vitest'
import { post, tokenFor } from './support/sign-in.ts'

const url = inject('url')
const api = `${url}/api/v1`
let coordinator: Record<string, string>
let assistant: Record<string, string>

beforeAll(async () => {
  coordinator = await as('coordinator@example.invalid')
  assistant = await as('assistant@example.invalid')
})

const as = async (address: string) => ({
  authorization: `Bearer ${await tokenFor(url, inject('home'), address)}`,
})
const json = async <T>(answer: Response): Promise<T> => {
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}

type Row = {
  row: number
  kind: string
  changes: string[]
  problems: { field: string; says: string }[]
}
type Dry = {
  version: number
  columns: (string | null)[]
  counts: Record<string, number>
  shown: Row[]
  head: string[]
}
type Batch = {
  batch_id: string
  people: number
  appointments: number
  changed: number
  left_out: Row[]
  undone_at: string | null
}

async function draft(text: string, headers = coordinator): Promise<string> {
  return (await json<{ draft_id: string }>(await post(`${api}/imports`, { text }, headers))).draft_id
}
const dry = async (id: string, headers = coordinator): Promise<Dry> =>
  json<Dry>(await fetch(`${api}/imports/${id}`, { headers }))
const run = async (id: string, version: number, headers = coordinator): Promise<Response> =>
  post(`${api}/imports/${id}/run`, {}, { ...headers, 'if-match': `"${version}"` })
const undo = (batch: string, headers = coordinator): Promise<Response> =>
  post(`${api}/import-batches/${batch}/undo`, {}, headers)
const importAll = async (text: string): Promise<Batch> => {
  const id = await draft(text)
  return json<Batch>(await run(id, (await dry(id)).version))
}
const found = async (words: string): Promise<{ person_id: string; given_name: string }[]> =>
  (
    await json<{ people: { person_id: string; given_name: string }[] }>(
      await fetch(`${api}/people?words=${encodeURIComponent(words)}`, { headers: coordinator }),
    )
  ).people

const head = 'Nombres\tApellidos\tCorreo electrónico\tCelular\tCargo\tPaís\tDesde\tHasta\tNota verbal'
const line = (key: string, more: Record<string, string> = {}): string =>
  [
    more['given'] ?? 'Inés',
    more['family'] ?? `Prueba ${key}`,
    more['email'] ?? `${key}.import@example.invalid`,
    more['mobile'] ?? '',
    more['office'] ?? 'Punto focal',
    more['country'] ?? 'Honduras',
    more['from'] ?? '1/7/2026',
    more['until'] ?? '',
    more['note'] ?? 'NV/1',
  ].join('\t')

const rule = async (answer: Response) => [answer.status, ((await answer.json()) as { rule: string }).rule]

describe('the import of people with appointments', () => {
  it('proposes columns, imports, finds nothing to do the second time, and takes it back exactly', async () => {
    const table = [
      head,
      line('one', { mobile: '=cmd|"/c calc"!A1' }),
      line('two', { country: 'PAN', office: 'oficial de enlace' }),
    ].join('\n')
    const id = await draft(table)
    const before = await dry(id)
    expect(before.columns).toEqual([
      'given_name',
      'family_name',
      'email',
      'mobile',
      'office',
      'participant',
      'from',
      'until',
      'instrument',
    ])
    expect(before.counts).toEqual({ error: 0, create: 2, change: 0, unchanged: 0 })
    expect(await found('one.import')).toEqual([])
    const batch = await json<Batch>(await run(id, before.version))
    expect([batch.people, batch.appointments]).toEqual([2, 2])
    const [one] = await found('one.import')
    const record = await json<{ channels: { value: string }[]; appointments: { from_day: string }[] }>(
      await fetch(`${api}/people/${one?.person_id}`, { headers: coordinator }),
    )
    expect(record.channels.map((channel) => channel.value)).toEqual(['=cmd|"/c calc"!A1'])
    expect(record.appointments.map((held) => held.from_day)).toEqual(['2026-07-01'])
    expect((await fetch(`${api}/imports/${id}`, { headers: coordinator })).status).toBe(404)

    const again = await draft(table)
    expect((await dry(again)).counts).toEqual({ error: 0, create: 0, change: 0, unchanged: 2 })
    expect((await run(again, 1)).status).toBe(409)

    expect((await json<Batch>(await undo(batch.batch_id))).undone_at).not.toBeNull()
    expect(await found('one.import')).toEqual([])
    expect(await found('two.import')).toEqual([])
    expect((await undo(batch.batch_id)).status).toBe(409)
  })

  it('says every error at its row and column, and imports the rest', async () => {
    const table = [
      head,
      line('bad-mail', { email: 'nobody' }),
      line('bad-day', { from: '31/2/2026' }),
      line('bad-place', { country: 'Atlantis', office: 'Rey' }),
      line('bad-term', { until: '30/6/2026' }),
      line('no-country', { country: '' }),
      line('good'),
      line('good', { from: '1/8/2026' }),
      line('good', { given: 'Otra', office: '', country: '', from: '', note: '' }),
    ].join('\n')
    const id = await draft(table)
    const plan = await dry(id)
    expect(plan.shown.map((row) => row.problems.map((one) => `${row.row} ${one.field} ${one.says}`))).toEqual(
      [
        ['2 email wrong-email'],
        ['3 from no-day'],
        ['4 office unknown-office', '4 participant unknown-participant'],
        ['5 until DIR-06'],
        ['6 participant DIR-05'],
        [],
        ['8 from DIR-07'],
        ['9 given_name unlike-before'],
      ],
    )
    const batch = await json<Batch>(await run(id, plan.version))
    expect([batch.people, batch.appointments, batch.left_out.length]).toEqual([1, 1, 7])
    expect((await undo(batch.batch_id)).status).toBe(200)
  })

  it('changes what is filled in, ends what has an end, and gives back what stood before', async () => {
    await importAll([head, line('mover', { mobile: '1' })].join('\n'))
    const id = await draft([head, line('mover', { given: 'Inés María', until: '31/12/2026' })].join('\n'))
    const plan = await dry(id)
    expect(plan.shown[0]?.changes).toEqual(['given_name', 'until'])
    const batch = await json<Batch>(await run(id, plan.version))
    expect([batch.people, batch.appointments, batch.changed]).toEqual([0, 0, 2])
    const record = async () => {
      const [one] = await found('mover.import')
      return json<{
        given_name: string
        channels: { value: string }[]
        appointments: { until_day: string | null }[]
      }>(await fetch(`${api}/people/${one?.person_id}`, { headers: coordinator }))
    }
    expect(await record()).toMatchObject({
      given_name: 'Inés María',
      channels: [{ value: '1' }],
      appointments: [{ until_day: '2026-12-31' }],
    })
    await json(await undo(batch.batch_id))
    expect(await record()).toMatchObject({
      given_name: 'Inés',
      channels: [{ value: '1' }],
      appointments: [{ until_day: null }],
    })
  })

  it('is not taken back once someone it entered has signed in or was changed', async () => {
    const batch = await importAll([head, line('settled')].join('\n'))
    await tokenFor(url, inject('home'), 'settled.import@example.invalid')
    const refused = await undo(batch.batch_id)
    expect(refused.status).toBe(409)
    expect(((await refused.json()) as { rule: string }).rule).toBe('DIR-14')
    expect(await found('settled.import')).toHaveLength(1)
  })

  it('gives nobody an office that its maker may not give, and no draft to anybody else', async () => {
    const text = [
      head,
      line('usurper', { office: 'Auditoría', country: '' }),
      line('chief', { office: 'Coordinación', country: '' }),
    ].join('\n')
    const id = await draft(text, assistant)
    const says = (await dry(id, assistant)).shown.map((row) => row.problems.map((one) => one.says))
    expect(says).toEqual([['DIR-04'], ['coordinator-there', 'DIR-04']])
    // What the coordinator imported of these, the assistant does not take back.
    const batch = await importAll([head, line('audits', { office: 'Auditoría', country: '' })].join('\n'))
    expect(await rule(await undo(batch.batch_id, assistant))).toEqual([409, 'DIR-04'])
    expect((await undo(batch.batch_id)).status).toBe(200)
    expect((await fetch(`${api}/imports/${id}`, { headers: coordinator })).status).toBe(404)
    const focal = await as('focal.can@example.invalid')
    expect((await post(`${api}/imports`, { text }, focal)).status).toBe(403)
  })

  it('refuses what is no table, and columns that name nobody', async () => {
    expect(await rule(await post(`${api}/imports`, { text: 'alone' }, coordinator))).toEqual([409, 'DIR-11'])
    const many = `a,b\n${'1,2\n'.repeat(2001)}`
    expect(await rule(await post(`${api}/imports`, { text: many }, coordinator))).toEqual([409, 'DIR-11'])
    const id = await draft('x;y\n1;2\n')
    const mapped = await fetch(`${api}/imports/${id}/columns`, {
      method: 'PUT',
      headers: { ...coordinator, 'content-type': 'application/json', 'if-match': '"1"' },
      body: JSON.stringify({ columns: ['email', 'email'], day_order: 'day first' }),
    })
    expect(await rule(mapped)).toEqual([409, 'DIR-12'])
  })

  it('imports a table of two thousand rows, and takes it back', async () => {
    const rows = Array.from({ length: 2000 }, (_, place) => line(`bulk-${place}`))
    const batch = await importAll([head, ...rows].join('\n'))
    expect(batch.people).toBe(2000)
    await json(await undo(batch.batch_id))
    expect(await found('bulk-')).toEqual([])
  })
})
