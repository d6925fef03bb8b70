import { beforeAll, describe, expect, inject, it } from 'vitest'
import { words } from '../src/apps/catalogues.ts'
import { table } from '../src/apps/tables.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { post, tokenFor } from './support/sign-in.ts'

const url = inject('url')
let at: Awaited<ReturnType<typeof coordinatorAt>>

type Entry = {
  entry_id: string
  at: string
  operation: string
  told: string
  said: string | null
  changes: { field: string; told: string }[]
}
type Story = { entries: Entry[]; next: string | null }

beforeAll(async () => {
  at = await coordinatorAt(url, inject('home'))
})

const story = (path: string, before?: string): Promise<Story> =>
  at.get<Story>(`${path}/story${before ? `?before=${encodeURIComponent(before)}` : ''}`)
async function whole(path: string): Promise<{ entries: Entry[]; pages: number }> {
  const entries: Entry[] = []
  for (let [page, pages] = [await story(path), 1]; ; pages += 1) {
    entries.push(...page.entries)
    if (page.next === null) return { entries, pages }
    page = await story(path, page.next)
  }
}

describe('the story of a record', () => {
  it('has a sentence for every operation that leaves a line', () => {
    const leaving = table.rows.filter((row) => row.method !== 'GET' && !row.traceless)
    expect(leaving.length).toBeGreaterThan(40)
    for (const { id } of leaving)
      for (const language of ['en', 'es'] as const)
        expect(words(language)(id.replace('.', ':told.'), { who: 'N' }), id).toContain('N')
  })

  it('tells of a person who changed what, from what to what, with the office held then', async () => {
    const person = {
      given_name: 'Íngrid',
      family_name: 'Relatada',
      treatment: null,
      email: 'relatada@example.invalid',
      language: 'es',
      channels: [{ kind: 'phone', value: '+506 2222 0000' }],
    }
    const { person_id } = await at.made<{ person_id: string }>('/people', person)
    const path = `/people/${person_id}`
    const changed = await fetch(`${url}/api/v1${path}`, {
      method: 'PUT',
      headers: { ...at.headers, 'content-type': 'application/json', 'if-match': '"1"' },
      body: JSON.stringify({ ...person, family_name: 'Contada', channels: [] }),
    })
    expect(changed.status).toBe(200)
    await at.made(`${path}/appointments`, { person: person_id, office: 'auditor', from: '2026-01-01' })
    const { entries } = await story(path)
    expect(entries.map(({ told }) => told.replace(/^.* \(Coordinación\) /, ''))).toEqual([
      'hizo el nombramiento.',
      'modificó los datos de la persona.',
      'ingresó a la persona.',
    ])
    expect(entries[0]?.told).toMatch(/^\S+ \S+.* \(Coordinación\) hizo/)
    expect(entries[1]?.changes.map((one) => one.told)).toEqual([
      'Apellidos: Contada (antes: Relatada)',
      'Otros medios de contacto: se quitó (antes: +506 2222 0000)',
    ])
    expect(entries[0]?.changes.map((one) => one.told)).toContain('Desde: 1 ene 2026')
  })

  it('tells nobody when someone signs in, by what, and what letters and links they get', async () => {
    const email = 'discreta@example.invalid'
    const person = {
      given_name: 'Discreta',
      family_name: 'Persona',
      treatment: null,
      email,
      language: 'es',
      channels: [],
    }
    const { person_id } = await at.made<{ person_id: string }>('/people', person)
    await at.made(`/people/${person_id}/appointments`, { office: 'auditor', from: '2026-01-01' })
    const headers = { authorization: `Bearer ${await tokenFor(url, inject('home'), email)}` }
    const own = async (path: string, body: object = {}): Promise<void> => {
      const answer = await post(`${url}/api/v1${path}`, body, headers)
      expect([path, answer.status]).toEqual([path, 200])
    }
    await own('/own/tokens', { name: 'Panel', reads_only: true, operations: [], days: 1 })
    await own('/own/generator')
    await own('/own/proof/mail')
    await own('/calendar-link')
    await own('/own/sessions/end-others')
    await own('/sign-in/end')
    const { entries } = await story(`/people/${person_id}`)
    expect(entries.map(({ operation }) => operation)).toEqual(['directory.appoint', 'directory.enter-person'])
  })

  it('tells once what both the journal and a note hold, and page by page leaves nothing out', async () => {
    const { meeting_id } = await at.meeting('RCGM', 'HIST', '2026-10-01')
    const symbol = 'HIST/2026/1'
    const text = `Conclusiones\n\n1. Encomienda a la Secretaría Técnica que circule las cifras a más tardar el 31 de enero de 2027.`
    const references = await at.decided(await at.taken(meeting_id, symbol, '2026-10-01', text))
    const reference = [...references.values()][0] ?? ''
    const path = `/mandates/${reference}`
    for (let turn = 1; turn <= 34; turn++) {
      const { version } = await at.get<{ version: number }>(path)
      const noted = await at.send(`${path}/notes`, { text: `Avance ${turn}` }, version)
      expect(noted.status).toBe(200)
    }
    const { entries, pages } = await whole(path)
    expect(pages).toBe(2)
    expect(new Set(entries.map((one) => one.entry_id)).size).toBe(entries.length)
    expect(entries.flatMap((one) => one.said ?? [])).toEqual(
      Array.from({ length: 34 }, (_, place) => `Avance ${34 - place}`),
    )
    expect(entries).toHaveLength(35)
    expect(entries.at(-1)).toMatchObject({ operation: 'mandates.confirm', said: null })
    expect(entries.at(-2)?.changes.map((one) => one.told)).toEqual(['Estado: En curso (antes: Abierto)'])
  })

  it('is told of meetings, participants and bodies to those who hold an office, and to no visitor', async () => {
    const { meeting_id } = await at.meeting('RCGM', 'HIST-2', '2026-11-01')
    await at.made(`/meetings/${meeting_id}/items`, { title: { es: 'Apertura' } }, 1)
    const { entries } = await story(`/meetings/${meeting_id}`)
    expect(entries.map(({ operation }) => operation)).toEqual(['meetings.add-item', 'meetings.plan'])
    expect(entries[0]?.changes[0]?.told).toBe('Punto de agenda: 1. Apertura')
    await at.made('/bodies', {
      code: 'HIST',
      name: { es: 'Grupo de historia' },
      acts: ['conclude'],
      from: '2026-01-01',
      cadence: null,
      parent: null,
      predecessor: null,
      until: null,
    })
    expect((await story('/bodies/HIST')).entries[0]?.told).toContain('ingresó el órgano')
    for (const path of [
      `/meetings/${meeting_id}`,
      '/bodies/HIST',
      '/participants/HND',
      '/mandates/MAN-2025-006',
    ])
      expect((await fetch(`${url}/api/v1${path}/story`)).status, path).toBe(401)
  })
})
