import { expect, it } from 'vitest'
import { deliver } from '../../src/apps/webhooks.ts'
import { claimDue } from '../../src/capabilities/exchange/index.ts'
import { operator } from '../../src/kernel/actor.ts'
import { later } from '../../src/kernel/instant.ts'
import { contextFor } from '../../src/platform/operations/perform.ts'
import { outbound } from '../../src/platform/outbound/outbound.ts'
import { DELAYS_SECONDS } from '../../src/platform/webhooks/delivery.ts'
import { verify } from '../../src/platform/webhooks/signature.ts'
import {
  HOUR,
  SECOND,
  again,
  answering,
  at,
  endpoint,
  ground,
  letPass,
  log,
  logOf,
  message,
  now,
  owner,
  paper,
  pinged,
  receiver,
  specialist,
  work,
} from '../support/webhook-world.ts'

/** How a message is sent again, and given up. */
export function attempts(): void {
  it('is attempted again under its id by the schedule, and taken then', async () => {
    receiver.state.answers = answering(500, {}, 'no puede ser')
    const id = await pinged()
    await work()
    letPass(4 * SECOND)
    await work()
    expect(receiver.received).toHaveLength(1)
    receiver.state.answers = answering(200)
    letPass(1 * SECOND)
    await work()
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id])
    const [first, second] = receiver.received
    expect(second?.body).toBe(first?.body)
    expect(verify(second?.headers ?? {}, second?.body ?? '', [endpoint.secret], now)).toBe('genuine')
    expect(Number(second?.headers['webhook-timestamp'])).toBe(Number(first?.headers['webhook-timestamp']) + 5)
    const { state, made } = await message(id)
    expect(state).toBe('taken')
    expect(made.map(({ status, answer }) => [status, answer])).toEqual([
      [200, ''],
      [500, 'no puede ser'],
    ])
    expect((await logOf(endpoint.endpoint_id)).endpoint.failing_since).toBeNull()
  })

  it('waits as long as it is asked to', async () => {
    receiver.state.answers = answering(503, { 'retry-after': '600' })
    const id = await pinged()
    await work()
    expect((await message(id)).next_at).toBe(later(now, 600 * SECOND))
  })

  it('is not sent where a redirect leads', async () => {
    receiver.state.answers = answering(307, { location: `${receiver.url}/elsewhere` })
    const id = await pinged()
    await work()
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hooks'])
    expect(await message(id)).toMatchObject({ state: 'waiting', status: 307 })
  })

  it('is given up where the answer is too slow, also in the middle of it', async () => {
    receiver.state.answers = () => undefined
    const id = await pinged()
    await work({ patienceMs: 150 })
    expect(await message(id)).toMatchObject({ state: 'waiting', status: null, failure: 'too slow' })
    // Its status came in time: what stops coming after it changes nothing.
    receiver.state.answers = (answer) => answer.writeHead(200).write('de a poco')
    letPass(5 * SECOND)
    await work({ patienceMs: 150 })
    expect(await message(id)).toMatchObject({ state: 'taken', status: 200 })
  })

  it('keeps a kilobyte of what was answered', async () => {
    receiver.state.answers = answering(500, {}, 'ñ\0'.repeat(5000))
    const id = await pinged()
    await work()
    const [made] = (await message(id)).made
    expect(made?.answer).toMatch(/^ñ+/)
    expect(Buffer.byteLength(made?.answer ?? '')).toBeLessThanOrEqual(1024)
    expect(Buffer.byteLength(made?.answer ?? '')).toBeGreaterThan(600)
  })

  it('is not sent to a name that leads inside, where the operator does not let it', async () => {
    const id = await pinged()
    const closed = { ...ground(), outbound: outbound({ privateToo: false }) }
    await deliver(closed, at.tenant, endpoint.endpoint_id)
    expect(receiver.received).toEqual([])
    expect(await message(id)).toMatchObject({ state: 'waiting', failure: 'inside' })
  })

  it('switches its endpoint off where that is gone, and tells the IT specialist', async () => {
    const waiting = await pinged()
    receiver.state.answers = answering(500)
    await work()
    receiver.state.answers = answering(410)
    const id = await pinged()
    await work()
    expect((await logOf(endpoint.endpoint_id)).endpoint).toMatchObject({ off_why: 'gone', off_at: now })
    expect([(await message(waiting)).state, (await message(id)).state]).toEqual(['failed', 'failed'])
    const { rows } = await owner.query<{ recipient: string; subject: string; text_body: string }>(
      `select recipient, subject, text_body from mail where once_key like $1`,
      [`webhook off ${endpoint.endpoint_id}%`],
    )
    expect(rows.map(({ recipient }) => recipient)).toEqual([specialist])
    expect(rows[0]?.text_body).toContain(`/exchange/webhooks/${endpoint.endpoint_id}`)
    receiver.rest()
    await paper('public', 'circulated')
    letPass(HOUR)
    await work()
    expect(receiver.received).toEqual([])
    expect(
      await at.ask(specialist, 'exchange.test-webhook', { endpoint: endpoint.endpoint_id }),
    ).toMatchObject({
      rule: 'EXC-54',
    })
    // On again, it is told of what happens from then on, and what failed can be sent again.
    await at.got(specialist, 'exchange.switch-webhook', { endpoint: endpoint.endpoint_id, on: true })
    await again(id)
    await work()
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id])
  })

  it('fails for good after ten attempts, and its endpoint is switched off after three days of nothing', async () => {
    receiver.state.answers = answering(500)
    const id = await pinged()
    for (const delay of DELAYS_SECONDS) {
      letPass(delay * SECOND)
      await work()
    }
    expect(receiver.received).toHaveLength(10)
    expect(await message(id)).toMatchObject({ state: 'failed', attempts: 10 })
    expect((await logOf(endpoint.endpoint_id)).endpoint.off_why).toBe('failing')
    const { rows } = await owner.query(`select 1 from mail where once_key like $1`, [
      `webhook off ${endpoint.endpoint_id}%`,
    ])
    expect(rows).toHaveLength(1)
  })

  it('leaves its endpoint on where another was taken meanwhile', async () => {
    receiver.state.answers = answering(500)
    await pinged()
    for (const delay of DELAYS_SECONDS.slice(0, -1)) {
      letPass(delay * SECOND)
      await work()
    }
    receiver.state.answers = answering(200)
    await pinged()
    await work()
    receiver.state.answers = answering(500)
    letPass((DELAYS_SECONDS.at(-1) ?? 0) * SECOND)
    await work()
    expect((await log()).map(({ state }) => state)).toEqual(['taken', 'failed'])
    expect((await logOf(endpoint.endpoint_id)).endpoint.off_why).toBeNull()
  })

  it('is attempted anew under its id where the process was killed after it claimed it, and not before its time', async () => {
    const id = await pinged()
    const asker = { tenant: at.tenant, actor: operator, language: 'es' as const }
    const claimed = await ground().database.write(at.tenant.conferenceId, (tx) =>
      claimDue(contextFor(ground(), { id: 'test' }, asker, tx).context, endpoint.endpoint_id),
    )
    expect(claimed?.messages.map((one) => one.id)).toEqual([id])
    letPass(59 * SECOND)
    await work()
    expect(receiver.received).toEqual([])
    letPass(1 * SECOND)
    await Promise.all([work(), work(), work()])
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id])
    const { state, made } = await message(id)
    expect(state).toBe('taken')
    expect(made.map(({ status, ms }) => [status, ms !== null])).toEqual([
      [204, true],
      [null, false],
    ])
  })
}
