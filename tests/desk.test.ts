import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Base, tenantCalled, openBase } from '../src/apps/installation.ts'
import { desk } from '../src/capabilities/mandates/desk/actions.ts'
import type { DeskOutput } from '../src/capabilities/mandates/desk/contract.ts'
import { listDocumentsBefore } from '../src/capabilities/documents/index.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Actor, operator } from '../src/kernel/actor.ts'
import type { Tenant } from '../src/platform/operations/operation.ts'
import { contextFor } from '../src/platform/operations/perform.ts'
import type { Tx } from '../src/platform/postgres/client.ts'
import { readSettings } from '../src/platform/settings.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { outcome } from './support/outcome.ts'
import { post, tokenFor } from './support/sign-in.ts'
import { everyMeeting } from './support/meetings.ts'

const url = inject('url')
const home = inject('home')

let base: Base
let tenant: Tenant
beforeAll(async () => {
  base = await openBase(readSettings({ PROTEMPORE_HOME: home }), url)
  const found = await tenantCalled(base.ground, undefined)
  if (!found) throw new Error('No conference')
  tenant = found
})
afterAll(() => base.installation.close())

/** The desk of someone of the example, as the API answers it. */
async function deskOf(address: string): Promise<DeskOutput> {
  const token = await tokenFor(url, home, `${address}@example.invalid`)
  const answer = await fetch(`${url}/api/v1/desk`, { headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(200)
  return (await answer.json()) as DeskOutput
}

async function awaitedBy(of: string): Promise<string[]> {
  const { due, awaited } = await deskOf('coordinator')
  const waiting = due.find(({ reference }) => reference === of)
  return awaited.filter((one) => one.mandate_id === waiting?.mandate_id).map(({ reference }) => reference)
}

describe('the desk', () => {
  it('shows the secretariat everyone’s mandates, and what waits to be read until it is decided', async () => {
    const before = await deskOf('coordinator')
    expect(before.seat).toBe('secretariat')
    expect(before.tasked).toBeNull()
    const token = await tokenFor(url, home, 'coordinator@example.invalid')
    const headers = { authorization: `Bearer ${token}` }
    const meetings = await everyMeeting<{ meeting_id: string; opens_on: string }>(url)
    const taken = await post(
      `${url}/api/v1/readings`,
      {
        meeting_id: meetings.find(({ opens_on }) => opens_on <= '2026-11-20')?.meeting_id,
        symbol: 'RCM/DESK/1',
        kind: 'conclusions',
        title: { es: 'Para el escritorio', en: 'For the desk' },
        adopted_on: '2026-11-20',
        original_language: 'es',
        papers: [{ language: 'es', text: outcome.es }],
      },
      headers,
    )
    const { document_id } = (await taken.json()) as { document_id: string }
    const waiting = (await deskOf('coordinator')).to_read.find((one) => one.document_id === document_id)
    expect(waiting).toMatchObject({ symbol: 'RCM/DESK/1', paragraphs: 3 })
    expect((await deskOf('auditor')).to_read).toEqual([])
  })

  it('shows a focal point what all members owe and what names its country, and nobody else’s', async () => {
    const { seat, tasked, due, reported } = await deskOf('focal.hnd')
    expect(seat).toBe('member')
    expect(tasked).toEqual(['all members', 'participant:HND'])
    expect(due.length).toBeGreaterThan(0)
    for (const mandate of [...due, ...reported])
      expect(mandate.tasked.some((who) => who === 'all members' || who === 'participant:HND')).toBe(true)
  })

  it('shows the Presidency every report that waits for its confirmation, and its own mandates', async () => {
    const { seat, due, reported, to_confirm } = await deskOf('ppt.pan')
    expect(seat).toBe('presidency')
    expect(reported).toHaveLength(Math.min(to_confirm, 12))
    expect(due.every((mandate) => mandate.tasked.some((who) => /PPT|troika/.test(who)))).toBe(true)
  })

  it('says what a mandate depends on, until that is fulfilled', async () => {
    const at = await coordinatorAt(url, home)
    const { version } = await at.get<{ version: number }>('/mandates/MAN-2025-002')
    const link = { kind: 'waits for', other: 'MAN-2025-001' }
    expect((await at.send('/mandates/MAN-2025-002/links', link, version)).status).toBe(200)
    expect(await awaitedBy('MAN-2025-002')).toEqual(['MAN-2025-001'])
    const token = await tokenFor(url, home, 'coordinator@example.invalid')
    const page = await fetch(`${url}/es/desk`, { headers: { cookie: `session=${token}` } })
    expect(await page.text()).toContain('depende de MAN-2025-001')
    const awaitedOne = await at.get<{ version: number }>('/mandates/MAN-2025-001')
    const conclusion = { symbol: 'RCM/RCGM/2026/CONC', number: '1' }
    const closed = await at.send('/mandates/MAN-2025-001/close', conclusion, awaitedOne.version)
    expect(closed.status).toBe(200)
    expect(await awaitedBy('MAN-2025-002')).toEqual([])
  })

  it('gives an auditor the overview of all', async () => {
    expect((await deskOf('auditor')).seat).toBe('onlooker')
    // Other tests follow mandates meanwhile: asked again where one of them came in between.
    const apart = async (): Promise<number> => {
      const [auditor, coordinator] = await Promise.all([deskOf('auditor'), deskOf('coordinator')])
      return auditor.overdue - coordinator.overdue
    }
    await expect.poll(apart, { timeout: 30_000 }).toBe(0)
  })

  it('asks the database the same number of times, whatever there is', async () => {
    const focal: Actor = {
      kind: 'person',
      personId: 'nobody',
      name: '',
      held: [{ office: 'focal point', participantId: '00000000-0000-7000-8000-000000000000' }],
    }
    // Where nothing waits it asks as often as where everything does: a member's one more is for its country.
    expect(await queriesFor(operator)).toBe(10)
    expect(await queriesFor(focal)).toBe(9)
  })
})

it('public documents go page by page, latest first, and none twice', async () => {
  await base.ground.database.read(tenant.conferenceId, async (tx) => {
    const all = await listDocumentsBefore(tx, tenant.conferenceId, undefined, 1000)
    expect(all.length).toBeGreaterThan(18)
    const walked: string[] = []
    let before: { day: Day; id: string } | undefined
    for (;;) {
      const page = await listDocumentsBefore(tx, tenant.conferenceId, before, 7)
      walked.push(...page.map((document) => document.document_id))
      const last = page.at(-1)
      if (!last?.adopted_on || page.length < 7) break
      before = { day: last.adopted_on as Day, id: last.document_id }
    }
    expect(walked).toEqual(all.map((document) => document.document_id))
  })
})

function queriesFor(actor: Actor): Promise<number> {
  let queries = 0
  const counting = (tx: Tx): Tx =>
    tx.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        queries += 1
        return result
      },
    })
  return base.ground.database.read(tenant.conferenceId, async (tx) => {
    const asker = { tenant, actor, language: 'es' as const }
    const { context } = contextFor(base.ground, { id: 'test' }, asker, counting(tx))
    await desk(context)
    return queries
  })
}
