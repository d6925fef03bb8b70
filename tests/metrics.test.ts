import { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeServer } from '../src/platform/http/server.ts'
import { words } from '../src/apps/catalogues.ts'
import { instantOf } from '../src/kernel/instant.ts'
import { WrongSetting, readSettings } from '../src/platform/settings.ts'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'

const TOKEN = 'a-token-of-the-watch-0123456789'
const servers: FastifyInstance[] = []
/** A server without a database: whoever asks for the figures is known by nothing but the request. */
async function watched(publicUrl: string, metricsToken?: string): Promise<FastifyInstance> {
  const server = await makeServer({
    publicUrl,
    metricsToken,
    listensHereOnly: true,
    requestsAMinute: 6000,
    logLevel: 'silent',
    clock: () => instantOf(new Date()),
    assets: join(root, 'dist', 'assets'),
    words,
    visitorOf: async () => undefined,
    turnedAway: async () => undefined,
  })
  servers.push(server)
  await server.ready()
  return server
}
let [here, there, guarded] = [] as unknown as [FastifyInstance, FastifyInstance, FastifyInstance]
beforeAll(async () => {
  here = await watched('http://localhost:8420')
  there = await watched('https://conference.example')
  guarded = await watched('https://conference.example', TOKEN)
})
afterAll(() => Promise.all(servers.map((server) => server.close())))

const ask = async (
  server: FastifyInstance,
  headers: Record<string, string> = {},
  remoteAddress = '127.0.0.1',
) => server.inject({ url: '/metrics', headers, remoteAddress })

const by = (token: string, address?: string) => ask(guarded, { authorization: token }, address)
const withShortToken = (): unknown => readSettings({ METRICS_TOKEN: 'short secret' })

describe('the figures of a server', () => {
  it('are given without a token to this machine alone', async () => {
    expect((await ask(here)).body).toContain('http_request_seconds')
    expect((await ask(here, {}, '::1')).statusCode).toBe(200)
    expect((await ask(here, {}, '10.0.0.7')).statusCode).toBe(404)
  })

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'])(
    'are not given to whoever a proxy of this machine speaks for (%s)',
    async (header) => {
      const answer = await ask(here, { [header]: '127.0.0.1' })
      expect([answer.statusCode, answer.body.includes('http_request')]).toEqual([404, false])
    },
  )

  it('are not given without a token where the server has a public address', async () => {
    expect((await ask(there)).statusCode).toBe(404)
    expect((await ask(there, { authorization: 'Bearer ' })).statusCode).toBe(404)
  })

  it('are given to whoever sends the token, from wherever, and to nobody else', async () => {
    expect((await by(`Bearer ${TOKEN}`, '10.0.0.7')).body).toContain('http_request_seconds')
    for (const wrong of [
      '',
      TOKEN,
      'Bearer ',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      'Basic eDp5',
    ]) {
      const answer = await by(wrong)
      expect([answer.statusCode, answer.headers['www-authenticate'], answer.body]).toEqual([
        401,
        'Bearer realm="metrics"',
        '',
      ])
    }
  })

  it('have a token that is long enough, and told by no error', () => {
    expect(readSettings({ METRICS_TOKEN: TOKEN }).metricsToken).toBe(TOKEN)
    expect(withShortToken).toThrow(WrongSetting)
    expect(withShortToken).not.toThrow('short secret')
  })
})
