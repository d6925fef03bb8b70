import { expect, it } from 'vitest'
import type { OwedRow, Request, RequestRow } from '../../src/capabilities/exchange/requests/contract.ts'
import { waitingRequests } from '../../src/capabilities/exchange/requests/waiting/actions.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import { contextFor } from '../../src/platform/operations/perform.ts'
import {
  type Asked,
  about,
  ask,
  base,
  canada,
  clear,
  coordinator,
  countries,
  honduran,
  honduras,
  observer,
  opened,
  presidency,
  tenant,
  world,
  write,
} from '../support/request-world.ts'
import { tokenFor } from '../support/sign-in.ts'

/** How often the desk's requests ask the database. */
const queries = async (actor: Actor): Promise<number> => {
  let count = 0
  await base.ground.database.read(
    tenant.conferenceId,
    async (tx) => {
      const counting = tx.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          count += 1
          return result
        },
      })
      const asker = { tenant, actor, language: 'es' as const }
      await waitingRequests(contextFor(base.ground, { id: 'test' }, asker, counting).context)
    },
    base.ground.sightOf(actor),
  )
  return count
}

/** What waits on the desk. */
export function desk(): void {
  type Waiting = { own: OwedRow[]; overdue: RequestRow[] }
  const waiting = (actor: Actor, asked: Asked = {}): Promise<Waiting> =>
    ask<Waiting>('waiting-requests', actor, {}, asked)
  const many = async (): Promise<number> => (await waiting(canada)).own.length

  it('names what one’s country has still to answer, with the questions left, until it is cleared', async () => {
    const { request, ids } = await opened({ deadline_day: '2027-01-12' })
    const { reference } = request
    const ownOf = async (actor: Actor, asked: Asked = {}) =>
      (await waiting(actor, asked)).own.find((one) => one.reference === reference)
    expect(await ownOf(honduras)).toMatchObject({ left: 5, own: 'awaited', deadline: request.deadline })
    await write(honduras, reference, ids[0], { chosen: [1] })
    await write(honduras, reference, ids[2], { text: '' })
    expect(await ownOf(honduran)).toMatchObject({ left: 4 })
    // What a country drafts is in nobody else’s count.
    expect(await ownOf(canada)).toMatchObject({ left: 5 })
    await clear(honduras, reference)
    expect(await ownOf(honduras)).toBeUndefined()
    const late = { now: '2027-01-13T16:30:00.000Z' as Instant }
    expect(await ownOf(canada, late)).toMatchObject({ own: 'overdue' })
    const overdueOf = async (actor: Actor, asked: Asked = {}) =>
      (await waiting(actor, asked)).overdue.find((one) => one.reference === reference)
    expect(await overdueOf(coordinator)).toBeUndefined()
    expect((await overdueOf(coordinator, late))?.overdue).toEqual([{ en: 'Canada', es: 'Canadá' }])
    for (const other of [presidency, canada, observer])
      expect((await waiting(other, late)).overdue).toEqual([])
    expect((await waiting(observer, late)).own).toEqual([])
  })

  it('asks the database as often, however many there are', async () => {
    const before = await queries(canada)
    const some = await many()
    await opened({ deadline_day: '2027-01-12', deadline_time: '12:00' })
    expect(await many()).toBe(Math.min(some + 1, 6))
    expect(await queries(canada)).toBe(before)
  })

  it('is a page that leads to the answer', async () => {
    const token = await tokenFor(world.url, world.home, 'focal.hnd@example.invalid')
    const page = await (
      await fetch(`${world.url}/es/desk`, { headers: { cookie: `session=${token}` } })
    ).text()
    expect(page).toContain('Vías regulares de migración laboral')
    expect(page).toContain('Faltan 2 preguntas.')
    expect(page).toMatch(/href="\/es\/requests\/SOL-\d{4}-002\/answer"/)
  })
}

/** The list of all there are. */
export function register(): void {
  it('goes on where a page of it ended, and gives one by its reference', async () => {
    const made: string[] = []
    for (let place = 0; place < 51; place++) {
      const drafted = await ask<Request>('draft-request', coordinator, {
        ...about,
        deadline_day: `2028-03-${String((place % 20) + 1).padStart(2, '0')}`,
        recipients: [countries['HND']],
      })
      made.push(drafted.reference)
    }
    type Page = { requests: RequestRow[]; next: string | null }
    const seen: RequestRow[] = []
    let page: Page = { requests: [], next: null }
    do {
      page = await ask<Page>('requests', coordinator, page.next === null ? {} : { before: page.next })
      expect(page.requests.length).toBeLessThanOrEqual(50)
      seen.push(...page.requests)
    } while (page.next !== null)
    const references = seen.map(({ reference }) => reference)
    expect(new Set(references).size).toBe(references.length)
    expect(references).toEqual(expect.arrayContaining(made))
    expect(seen.map(({ deadline }) => deadline)).toEqual(
      seen
        .map(({ deadline }) => deadline)
        .toSorted()
        .toReversed(),
    )
    const [oldest = ''] = made
    expect(await ask<Page>('requests', coordinator, { reference: oldest })).toMatchObject({
      requests: [{ reference: oldest }],
      next: null,
    })
  })
}
