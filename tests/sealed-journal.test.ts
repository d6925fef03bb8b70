import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Installation, openInstallation } from '../src/platform/postgres/installation.ts'
import { coordinatorAt } from './support/secretariat.ts'

const url = inject('url')
let installation: Installation
let owner: pg.Client
let at: Awaited<ReturnType<typeof coordinatorAt>>

beforeAll(async () => {
  installation = await openInstallation({ home: inject('home'), databaseUrl: undefined })
  owner = new pg.Client(installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
  at = await coordinatorAt(url, inject('home'))
})
afterAll(async () => {
  await owner.end()
  await installation.close()
})

const hits = async (words: string): Promise<number> =>
  (
    await owner.query<{ many: number }>(`select count(*)::int as many from journal j where j::text like $1`, [
      `%${words}%`,
    ])
  ).rows[0]?.many ?? 0

describe('contact data in the journal', () => {
  it('is sealed when a person is entered, changed or imported, and opened in their story', async () => {
    const person = {
      given_name: 'Sellada',
      family_name: 'Ejemplo',
      treatment: 'TREATMENT-CANARY',
      email: 'sealed.canary.one@example.invalid',
      language: 'es',
      channels: [{ kind: 'mobile', value: 'CHANNEL-CANARY' }],
    }
    const { person_id } = await at.made<{ person_id: string }>('/people', person)
    const changed = await fetch(`${url}/api/v1/people/${person_id}`, {
      method: 'PUT',
      headers: { ...at.headers, 'content-type': 'application/json', 'if-match': '"1"' },
      body: JSON.stringify({ ...person, email: 'sealed.canary.two@example.invalid' }),
    })
    expect(changed.status).toBe(200)
    const table = `Nombre\tApellidos\tCorreo electrónico\nImportada\tEjemplo\tsealed.canary.three@example.invalid`
    const { draft_id } = await at.made<{ draft_id: string }>('/imports', { text: table, source_name: 'x' })
    const draft = await at.get<{ version: number; columns: string[] }>(`/imports/${draft_id}`)
    expect(draft.columns).toContain('email')
    const imported = await at.send(`/imports/${draft_id}/run`, {}, draft.version)
    expect(imported.status).toBe(200)
    for (const canary of ['sealed.canary', 'TREATMENT-CANARY', 'CHANNEL-CANARY'])
      expect(await hits(canary), canary).toBe(0)
    const { entries } = await at.get<{ entries: { changes: { field: string; told: string }[] }[] }>(
      `/people/${person_id}/story`,
    )
    expect(entries[0]?.changes.map((one) => one.told)).toEqual([
      'Correo electrónico: sealed.canary.two@example.invalid (antes: sealed.canary.one@example.invalid)',
    ])
    expect(entries[1]?.changes.map((one) => one.told)).toContain('Otros medios de contacto: CHANNEL-CANARY')
    expect(await hits('Sellada')).toBeGreaterThan(0)
  })
})
