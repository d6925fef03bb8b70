import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Client, Problem } from '../clients/typescript/client.ts'
import { table } from '../src/apps/tables.ts'
import { isChange } from '../src/platform/operations/operation.ts'
import { root } from '../src/platform/root.ts'
import { fittingInput } from './support/fitting.ts'
import type { OpenApi } from './support/json-schema.ts'

type Made = { url: string; method: string; headers: Headers; body: unknown }
type Method = (...given: object[]) => Promise<unknown>

/** A client whose requests go nowhere: they are written down, and answered with these in turn. */
function recording(...answers: readonly (() => Response)[]): { client: Client; made: Made[] } {
  const made: Made[] = []
  const record = async (url: string, { method = '', headers, body }: RequestInit): Promise<Response> => {
    const answer = answers[Math.min(made.length, answers.length - 1)] ?? (() => Response.json({}))
    made.push({
      url,
      method,
      headers: new Headers(headers),
      body: typeof body === 'string' ? JSON.parse(body) : body,
    })
    return answer()
  }
  const client = new Client({
    address: 'https://example.invalid',
    token: 'pt_1',
    language: 'es',
    fetch: record,
  })
  return { client, made }
}

/** An answer with a status, and after how long the same may be asked again. */
const busy = (status: number, after?: string) => () =>
  Response.json(
    { title: 'Later', rule: 'SYS-10' },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        ...(after === undefined ? {} : { 'retry-after': after }),
      },
    },
  )

const methodOf = (client: Client, id: string): Method => {
  const [capability = '', ...verb] = id.split('.')
  const name = verb.join('-').replaceAll(/-(\w)/g, (_, first: string) => first.toUpperCase())
  return (client as unknown as Record<string, Record<string, Method>>)[capability]?.[name] as Method
}

const change = { code: 'CAN', name: { es: 'Órgano' }, from: '2026-11-27' }

afterEach(() => {
  vi.useRealTimers()
})

