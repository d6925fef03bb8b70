import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { NOBODYS_ID } from './support/json-schema.ts'
import { post, tokenFor } from './support/sign-in.ts'

const url = inject('url')
let coordinator = ''
let focalPoint = ''
let mandate: { reference: string; version: number }

const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

beforeAll(async () => {
  coordinator = await tokenFor(url, inject('home'), 'coordinator@example.invalid')
  focalPoint = await tokenFor(url, inject('home'), 'focal.can@example.invalid')
  const answer = await fetch(`${url}/api/v1/mandates?states=open`, { headers: as(coordinator) })
  const { mandates } = (await answer.json()) as {
    mandates: { reference: string; version: number; tasked: string[] }[]
  }
  const found = mandates.find((one) => one.tasked.includes('TS'))
  if (!found) throw new Error('The example has no open mandate of the secretariat')
  mandate = found
})

describe('the API', () => {
  it('asks a visitor to sign in and tells someone without the office no', async () => {
    expect((await fetch(`${url}/api/v1/mandates`)).status).toBe(401)
    const planned = await post(
      `${url}/api/v1/meetings`,
      {
        body_id: randomUUID(),
        number: 'X',
        name: {},
        mode: 'virtual',
        opens_on: '2027-01-01',
        closes_on: '2027-01-01',
      },
      as(focalPoint),
    )
    expect(planned.status).toBe(403)
    expect(((await planned.json()) as { rule: string }).rule).toBe('SYS-02')
  })

  it('wants the version that was seen, and the last one', async () => {
    const path = `${url}/api/v1/mandates/${mandate.reference}/notes`
    expect((await post(path, { text: 'x' }, as(coordinator))).status).toBe(428)
    expect(
      (await post(path, { text: 'x' }, { ...as(coordinator), 'if-match': `"${mandate.version + 7}"` }))
        .status,
    ).toBe(412)
  })

  it('answers a repeated request once, and refuses its key for another', async () => {
    const path = `${url}/api/v1/mandates/${mandate.reference}/notes`
    const headers = {
      ...as(coordinator),
      'if-match': `"${mandate.version}"`,
      'idempotency-key': randomUUID(),
    }
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(path, { text: 'Once' }, headers)))
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200))
    const record = await fetch(`${url}/api/v1/mandates/${mandate.reference}`, { headers: as(coordinator) })
    const { notes } = (await record.json()) as { notes: { text: string }[] }
    expect(notes.filter((note) => note.text === 'Once')).toHaveLength(1)
    expect((await post(path, { text: 'Other' }, headers)).status).toBe(422)
  })

  it('lets one of two change a mandate, and tells the other so', async () => {
    const record = await fetch(`${url}/api/v1/mandates/${mandate.reference}`, { headers: as(coordinator) })
    const { version } = (await record.json()) as { version: number }
    const both = await Promise.all(
      [1, 2].map((which) =>
        post(
          `${url}/api/v1/mandates/${mandate.reference}/notes`,
          { text: `At once ${which}` },
          { ...as(coordinator), 'if-match': `"${version}"` },
        ),
      ),
    )
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  it('refuses a body with the field that is wrong, and stores nothing', async () => {
    const answer = await post(`${url}/api/v1/meetings`, { number: '' }, as(coordinator))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await answer.json()) as { rule: string; fields: { field: string }[] }
    expect(problem.rule).toBe('SYS-06')
    expect(problem.fields.map((field) => field.field)).toContain('body_id')
  })

  it.each([
    [
      'es',
      'Falta.',
      'No llega al mínimo: 1.',
      'No es uno de los valores admitidos: in person, virtual, hybrid.',
    ],
    [
      'en',
      'It is missing.',
      'It is below the least: 1.',
      'It is none of the values taken: in person, virtual, hybrid.',
    ],
  ])('says of each field what is wrong with it, in the reader’s language (%s)', async (language, ...says) => {
    const headers = { ...as(coordinator), 'accept-language': language }
    const answer = await post(`${url}/api/v1/meetings`, { number: '', mode: 'by post' }, headers)
    const { fields } = (await answer.json()) as { fields: { field: string; message: string }[] }
    const said = new Map(fields.map(({ field, message }) => [field, message]))
    expect(['body_id', 'number', 'mode'].map((field) => said.get(field))).toEqual(says)
  })

  it.each(['a\0b', '\ud800', 'a\udc00b'])(
    'refuses a text with a sign that no text has (%j)',
    async (name) => {
      const headers = { ...as(coordinator), 'accept-language': 'es' }
      const asked = { name, reads_only: true, operations: [], days: 1 }
      const answer = await post(`${url}/api/v1/own/tokens`, asked, headers)
      expect(answer.status).toBe(400)
      const { rule, fields } = (await answer.json()) as {
        rule: string
        fields: { field: string; message: string }[]
      }
      expect([rule, fields[0]?.field]).toEqual(['SYS-06', 'name'])
      expect(fields[0]?.message).toContain('no se puede guardar')
    },
  )

  it('says what an id names that is not there, where the database has the last word', async () => {
    const { bodies } = (await (await fetch(`${url}/api/v1/bodies`)).json()) as {
      bodies: { body_id: string }[]
    }
    const asked = {
      body_id: bodies[0]?.body_id,
      host_id: NOBODYS_ID,
      number: 'N-1',
      name: { es: 'De nadie' },
      mode: 'virtual',
      opens_on: '2027-01-01',
      closes_on: '2027-01-01',
    }
    const answer = await post(`${url}/api/v1/meetings`, asked, as(coordinator))
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ rule: 'SYS-07', facts: { what: 'host_id' } })
    const nowhere = await post(`${url}/api/v1/meetings`, { ...asked, body_id: NOBODYS_ID }, as(coordinator))
    expect(nowhere.status).toBe(404)
    expect(await nowhere.json()).toMatchObject({ rule: 'SYS-07', facts: { what: 'body_id' } })
  })

  it('turns away what no operation can read, by a rule and in the reader’s language', async () => {
    const sent = { method: 'POST', body: '{"symbol":' }
    const headers = { ...as(coordinator), 'accept-language': 'es' }
    const broken = await fetch(`${url}/api/v1/readings`, {
      ...sent,
      headers: { ...headers, 'content-type': 'application/json' },
    })
    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({
      rule: 'SYS-06',
      title: expect.stringContaining('No se guardó nada'),
    })
    const nowhere = await fetch(`${url}/api/v1/nowhere`, { headers })
    expect(nowhere.status).toBe(404)
    expect(nowhere.headers.get('content-type')).toContain('application/problem+json')
    expect(await nowhere.json()).toMatchObject({
      rule: 'SYS-07',
      title: expect.stringContaining('«/api/v1/nowhere»'),
    })
  })

  it('turns away who asks too often, by a rule, and nobody else', async () => {
    const headers = { 'x-forwarded-for': '10.254.254.254', 'accept-language': 'es' }
    for (let turn = 0; turn < 60; turn++)
      await Promise.all(
        Array.from({ length: 100 }, async () => (await fetch(`${url}/health/live`, { headers })).text()),
      )
    const told = await fetch(`${url}/api/v1/meetings`, { headers })
    expect(told.status).toBe(429)
    expect(await told.json()).toMatchObject({
      rule: 'SYS-10',
      title: expect.stringContaining('demasiadas solicitudes'),
    })
    expect((await fetch(`${url}/api/v1/meetings`)).status).toBe(200)
  })

  it('sends a page asked for without its language on to it', async () => {
    const page = await fetch(`${url}/texts?x=1`, {
      redirect: 'manual',
      headers: { 'accept-language': 'en' },
    })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/en/texts?x=1'])
    const asset = await fetch(`${url}/assets/none.css`, { redirect: 'manual' })
    expect(asset.status).toBe(404)
  })

  it('refuses a change that another site sends', async () => {
    expect(
      (
        await post(
          `${url}/api/v1/sign-in/links`,
          { email: 'a@b.invalid' },
          { origin: 'https://elsewhere.invalid' },
        )
      ).status,
    ).toBe(403)
  })

  it('never uses a sign-in link up by a GET, and uses it once by a POST', async () => {
    const again = await tokenFor(url, inject('home'), 'assistant@example.invalid')
    expect(again).toMatch(/^[0-9a-f-]{36}\./)
    expect((await post(`${url}/api/v1/sign-in/sessions`, { token: 'not-a-token' })).status).toBe(409)
  })

  it('answers in the reader’s language', async () => {
    const answer = await fetch(`${url}/api/v1/mandates`, { headers: { 'accept-language': 'es' } })
    expect(((await answer.json()) as { title: string }).title).toBe('Ingrese primero.')
  })

  it('serves health, metrics and its own description', async () => {
    expect((await fetch(`${url}/health/ready`)).status).toBe(200)
    // What a stranger gets of the figures: tests/metrics.test.ts.
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('http_request_seconds')
    const described = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
      openapi: string
      paths: object
    }
    expect(described.openapi).toBe('3.1.0')
    expect(Object.keys(described.paths).length).toBeGreaterThan(15)
  })
})
