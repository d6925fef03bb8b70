import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deliver, tell } from '../../src/apps/webhooks.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { root } from '../../src/platform/root.ts'
import { verify } from '../../src/platform/webhooks/signature.ts'
import {
  type Paper,
  SECOND,
  added,
  again,
  answering,
  at,
  circularSent,
  coordinator,
  endpoint,
  ground,
  letPass,
  log,
  logOf,
  now,
  owner,
  paper,
  papers,
  pinged,
  receiver,
  requestCleared,
  work,
  world,
} from '../support/webhook-world.ts'

/** What a program elsewhere is told, and what not. */
export function told(): void {
  it('names the thing and its public address in a signed message, and holds no word of it', async () => {
    const { symbol } = await paper('public', 'circulated')
    await work()
    expect(receiver.received).toHaveLength(1)
    const [came] = receiver.received
    if (!came) throw new Error('Nothing came')
    expect(verify(came.headers, came.body, [endpoint.secret], now)).toBe('genuine')
    expect(came.headers['content-type']).toBe('application/json')
    const body = JSON.parse(came.body) as { timestamp: string; data: { address: string; at: string } }
    expect(body).toEqual({
      type: 'document.published',
      timestamp: body.data.at,
      data: {
        conference: at.tenant.slug,
        kind: 'document',
        reference: symbol,
        address: `${world.url}/es/d/${symbol}`,
        at: body.data.at,
      },
    })
    expect(came.body).not.toContain('zqpalabra')
    expect((await fetch(body.data.address)).status).toBe(200)
    expect(await log()).toMatchObject([
      { kind: 'document.published', state: 'taken', attempts: 1, status: 204 },
    ])
  })

  it('is verified by the receiver that the documentation shows, and by nothing else', async () => {
    const [, code = ''] =
      /```ts\n([^]*?)```/.exec(readFileSync(join(root, 'docs', 'webhooks.md'), 'utf8')) ?? []
    const shown = `data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(code))}`
    const { isGenuine } = (await import(/* @vite-ignore */ shown)) as {
      isGenuine: (headers: object, body: string, secret: string) => boolean
    }
    await pinged()
    await work()
    const [came] = receiver.received
    if (!came) throw new Error('Nothing came')
    const other = await added({ name: 'Otro' })
    const old = { ...came.headers, 'webhook-timestamp': String(Date.parse(now) / 1000 - 301) }
    expect([
      isGenuine(came.headers, came.body, endpoint.secret),
      isGenuine(came.headers, `${came.body} `, endpoint.secret),
      isGenuine(came.headers, came.body, other.secret),
      isGenuine(old, came.body, endpoint.secret),
      isGenuine({}, came.body, endpoint.secret),
    ]).toEqual([true, false, false, false, false])
  })

  it('is nothing of a paper that is not public, of a draft, of a guideline, a circular or a request', async () => {
    for (const access of ['members', 'members and observers', 'presidency and secretariat', 'secretariat'])
      await paper(access, 'circulated')
    await paper('public', 'draft')
    const { presidencies } = await at.got<{
      presidencies: { standing: string; participant_id: string }[]
    }>('public', 'conference.presidencies', {})
    const presiding = presidencies.find(({ standing }) => standing === 'current')?.participant_id
    const { rows } = await owner.query<{ code: string }>(
      'select code from participant where participant_id = $1',
      [presiding],
    )
    const said = { es: 'Preparar zqpalabra' }
    await at.got(`ppt.${rows[0]?.code.toLowerCase()}@example.invalid`, 'mandates.instruct', {
      title: said,
      text: 'zqpalabra',
      due_day: null,
    })
    await circularSent(said)
    await requestCleared(said)
    await tell(ground(), at.tenant)
    // What was noted of public kinds for a moment is looked at by everyone's eyes, and gone.
    expect((await owner.query('select 1 from webhook_event')).rows).toEqual([])
    expect(await log()).toEqual([])
  })

  it('is withdrawn where it was closed before it could be sent, and stays so', async () => {
    const { document_id, version } = await paper('public', 'circulated')
    receiver.state.answers = answering(500)
    await work()
    expect(receiver.received).toHaveLength(1)
    const title = { es: 'Cerrado' }
    await at.got(
      coordinator,
      'documents.change',
      { document: document_id, title, dated_on: '2026-11-02', access: 'members' },
      { version },
    )
    receiver.rest()
    letPass(10 * SECOND)
    await work()
    expect(receiver.received).toEqual([])
    const [told] = await log()
    expect(told).toMatchObject({ state: 'withdrawn', attempts: 1, next_at: null })
    expect(await again(told?.delivery_id ?? '')).toMatchObject({ refused: true, rule: 'EXC-54' })
  })

  it('follows a document and a meeting from kind to kind, and reaches those who asked for it', async () => {
    const meetings = await added({
      name: 'Reuniones',
      kinds: ['meeting.convened'],
      address: `${receiver.url}/m`,
    })
    const draft = await paper('public', 'draft')
    const { version } = await at.got<Paper>(
      coordinator,
      'documents.circulate',
      { document: draft.document_id },
      { version: draft.version },
    )
    await at.got(coordinator, 'documents.make-final', { document: draft.document_id }, { version })
    const { bodies } = await at.got<{ bodies: { body_id: string; code: string }[] }>(
      'public',
      'conference.bodies',
      {},
    )
    const given = {
      body_id: bodies[0]?.body_id,
      number: `H${papers}`,
      name: { es: 'Reunión' },
      mode: 'virtual',
      opens_on: '2027-05-04',
      closes_on: '2027-05-05',
    }
    const meeting = await at.got<{ meeting_id: string; version: number }>(coordinator, 'meetings.plan', given)
    await at.got(
      coordinator,
      'meetings.change',
      { ...given, meeting: meeting.meeting_id, state: 'convened' },
      { version: meeting.version },
    )
    await work()
    expect((await log()).map(({ kind }) => kind).toSorted()).toEqual([
      'document.made.final',
      'document.published',
      'meeting.convened',
      'meeting.planned',
    ])
    await deliver(ground(), at.tenant, meetings.endpoint_id)
    const came = receiver.received.find(({ path }) => path === '/m')
    const { data } = JSON.parse(came?.body ?? '') as { data: { reference: string; address: string } }
    expect(data.reference).toBe(`${bodies[0]?.code} ${given.number}`)
    expect((await fetch(data.address)).status).toBe(200)
    expect((await logOf(meetings.endpoint_id)).deliveries).toMatchObject([{ kind: 'meeting.convened' }])
  })

  it('is told of a change that was kept, and of none that was refused', async () => {
    const { symbol } = await paper('public', 'circulated')
    const refused = await at.ask(coordinator, 'documents.register', {
      kind: 'working document',
      symbol,
      title: { es: 'Otra vez' },
      original_language: 'es',
      dated_on: '2026-11-02',
      access: 'public',
      state: 'circulated',
      versions: [{ language: 'es', text: '1. Otra vez.' }],
    })
    expect(isRefusal(refused)).toBe(true)
    await work()
    expect(receiver.received).toHaveLength(1)
  })

  it('is written once, however many tell at once', async () => {
    for (let turn = 0; turn < 5; turn++) await paper('public', 'circulated')
    await Promise.all(Array.from({ length: 4 }, () => tell(ground(), at.tenant)))
    expect(await log()).toHaveLength(5)
  })
}
