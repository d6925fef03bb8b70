import { setTimeout as pause } from 'node:timers/promises'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, serve } from '../src/apps/server.ts'
import { tenantCalled } from '../src/apps/installation.ts'
import { enterByLink, requestLink } from '../src/capabilities/directory/operations.ts'
import { writeLinkLetter } from '../src/capabilities/directory/index.ts'
import { publicActor } from '../src/kernel/actor.ts'
import { instantOf } from '../src/kernel/instant.ts'
import { contextFor, perform } from '../src/platform/operations/perform.ts'
import { windowOf } from '../src/platform/sign-in/counting.ts'
import { WINDOW_MS } from '../src/platform/sign-in/terms.ts'
import { hashToken } from '../src/platform/sign-in/token.ts'
import type { Tenant } from '../src/platform/operations/operation.ts'
import { ownHome } from './support/home.ts'
import { ownerOf } from './support/owner.ts'
import { lastMailTo, post } from './support/sign-in.ts'
import { recording } from './support/statements.ts'

const { home, leave } = ownHome()
let running: Running
let owner: Awaited<ReturnType<typeof ownerOf>>
let tenant: Tenant

beforeAll(async () => {
  running = await serve({ PORT: '0', PROTEMPORE_HOME: home, LOG_LEVEL: 'error' })
  owner = await ownerOf(running.base)
  const found = await tenantCalled(running.base.ground, undefined)
  if (!found) throw new Error('The example is missing')
  tenant = found
})
afterAll(async () => {
  await owner.end()
  await running.stop()
  leave()
})

const known = 'assistant@example.invalid'
const stranger = 'nobody@example.invalid'
/** What is counted is counted by quarters of an hour: none begins while a test counts. */
const withinOneWindow = async (): Promise<void> => {
  const left = WINDOW_MS - (Date.now() % WINDOW_MS)
  if (left < 30_000) await pause(left)
}
let places = 0
/** A network address nobody used before. */
const elsewhere = (): Record<string, string> => ({
  'x-forwarded-for': `10.1.${++places >> 8}.${places & 255}`,
})
const ask = (email: string, headers = elsewhere()): Promise<Response> =>
  post(`${running.url}/api/v1/sign-in/links`, { email }, headers)
const type = (email: string, code: string, headers = elsewhere()): Promise<Response> =>
  post(`${running.url}/api/v1/sign-in/sessions`, { email, code }, headers)

const whole = async (answer: Response): Promise<unknown> => {
  const headers = [...answer.headers].filter(([name]) => !/^(date|x-ratelimit)/.test(name))
  return [answer.status, headers, await answer.text()]
}
const form = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${running.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...elsewhere(), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  })

describe('a known and an unknown address', () => {
  it('are asked about by the same statements, for a link and for a code', async () => {
    const { database, sent } = recording(running.base.ground.database)
    const ground = { ...running.base.ground, database }
    const asker = { tenant, actor: publicActor, language: 'es', address: '10.0.0.1' } as const
    const statements = async (email: string): Promise<string[]> => {
      sent.length = 0
      await perform(ground, requestLink, asker, { email })
      await perform(ground, enterByLink, asker, { email, code: '000000' })
      return [...sent]
    }
    const [ofKnown, ofStranger] = [await statements(known), await statements(stranger)]
    expect(ofStranger).toEqual(ofKnown)
    expect(ofKnown.length).toBeGreaterThanOrEqual(9)
    expect(ofKnown.some((one) => one.includes('add_job'))).toBe(true)
  })

  it('cost the worker the same, so that the pace of the machine tells nothing', async () => {
    const asker = { tenant, actor: publicActor, language: 'es' } as const
    const { ground } = running.base
    const cost = async (email: string): Promise<number> => {
      const from = process.cpuUsage()
      await ground.database.write(tenant.conferenceId, async (tx) => {
        const { context } = contextFor(ground, { id: 'directory.request-link' }, asker, tx)
        await writeLinkLetter(context, { email })
      })
      const { user, system } = process.cpuUsage(from)
      return (user + system) / 1000
    }
    const [ofKnown, ofStranger] = [await cost('focal.usa@example.invalid'), await cost(stranger)]
    process.stdout.write(`a letter: ${ofKnown.toFixed(0)} ms, none: ${ofStranger.toFixed(0)} ms of a core\n`)
    expect(ofStranger).toBeGreaterThan(ofKnown / 4)
  })

  it('get the same answers, byte for byte, over the API and on the pages', async () => {
    expect(await whole(await ask(known))).toEqual(await whole(await ask(stranger)))
    expect(await whole(await type(known, '1'))).toEqual(await whole(await type(stranger, '1')))
    const [asked, other] = [
      await form('/es/sign-in', { email: known }),
      await form('/es/sign-in', { email: stranger }),
    ]
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      `/es/sign-in/code?email=${encodeURIComponent(known)}`,
    ])
    expect(other.headers.get('location')).toBe(`/es/sign-in/code?email=${encodeURIComponent(stranger)}`)
    const typed = async (email: string): Promise<string> =>
      (await (await form('/es/sign-in/code', { email, code: '1' })).text()).replaceAll(email, '…')
    expect(await typed(known)).toBe(await typed(stranger))
  })
})

