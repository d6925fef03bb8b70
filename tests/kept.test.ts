import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Installation, openInstallation } from '../src/platform/postgres/installation.ts'
import { tokenFor } from './support/sign-in.ts'

const url = inject('url')
let installation: Installation
let owner: pg.Client
let conference = ''
let token = ''

beforeAll(async () => {
  installation = await openInstallation({ home: inject('home'), databaseUrl: undefined })
  owner = new pg.Client(installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
  const { rows } = await owner.query<{ conference_id: string }>(
    'select conference_id from conference order by created_at limit 1',
  )
  conference = rows[0]?.conference_id ?? ''
  token = await tokenFor(url, inject('home'), 'coordinator@example.invalid')
})
afterAll(async () => {
  await owner.end()
  await installation.close()
})

type Row = { mandate_id: string; reference: string; title: Record<string, string>; version: number }
type Page = { mandates: Row[]; count: number; next: string | null }

const ask = (path: string): Promise<Response> =>
  fetch(url + path, { headers: { authorization: `Bearer ${token}` } })
const page = async (query: string): Promise<Page> =>
  (await (await ask(`/api/v1/mandates?${query}`)).json()) as Page
const html = async (language: string): Promise<string> => (await ask(`/${language}/mandates`)).text()

async function pages(query: string): Promise<Page & { asked: number }> {
  const first = await page(query)
  const mandates = [...first.mandates]
  let [asked, { next }] = [1, first]
  for (; next; asked += 1) {
    const more = await page(`${query}&after=${next}`)
    // The count is of the whole, on whichever page one stands.
    expect(more.count).toBe(first.count)
    mandates.push(...more.mandates)
    next = more.next
  }
  return { ...first, mandates, asked }
}

describe('a search by words', () => {
  it.each([
    ['one word', 'migrantes', '', 1],
    ['an accent left out', 'proteccion', '', 1],
    ['two words', 'reunión propuesta', '', 1],
    ['what fills more than a page', 'MAN or consular', '', 51],
    ['words with a state', 'consular or MAN', 'open', 1],
    ['what nowhere stands', 'xylophone', '', 0],
  ])('finds what the table holds, in its order: %s', async (_, words, state, least) => {
    const { rows } = await owner.query<{ mandate_id: string }>(
      `select mandate_id from mandate where conference_id = $1 and state <> 'proposed' and search @@ (
         websearch_to_tsquery('spanish', $2) || websearch_to_tsquery('spanish', unaccented($2))
           || websearch_to_tsquery('english', unaccented($2)) || websearch_to_tsquery('simple', unaccented($2)))
         and ($3 = '' or state = $3) order by sort_day, mandate_id`,
      [conference, words, state],
    )
    expect(rows.length).toBeGreaterThanOrEqual(least)
    const found = await pages(`words=${encodeURIComponent(words)}${state && `&states=${state}`}`)
    expect(found.mandates.map(({ mandate_id }) => mandate_id)).toEqual(rows.map((row) => row.mandate_id))
    expect(found.count).toBe(rows.length)
    expect(found.asked).toBe(Math.max(1, Math.ceil(rows.length / 50)))
  })
})

describe('rows that were read and drawn before', () => {
  it('show what was changed since, by whomever and in each language', async () => {
    const [row] = (await page('')).mandates
    if (!row) throw new Error('An empty register')
    for (const language of ['es', 'en'])
      expect(await html(language)).toContain(`/${language}/mandates/${row.reference}`)
    // Not through the application, and without a new version: as a repair by hand would do it.
    const change = (title: Record<string, string>): Promise<unknown> =>
      owner.query('update mandate set title = $3 where conference_id = $1 and mandate_id = $2', [
        conference,
        row.mandate_id,
        JSON.stringify(title),
      ])
    await change({ es: 'Título enmendado <b>', en: 'Amended title <b>' })
    try {
      expect((await page('')).mandates[0]?.title).toEqual({
        es: 'Título enmendado <b>',
        en: 'Amended title <b>',
      })
      expect(await html('es')).toContain('Título enmendado &lt;b&gt;')
      expect(await html('en')).toContain('Amended title &lt;b&gt;')
    } finally {
      await change(row.title)
    }
    expect((await page('')).mandates[0]).toEqual(row)
    expect(await html('en')).not.toContain('Amended title')
  })

  it('do not keep what was never committed', async () => {
    const [row] = (await page('')).mandates
    await owner.query('begin')
    await owner.query(
      `update mandate set title = '{"es": "Nunca", "en": "Never"}', version = version + 1 where conference_id = $1 and mandate_id = $2`,
      [conference, row?.mandate_id],
    )
    expect((await page('')).mandates[0]).toEqual(row)
    await owner.query('rollback')
    expect((await page('')).mandates[0]).toEqual(row)
  })

  it('are shown to nobody without a session', async () => {
    expect((await fetch(`${url}/api/v1/mandates`)).status).toBe(401)
    const visitor = await fetch(`${url}/en/mandates`, { redirect: 'manual' })
    expect(visitor.status).toBe(303)
  })
})
