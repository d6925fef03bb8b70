import { execFile } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, serve } from '../src/apps/server.ts'
import { signDueHeads, startWork } from '../src/apps/worker.ts'
import { type Instant, instantOf } from '../src/kernel/instant.ts'
import { openPostOffice } from '../src/platform/mail/post-office.ts'
import { root } from '../src/platform/root.ts'
import { readSettings } from '../src/platform/settings.ts'
import { ownHome } from './support/home.ts'
import { post, tokenFor } from './support/sign-in.ts'

const { home, leave } = ownHome()
const environment = { PORT: '0', PROTEMPORE_HOME: home, LOG_LEVEL: 'silent', WORKER: 'apart' }
const KEEPERS = ['archivo@example.invalid', 'depositaria@example.invalid']
let running: Running
let worker: { stop: () => Promise<void> }
const tokens = new Map<string, string>()

beforeAll(async () => {
  running = await serve(environment)
  worker = await startWork(running.base, openPostOffice(readSettings(environment)))
  for (const who of ['coordinator', 'assistant'])
    tokens.set(who, await tokenFor(running.url, home, `${who}@example.invalid`))
})
afterAll(async () => {
  await worker.stop()
  await running.stop()
  leave()
})

/** The installation as it stands at an instant. */
const at = (instant: string) => ({
  ground: { ...running.base.ground, clock: (): Instant => instantOf(new Date(instant)) },
})
const ask = async (who: string, path: string, body?: unknown, version?: number) => {
  const headers = {
    ...(who === 'nobody' ? {} : { authorization: `Bearer ${tokens.get(who)}` }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  }
  const address = `${running.url}/api/v1/journal/${path}`
  return body === undefined
    ? fetch(address, { headers })
    : fetch(address, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
}
type Heads = {
  keepers: string[]
  version: number
  heads: { day: string; number: number; hash: string; conference_id: string }[]
}
const heads = async (): Promise<Heads> => (await (await ask('coordinator', 'heads')).json()) as Heads
// A process of its own, as the engine of a home counts those who use it by process.
const run = (...argv: string[]): Promise<{ code: number; out: string; problem: string }> =>
  new Promise((done) => {
    const asked = [join(root, 'bin', 'protempore.mjs'), 'journal', ...argv]
    execFile(process.execPath, asked, { env: { ...process.env, ...environment } }, (failed, out, problem) =>
      done({ code: Number(failed?.code ?? 0), out: out.trimEnd(), problem: problem.trimEnd() }),
    )
  })
const verify = (...options: string[]) => run('verify', ...options)

describe('the heads of the journal', () => {
  it('have keepers, whom the coordinator names and the assistant does not', async () => {
    const { version } = await heads()
    expect((await ask('assistant', 'keepers', { keepers: KEEPERS }, version)).status).toBe(403)
    expect((await ask('coordinator', 'keepers', { keepers: ['not an address'] }, version)).status).toBe(400)
    expect((await ask('coordinator', 'keepers', { keepers: KEEPERS }, version + 1)).status).toBe(412)
    expect((await ask('coordinator', 'keepers', { keepers: KEEPERS }, version)).status).toBe(200)
    expect((await heads()).keepers).toEqual(KEEPERS)
  })

  it('are signed for the day that has ended where the conference is, once by however many workers', async () => {
    // Half past eleven at night of the 9th in Costa Rica; then half past midnight.
    await signDueHeads(at('2027-03-10T05:30:00Z'))
    expect((await heads()).heads.map(({ day }) => day)).toEqual(['2027-03-08'])
    await Promise.all([signDueHeads(at('2027-03-10T06:30:00Z')), signDueHeads(at('2027-03-10T06:30:00Z'))])
    expect((await heads()).heads.map(({ day }) => day)).toEqual(['2027-03-09', '2027-03-08'])
  })

  it('are caught up by a worker that was down, none left out', async () => {
    await signDueHeads(at('2027-03-13T12:00:00Z'))
    const days = (await heads()).heads.map(({ day }) => day)
    expect(days).toEqual(['2027-03-12', '2027-03-11', '2027-03-10', '2027-03-09', '2027-03-08'])
  })

  it('are mailed to each keeper once, in words and as the line that proves them', async () => {
    const [last] = (await heads()).heads
    if (!last) throw new Error('No head')
    const mails = await running.base.ground.database.read(last.conference_id, (tx) =>
      tx
        .selectFrom('mail')
        .select(['recipient', 'text_body', 'subject'])
        .where('conference_id', '=', sql<string>`this_conference()`)
        .where('once_key', 'like', 'journal head 2027-03-12 %')
        .orderBy('recipient')
        .execute(),
    )
    expect(mails.map(({ recipient }) => recipient)).toEqual(KEEPERS)
    expect(mails[0]?.subject).toBe('CRM: cierre del diario del 2027-03-12')
    const line = /^\{"conference_id".*\}$/m.exec(mails[0]?.text_body ?? '')?.[0] ?? ''
    expect(JSON.parse(line)).toMatchObject({ day: '2027-03-12', number: last.number, hash: last.hash })
    expect((await run('head', '--day', '2027-03-12')).out).toBe(line)
  })

  it('prove the database, and an export against the published key, from outside', async () => {
    const said = await verify()
    expect(said.out).toMatch(/^\d+ entries, unbroken; .*; 5 signed heads hold$/)
    const published = (await (await ask('nobody', 'key')).json()) as { keys: { public_key: string }[] }
    const [key, head] = [join(home, 'published.pem'), join(home, 'kept.jsonl')]
    writeFileSync(key, published.keys[0]?.public_key ?? '')
    writeFileSync(head, `${(await run('head')).out}\n`)
    expect((await verify('--head', head, '--key', key)).code).toBe(0)
    expect((await run('key')).out).toBe(published.keys[0]?.public_key.trimEnd())
    expect(statSync(join(home, 'keys', 'journal-signing.pem')).mode & 0o777).toBe(0o600)
  })

  it('find out a database that its own owner rewrote', async () => {
    const owner = new pg.Client(running.base.installation.owner)
    await owner.connect()
    await owner.query('set row_security = off')
    await owner.query('alter table journal disable trigger journal_append_only')
    const change = (to: string) =>
      owner.query(`update journal set operation = $1 where number = 3 returning operation`, [to])
    const { rows } = await owner.query<{ operation: string }>(
      'select operation from journal where number = 3',
    )
    try {
      await change('mandates.close')
      expect(await verify()).toMatchObject({
        code: 1,
        problem: 'The chain breaks at entry 3: its hash does not follow from the one before',
      })
      await change(rows[0]?.operation ?? '')
      expect((await verify()).code).toBe(0)
      // Cut short, the chain itself is whole: the heads say that it reached further.
      await owner.query('begin')
      await owner.query('create temporary table cut as select * from journal where number > 5')
      await owner.query('delete from journal where number > 5')
      await owner.query('commit')
      expect((await verify()).problem).toMatch(
        /^The head of 2027-03-08 does not hold: the journal ends before/,
      )
      await owner.query('insert into journal select * from cut')
      expect((await verify()).code).toBe(0)
    } finally {
      await owner.query('alter table journal enable trigger journal_append_only')
      await owner.end()
    }
  })

  it('are not for visitors, nor for those who keep no office here', async () => {
    expect((await ask('nobody', 'heads')).status).toBe(401)
    expect((await ask('assistant', 'heads')).status).toBe(403)
    expect((await post(`${running.url}/api/v1/journal/keepers`, {})).status).toBe(404)
  })
})