describe('the client for TypeScript', () => {
  const document = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as OpenApi & {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )

  it('has a method for every operation of the document, and no other', () => {
    const { client } = recording()
    const methods = Object.values(client).flatMap((capability: object) => Object.values(capability))
    expect(ids.length).toBeGreaterThan(150)
    expect(new Set(ids.map((id) => methodOf(client, id)))).toEqual(new Set(methods))
    expect(methods).toHaveLength(ids.length)
  })

  it('asks for each as the table has it', async () => {
    for (const row of table.rows) {
      const { client, made } = recording()
      const input = fittingInput(row.input) as Record<string, unknown>
      const options = {
        ...(row.versioned ? { version: 7 } : {}),
        ...(isChange(row) ? { idempotencyKey: 'k1' } : {}),
      }
      const answer = await methodOf(client, row.id)(...(takesInput(row.id) ? [input] : []), options)
      const inPath = new Set([...row.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]))
      const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.has(name)))
      const [{ url, method, headers, body } = { url: '', headers: new Headers() }] = made
      const { pathname, searchParams } = new URL(url)
      expect({
        id: row.id,
        method,
        path: decodeURIComponent(pathname),
        query: Object.fromEntries(searchParams),
        body,
        version: headers.get('if-match'),
        key: headers.get('idempotency-key'),
        as: headers.get('authorization'),
        language: headers.get('accept-language'),
        answer: Object.keys(answer as object),
      }).toEqual({
        id: row.id,
        method: row.method,
        path: `/api/v1${row.path.replace(/\{(\w+)\}/g, (_, name: string) => String(input[name]))}`,
        query: isChange(row) ? {} : rest,
        body: isChange(row) && Object.keys(rest).length > 0 ? rest : undefined,
        version: row.versioned ? '"7"' : null,
        key: isChange(row) ? 'k1' : null,
        as: 'Bearer pt_1',
        language: 'es',
        answer: row.gives === 'file' ? ['name', 'mediaType', 'bytes'] : [],
      })
    }
  })

  /** Whether the document has an operation take anything but headers. */
  function takesInput(id: string): boolean {
    const described = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .find(({ operationId }) => operationId === id)
    return (
      described?.requestBody !== undefined ||
      described?.parameters?.some((one) => one.in !== 'header') === true
    )
  }

  it('writes members into the address so that they stay what they are', async () => {
    const { client, made } = recording()
    await client.mandates.get({ reference: 'A/B ñ?#%' })
    await client.mandates.list({ tasked: ['TS', 'CAN'], states: [], words: 'a&b +', after: undefined })
    expect(made.map(({ url }) => url.slice('https://example.invalid/api/v1'.length))).toEqual([
      '/mandates/A%2FB%20%C3%B1%3F%23%25',
      '/mandates?tasked=TS&tasked=CAN&states=&words=a%26b+%2B',
    ])
    for (const reference of ['', '.', '..', undefined as unknown as string])
      await expect(client.mandates.get({ reference })).rejects.toThrow(TypeError)
    expect(made).toHaveLength(2)
  })

  it('asks again what is safe to repeat, as often as three times, after the wait it is told', async () => {
    for (const status of [429, 503]) {
      const { client, made } = recording(busy(status, '0'), busy(status, '0'), () =>
        Response.json({ bodies: [] }),
      )
      expect(await client.conference.bodies()).toEqual({ bodies: [] })
      expect(made).toHaveLength(3)
      const away = recording(busy(status, '0'))
      await expect(away.client.conference.bodies()).rejects.toMatchObject({
        status,
        rule: 'SYS-10',
        retryAfter: 0,
      })
      expect(away.made).toHaveLength(3)
    }
    const { client, made } = recording(busy(503, '0'), () => Response.json({}))
    await client.conference.nameBody(change, { version: 2, idempotencyKey: 'k2' })
    expect(made).toHaveLength(2)
    expect(made[1]).toEqual(made[0])
  })

  it.each([
    ['a change without a key', busy(503, '0'), { version: 2 }],
    ['what may be asked again at no time', busy(503), { version: 2, idempotencyKey: 'k' }],
    ['what has to wait longer than a minute', busy(429, '61'), { version: 2, idempotencyKey: 'k' }],
    [
      'what a date puts off too long',
      busy(503, 'Fri, 31 Dec 9999 23:59:59 GMT'),
      { version: 2, idempotencyKey: 'k' },
    ],
    ['a wait that cannot be read', busy(503, 'soon'), { version: 2, idempotencyKey: 'k' }],
    ['a fault', busy(500, '0'), { version: 2, idempotencyKey: 'k' }],
    ['a rule’s no', busy(409, '0'), { version: 2, idempotencyKey: 'k' }],
  ])('leaves %s to whoever asks', async (_, answer, options) => {
    const { client, made } = recording(answer)
    await expect(client.conference.nameBody(change, options)).rejects.toThrow(Problem)
    expect(made).toHaveLength(1)
  })

  it('waits as long as it is told, in seconds or until a moment, and no longer than it is let', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-27T15:00:00Z') })
    for (const after of ['3', 'Fri, 27 Nov 2026 15:00:03 GMT']) {
      vi.setSystemTime(Date.parse('2026-11-27T15:00:00Z'))
      const { client, made } = recording(busy(503, after), () => Response.json({ bodies: [] }))
      const answer = client.conference.bodies()
      await vi.advanceTimersByTimeAsync(2999)
      expect(made).toHaveLength(1)
      await vi.advanceTimersByTimeAsync(1)
      expect(await answer).toEqual({ bodies: [] })
    }
    const { client, made } = recording(busy(503, '30'))
    const leave = new AbortController()
    const answer = client.conference.bodies({}, { signal: leave.signal })
    const left = expect(answer).rejects.toThrow('no more')
    await vi.advanceTimersByTimeAsync(10)
    leave.abort(new Error('no more'))
    await left
    expect(vi.getTimerCount()).toBe(0)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(made).toHaveLength(1)
  })

  it.each(['5 minutes', '1.5', '-1', '2026-11-27', ''])('finds no wait in %j', async (after) => {
    const { client, made } = recording(busy(503, after))
    await expect(client.conference.bodies()).rejects.toMatchObject({ status: 503, retryAfter: undefined })
    expect(made).toHaveLength(1)
  })

  it('follows no redirect', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, answer) => {
      asked.push(request.url)
      answer.writeHead(302, { location: '/elsewhere' }).end()
    })
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', () => done())
    })
    const client = new Client({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
    await expect(client.conference.nameBody(change, { version: 2 })).rejects.toThrow('fetch failed')
    expect(asked).toEqual(['/api/v1/bodies/CAN/names'])
    server.close()
  })

  it('tells the status where what refuses is no server of ours', async () => {
    const { client } = recording(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    await expect(client.conference.show()).rejects.toMatchObject({
      name: 'Problem',
      status: 502,
      rule: undefined,
      title: 'The server answered 502',
      fields: [],
    })
  })

  it('is a package of plain JavaScript once it is built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'protempore-client-'))
    try {
      const tsc = join(root, 'node_modules/.bin/tsc')
      execFileSync(tsc, ['-p', 'clients/typescript', '--outDir', folder], { cwd: root })
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
      const program = `import { Client } from '${pathToFileURL(join(folder, 'client.js')).href}'
        const fetch = async (address) => Response.json({ address })
        console.log((await new Client({ address: 'https://a.invalid/', fetch }).conference.show()).address)`
      const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        encoding: 'utf8',
      })
      expect(said.trim()).toBe('https://a.invalid/api/v1/conference')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
