import { expect, it } from 'vitest'
import { table } from '../../src/apps/tables.ts'
import { lookAfterWebhooks } from '../../src/apps/webhooks.ts'
import type { EndpointRow } from '../../src/capabilities/exchange/webhooks/contract.ts'
import { later } from '../../src/kernel/instant.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { sentenceOf } from '../../src/platform/i18n/words.ts'
import { outbound } from '../../src/platform/outbound/outbound.ts'
import { verify } from '../../src/platform/webhooks/signature.ts'
import { askingAt } from '../support/circulars.ts'
import { recording } from '../support/statements.ts'
import {
  DAY,
  HOUR,
  added,
  again,
  at,
  endpoint,
  ground,
  letPass,
  log,
  logOf,
  message,
  now,
  owner,
  pinged,
  receiver,
  specialist,
  work,
  world,
} from '../support/webhook-world.ts'

/** How many statements a page of the log takes. */
const statements = async (): Promise<number> => {
  const { base } = world.running
  const { database, sent } = recording(base.ground.database)
  const recorded = await askingAt({ ...base, ground: { ...base.ground, database } })
  sent.length = 0
  await recorded.got(specialist, 'exchange.webhook', { endpoint: endpoint.endpoint_id })
  return sent.length
}

/** How an endpoint is kept, and its log. */
export function endpoints(): void {
  it('is told again what it took, under the same id and a schedule of its own', async () => {
    const id = await pinged()
    await work()
    letPass(HOUR)
    expect(await again(id)).toEqual({ delivery_id: id })
    expect(await again(id)).toMatchObject({ rule: 'EXC-54' })
    await work()
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id])
    expect(await message(id)).toMatchObject({ state: 'taken', attempts: 2 })
  })

  it('gets both signatures for a day after its secret was replaced, and then the new one', async () => {
    const { secret, before_until } = await at.got<{ secret: string; before_until: string }>(
      specialist,
      'exchange.replace-webhook-secret',
      { endpoint: endpoint.endpoint_id },
      { at: now },
    )
    expect([secret === endpoint.secret, before_until]).toEqual([false, later(now, DAY)])
    const verdicts = async (): Promise<string[]> => {
      receiver.rest()
      await pinged()
      await work()
      const [came] = receiver.received
      return [secret, endpoint.secret].map((one) => verify(came?.headers ?? {}, came?.body ?? '', [one], now))
    }
    expect(await verdicts()).toEqual(['genuine', 'genuine'])
    letPass(DAY)
    expect(await verdicts()).toEqual(['genuine', 'not signed by this secret'])
  })

  it('tells its secret once: it stands in no answer, no line of the journal, and no table', async () => {
    const { endpoints } = await at.got<{ endpoints: EndpointRow[] }>(specialist, 'exchange.webhooks', {})
    const shown = JSON.stringify([endpoints, await logOf(endpoint.endpoint_id)])
    const { rows } = await owner.query<{ all: string }>(
      `select coalesce(string_agg(e::text, ''), '') || (select string_agg(j::text, '') from journal j
         where subject = 'webhook endpoint') || (select coalesce(string_agg(k::text, ''), '') from idempotency_key k) as all
       from webhook_endpoint e`,
    )
    const kept = rows[0]?.all ?? ''
    expect(kept).toContain(endpoint.endpoint_id)
    for (const text of [shown, kept]) expect(text).not.toContain(endpoint.secret.slice(6))
    expect(shown).not.toContain('sealed')
    const { rows: lines } = await owner.query<{ after: string }>(
      `select after::text from journal where subject = 'webhook endpoint' and subject_id = $1`,
      [endpoint.endpoint_id],
    )
    expect(lines.map(({ after }) => Object.keys(JSON.parse(after) as object).toSorted())).toEqual([
      ['address', 'kinds', 'name'],
    ])
  })

  it.each([
    ['http://example.org/hooks', 'EXC-50', 'https://'],
    ['https://one:secret@example.org/hooks', 'EXC-50', 'https://'],
    ['https://example.org/hooks#here', 'EXC-50', 'https://'],
    ['file:///etc/passwd', 'EXC-50', 'https://'],
    ['example.org', 'EXC-50', 'https://'],
    ['https://127.0.0.1/hooks', 'EXC-51', 'internet'],
    ['https://2130706433/', 'EXC-51', 'internet'],
    ['https://[::1]/', 'EXC-51', 'internet'],
    ['https://[::ffff:10.0.0.1]/', 'EXC-51', 'internet'],
    ['https://169.254.169.254/latest/meta-data', 'EXC-51', 'internet'],
    ['https://localhost:8420/', 'EXC-51', 'internet'],
    ['https://hooks.localhost./', 'EXC-51', 'internet'],
  ])('is refused at %s, by %s, in both languages', async (address, rule, word) => {
    const { base } = world.running
    const closed = await askingAt({
      ...base,
      ground: { ...base.ground, outbound: outbound({ privateToo: false }) },
    })
    const given = { name: 'Uno', kinds: ['meeting.planned'] }
    const no = await closed.ask(specialist, 'exchange.add-webhook', { ...given, address })
    if (!isRefusal(no)) throw new Error(`${address} was taken`)
    expect([no.rule, no.field]).toEqual([rule, 'address'])
    const says = (['es', 'en'] as const).map((language) => sentenceOf(no, table.rules, language))
    for (const one of says) expect(one).toContain(word)
    expect(says[0]).not.toBe(says[1])
    const asked = { ...given, address: 'https://example.org/hooks' }
    const { endpoint_id } = await closed.got<{ endpoint_id: string }>(
      specialist,
      'exchange.add-webhook',
      asked,
    )
    const change = { ...given, endpoint: endpoint_id, address }
    expect(await closed.ask(specialist, 'exchange.change-webhook', change, { version: 1 })).toMatchObject({
      rule,
    })
  })

  it('is the twentieth at most, and there is room again where one is removed', async () => {
    for (let there = 1; there < 20; there++) await added({ name: `Destino ${there}` })
    const given = { name: 'Uno más', address: `${receiver.url}/x`, kinds: ['meeting.planned'] }
    expect(await at.ask(specialist, 'exchange.add-webhook', given)).toMatchObject({ rule: 'EXC-52' })
    await pinged()
    await at.got(specialist, 'exchange.remove-webhook', { endpoint: endpoint.endpoint_id })
    expect((await owner.query('select 1 from webhook_delivery')).rows).toEqual([])
    await at.got(specialist, 'exchange.add-webhook', given)
  })

  it('has a log that pages by keyset in as many statements for a page as for one line', async () => {
    const ids = [await pinged()]
    const few = await statements()
    for (let turn = 0; turn < 29; turn++) ids.push(await pinged())
    expect(await statements()).toBe(few)
    const first = await logOf(endpoint.endpoint_id)
    // What comes in between neither repeats nor skips anything.
    await pinged()
    const second = await logOf(endpoint.endpoint_id, first.next ?? '')
    expect([first.deliveries.length, second.deliveries.length, second.next]).toEqual([25, 5, null])
    expect([...first.deliveries, ...second.deliveries].map((one) => one.delivery_id)).toEqual(
      ids.toReversed(),
    )
  })

  it('keeps its log for thirty days, and what waits for longer', async () => {
    const id = await pinged()
    await work()
    letPass(29 * DAY)
    await lookAfterWebhooks(ground())
    expect(await log()).toHaveLength(1)
    letPass(DAY + 1)
    await lookAfterWebhooks(ground())
    expect(await log()).toEqual([])
    expect((await owner.query('select 1 from webhook_attempt where delivery_id = $1', [id])).rows).toEqual([])
  })
}
