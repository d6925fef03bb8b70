import { expect, it } from 'vitest'
import { writeDueLetters } from '../../src/apps/worker.ts'
import type { Request, RequestRow } from '../../src/capabilities/exchange/requests/contract.ts'
import { type Instant, instantOf } from '../../src/kernel/instant.ts'
import {
  type Results,
  DEADLINE,
  ask,
  base,
  canada,
  clear,
  coordinator,
  countries,
  honduras,
  opened,
  tenant,
  write,
} from '../support/request-world.ts'

/** So many milliseconds from the deadline on. */
const at = (offset: number): Instant => instantOf(new Date(Date.parse(DEADLINE) + offset))

/** Until when a reply is taken. */
export function deadlines(): void {
  it('takes a reply one millisecond before, and none at its instant nor after', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    for (const offset of [0, 1])
      expect(await write(honduras, reference, ids[0], { chosen: [1] }, { now: at(offset) })).toMatchObject({
        rule: 'EXC-31',
      })
    expect(await write(honduras, reference, ids[0], { chosen: [1] }, { now: at(-1) })).toMatchObject({
      version: 1,
    })
    for (const offset of [0, 1])
      expect(await clear(honduras, reference, { now: at(offset) })).toMatchObject({ rule: 'EXC-31' })
    expect(await clear(honduras, reference, { now: at(-1) })).toMatchObject({ cleared_at: at(-1) })
  })

  it('does not hold for a country whose reply the secretariat reopened, once', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    const now = '2027-03-05T15:00:00.000Z' as Instant
    const participant = countries['CAN']
    const overdue = await ask<{ requests: RequestRow[] }>('requests', coordinator, {}, { now })
    expect(overdue.requests.find((one) => one.reference === reference)).toMatchObject({
      cleared: 0,
      recipients: 2,
    })
    expect(overdue.requests.find((one) => one.reference === reference)?.overdue).toHaveLength(2)
    expect(
      await ask(
        'reopen-reply',
        coordinator,
        { reference, participant, reason: '' },
        { now, version: request.version },
      ),
    ).toMatchObject({ rule: 'SYS-06' })
    await ask(
      'reopen-reply',
      coordinator,
      { reference, participant, reason: 'Lo pidió' },
      { now, version: request.version },
    )
    expect(await write(honduras, reference, ids[0], { chosen: [1] }, { now })).toMatchObject({
      rule: 'EXC-31',
    })
    expect(await write(canada, reference, ids[0], { chosen: [2] }, { now })).toMatchObject({ version: 1 })
    expect(await clear(canada, reference, { now })).toMatchObject({ cleared_at: now })
    expect(await write(canada, reference, ids[0], { chosen: [1] }, { now, version: 1 })).toMatchObject({
      rule: 'EXC-32',
    })
    // Returned once more it is the country's draft again: nobody else sees it.
    const { version } = (await ask<Results>('request', coordinator, { reference })).request
    await ask('reopen-reply', coordinator, { reference, participant, reason: 'Un error' }, { now, version })
    expect((await ask<Results>('request', coordinator, { reference }, { now })).answers).toEqual([])
    expect(await write(canada, reference, ids[0], { chosen: [1] }, { now, version: 1 })).toMatchObject({
      version: 2,
    })
  })
}

const lettersOf = (request: Request) =>
  base.ground.database.read(tenant.conferenceId, (tx) =>
    tx
      .selectFrom('mail')
      .select(['recipient', 'language', 'once_key', 'subject', 'text_body'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('once_key', 'like', `request ${request.request_id} %`)
      .execute(),
  )
const onDay = (day: string) => ({
  ground: { ...base.ground, clock: (): Instant => instantOf(new Date(`${day}T15:00:00Z`)) },
})

/** Who is written to, and when. */
export function letters(): void {
  it('go to every focal point of those asked in their language, and remind those who have not cleared, each once', async () => {
    const { request, ids } = await opened()
    const invited = await lettersOf(request)
    expect(invited.map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining(['focal.hnd@example.invalid', 'focal.can@example.invalid']),
    )
    expect(invited.find(({ recipient }) => recipient.startsWith('focal.can'))).toMatchObject({
      language: 'en',
      subject: `${request.reference}: Work visas`,
    })
    expect(invited[0]?.text_body).toContain(`/requests/${request.reference}/answer`)
    const canadians = invited.filter(({ once_key }) => once_key.includes(countries['CAN'] ?? '?')).length
    await write(honduras, request.reference, ids[0], { chosen: [1] })
    await clear(honduras, request.reference)
    const told = (await lettersOf(request)).length - invited.length
    const reminded = async (day: string): Promise<number> => {
      await writeDueLetters(onDay(day))
      return (await lettersOf(request)).length - invited.length - told
    }
    // The last day to reply is the 28th: at midnight the deadline has come.
    expect(await reminded('2027-02-20')).toBe(0)
    expect(await reminded('2027-02-21')).toBe(canadians)
    expect(await reminded('2027-02-22')).toBe(canadians)
    expect(await reminded('2027-02-26')).toBe(2 * canadians)
    expect(await reminded('2027-02-28')).toBe(2 * canadians)
    expect(await reminded('2027-03-01')).toBe(3 * canadians)
    expect(await reminded('2027-03-02')).toBe(3 * canadians)
  })
}