describe('sign-in letters', () => {
  it('go to one person five times in fifteen minutes; the sixth is asked for in vain and says nothing of it', async () => {
    const email = 'focal.pan@example.invalid'
    const answers = await Promise.all(Array.from({ length: 7 }, async () => (await ask(email)).text()))
    expect(new Set(answers)).toEqual(new Set(['{"sent":true}']))
    const links = async (): Promise<string[]> => {
      const { rows } = await owner.query<{ link: string }>(
        `select after ->> 'link' as link from journal where operation = 'directory.request-link'
         and subject_id = (select person_id from person where email = $1) order by at`,
        [email],
      )
      return rows.map(({ link }) => link)
    }
    for (let turn = 0; turn < 200 && (await links()).length < 7; turn++) await pause(50)
    expect((await links()).toSorted()).toEqual([...Array<string>(5).fill('sent'), 'withheld', 'withheld'])
  })

  it('are blank in the outbox once they have left', async () => {
    const email = 'focal.slv@example.invalid'
    const before = new Date().toISOString()
    await ask(email)
    const mail = await lastMailTo(home, email, before, '/sign-in/')
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? 'none'
    const kept = async () =>
      (
        await owner.query<{ subject: string; text_body: string; html_body: string; sent_at: string | null }>(
          'select subject, text_body, html_body, sent_at from mail where recipient = $1 order by mail_id desc limit 1',
          [email],
        )
      ).rows[0]
    for (let turn = 0; turn < 100 && !(await kept())?.sent_at; turn++) await pause(20)
    expect(await kept()).toMatchObject({ subject: '', text_body: '', html_body: '' })
    expect((await type(email, code)).status).toBe(200)
  })
})

const minutes = (count: number): number => count * 60_000
/** Enters as if so much time had gone by. */
const enterAfter = async (elapsed: number, input: object): Promise<string> => {
  const at = instantOf(new Date(Date.now() + elapsed))
  const asker = { tenant, actor: publicActor, language: 'es', address: '10.0.0.2' } as const
  const ground = { ...running.base.ground, clock: () => at }
  const answer = await perform(ground, enterByLink, asker, input)
  return answer.kind === 'refused' ? answer.refusal.rule : 'in'
}

describe('a mailed link and code', () => {
  const email = 'focal.nic@example.invalid'
  const asked = async (): Promise<{ text: string; token: string; code: string }> => {
    const before = new Date().toISOString()
    await ask(email)
    const { text } = await lastMailTo(home, email, before, '/sign-in/')
    return {
      text,
      token: /\/sign-in\/([\w-]{20,})/.exec(text)?.[1] ?? '',
      code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
    }
  }
  it('open within ten minutes and no later, as the letter says', async () => {
    const first = await asked()
    expect(first.text).toContain('durante 10 minutos')
    expect(await enterAfter(minutes(10) + 1000, { token: first.token })).toBe('DIR-02')
    expect(await enterAfter(minutes(10) + 1000, { email, code: first.code })).toBe('DIR-02')
    expect(await enterAfter(minutes(9.8), { token: first.token })).toBe('in')
    const second = await asked()
    expect(await enterAfter(minutes(9.8), { email, code: second.code })).toBe('in')
  })

  it('are kept as hashes: the code, being short, as a slow one under a salt of its own', async () => {
    const { token, code } = await asked()
    const { rows } = await owner.query<{ token_hash: string; code_hash: string }>(
      'select token_hash, code_hash from sign_in_link order by created_at desc limit 2',
    )
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${token}|"${code}"`))
    expect(rows.map(({ token_hash }) => token_hash.length)).toEqual([64, 64])
    const salts = rows.map(({ code_hash }) => /^scrypt-16384-8-5\$([\w-]{22})\$/.exec(code_hash)?.[1])
    expect(new Set(salts).size).toBe(2)
    expect(salts).not.toContain(undefined)
  })

  it('are checked with no connection in hand: whoever reads meanwhile is answered', async () => {
    const tries = Promise.all(
      Array.from({ length: 24 }, () => type(`${randomUUID()}@example.invalid`, '123456')),
    )
    const began = performance.now()
    expect((await fetch(`${running.url}/api/v1/conference`)).status).toBe(200)
    const meanwhile = performance.now() - began
    const statuses = (await tries).map(({ status }) => status)
    const all = performance.now() - began
    expect(new Set(statuses)).toEqual(new Set([409]))
    expect(meanwhile).toBeLessThan(all / 2)
  })
})

describe('tries at the sign-in', () => {
  it('are counted for one account from wherever they come, in the database, and refused by a rule', async () => {
    await withinOneWindow()
    const statuses: number[] = []
    for (let turn = 0; turn < 22; turn++) statuses.push((await type(`${stranger}.x`, '1')).status)
    expect(statuses.slice(-2)).toEqual([429, 429])
    expect(statuses.slice(0, 15)).toEqual(Array(15).fill(409))
    const answer = await type(`${stranger}.x`, '1')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.json()).toMatchObject({ rule: 'SYS-20' })
    expect((await type('someone.else@example.invalid', '1')).status).toBe(409)
  })

  it('are counted from one address, whichever accounts they name', async () => {
    await withinOneWindow()
    const headers = { 'x-forwarded-for': '10.9.9.9' }
    // Each try costs a slow hash: of the hundred that are let through, most are counted here at once.
    const counted = hashToken(`address ${headers['x-forwarded-for']}`)
    await owner.query(
      'insert into request_count (conference_id, counted, window_start, requests) values ($1, $2, $3, 97)',
      [tenant.conferenceId, counted, windowOf(new Date().toISOString())],
    )
    const statuses: number[] = []
    for (let turn = 0; turn < 5; turn++)
      statuses.push((await type(`${randomUUID()}@example.invalid`, '1', headers)).status)
    expect(statuses).toEqual([409, 409, 409, 429, 429])
    expect((await type(`${randomUUID()}@example.invalid`, '1')).status).toBe(409)
  })
})
