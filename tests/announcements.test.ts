import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Announcement, ShownAnnouncement } from '../src/capabilities/exchange/announcements/contract.ts'
import { type Actor, publicActor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Instant, dayAt, instantOf } from '../src/kernel/instant.ts'
import type { Download } from '../src/platform/operations/download.ts'
import { type Asked, type SeatedWorld, addressOf, seatedWorld } from './support/seated.ts'

/** Half past ten in the morning, in Costa Rica. */
const MORNING = '2027-01-11T16:30:00.000Z' as Instant

let world: SeatedWorld
let owner: pg.Client
let assistant: Actor
let specialist: Actor
let honduras: Actor
let honduran: Actor
let canada: Actor
let observer: Actor

beforeAll(async () => {
  world = await seatedWorld(MORNING, '2026-12-01' as Day)
  owner = new pg.Client(world.base.installation.owner)
  await owner.connect()
  assistant = await world.holding('assistant')
  specialist = await world.holding('it specialist')
  honduras = await world.holding('focal point', 'HND')
  honduran = await world.holding('liaison officer', 'HND')
  canada = await world.holding('focal point', 'CAN')
  observer = await world.holding('observer', 'UNHCR')
})
afterAll(async () => {
  await owner.end()
  await world.end()
})

const ask = <T>(verb: string, actor: Actor, input: object, asked: Asked = {}): Promise<T> =>
  world.ask<T>(`exchange.${verb}`, actor, input, asked)

const notice = (word: string, more: object = {}) => ({
  title: { es: `Taller ${word}`, en: `Workshop ${word}` },
  text: { es: `Texto **${word}**`, en: `Text **${word}**` },
  audience: 'members',
  from_day: '2027-01-11',
  until_day: '2027-02-10',
  ...more,
})

const titles = async (actor: Actor, input: object = {}, asked: Asked = {}): Promise<string[]> => {
  const found: string[] = []
  let after: string | undefined
  do {
    const page: { announcements: ShownAnnouncement[]; next: string | null } = await ask(
      'announcements',
      actor,
      { ...input, after },
      asked,
    )
    // Those of the example stand in the same room.
    found.push(...page.announcements.map(({ title }) => title.es ?? '').filter((one) => /^Taller /.test(one)))
    after = page.next ?? undefined
  } while (after)
  return found
}

const proposed = (actor: Actor, word: string, more: object = {}) =>
  ask<Announcement>('propose-announcement', actor, notice(word, more))

const at = (day: string): Asked => ({ now: `${day}T16:30:00.000Z` as Instant })

const refused = (more: object) => ask('publish-announcement', assistant, notice('mal', more))

describe('an announcement', () => {
  it('of the secretariat is shown from its first day until its last, the pinned first', async () => {
    await ask('publish-announcement', assistant, notice('uno'))
    await ask('publish-announcement', assistant, notice('dos', { pinned: true, from_day: '2027-01-12' }))
    expect(await titles(canada)).toEqual(['Taller uno'])
    expect(await titles(canada, { which: 'all' })).not.toContain('Taller dos')
    expect(await titles(assistant, { which: 'all' })).toContain('Taller dos')
    expect(await titles(canada, {}, at('2027-01-12'))).toEqual(['Taller dos', 'Taller uno'])
    // Ten at night of the last day in Costa Rica is the next day in UTC.
    expect(await titles(canada, {}, { now: '2027-02-11T04:00:00.000Z' as Instant })).toHaveLength(2)
    expect(await titles(canada, {}, at('2027-02-11'))).toEqual([])
    expect(await titles(canada, { which: 'all' }, at('2027-02-11'))).toHaveLength(2)
  })

  it('that is still to come is met by nobody but its writers, by its address neither', async () => {
    const made = await ask<Announcement>(
      'publish-announcement',
      assistant,
      notice('futuro', { from_day: '2027-02-01' }),
    )
    const one = { announcement: made.announcement_id }
    expect(await ask('announcement', canada, one)).toMatchObject({ rule: 'SYS-07' })
    expect(await ask('announcement', assistant, one)).toMatchObject({ title: { es: 'Taller futuro' } })
  })

  it('stands in both languages, and in days that are in order', async () => {
    expect(await refused({ title: { es: 'Solo' } })).toMatchObject({ rule: 'EXC-63', field: 'title' })
    expect(await refused({ text: { en: 'Only' } })).toMatchObject({ rule: 'EXC-63', field: 'text' })
    expect(await refused({ until_day: '2027-01-10' })).toMatchObject({ rule: 'EXC-62', field: 'until_day' })
    expect(await refused({ from_day: '2027-02-30' })).toMatchObject({ rule: 'SYS-06' })
  })

  it('is read by its audience and by nobody else, in the list, by its address, on the site and in the feed', async () => {
    const made = new Map<string, string>()
    for (const audience of ['public', 'members', 'members and observers']) {
      const { announcement_id } = await ask<Announcement>(
        'publish-announcement',
        assistant,
        notice(`zq ${audience}`, { audience }),
      )
      made.set(audience, announcement_id)
    }
    const seenBy = async (actor: Actor): Promise<string[]> => {
      const listed = (await titles(actor)).filter((one) => one.includes('zq'))
      for (const [audience, announcement] of made) {
        const one = await ask<{ rule?: string }>('announcement', actor, { announcement })
        expect(one.rule === undefined, audience).toBe(listed.includes(`Taller zq ${audience}`))
      }
      return listed.map((one) => one.slice('Taller zq '.length)).toSorted()
    }
    expect(await seenBy(publicActor)).toEqual(['public'])
    expect(await seenBy(specialist)).toEqual(['public'])
    expect(await seenBy(observer)).toEqual(['members and observers', 'public'])
    expect(await seenBy(canada)).toEqual(['members', 'members and observers', 'public'])
    const today = await ask<Announcement>(
      'publish-announcement',
      assistant,
      {
        ...notice('zqhoy', { audience: 'public' }),
        from_day: dayAt(instantOf(new Date()), world.tenant.zone),
      },
      { now: instantOf(new Date()) },
    )
    expect(today).toHaveProperty('announcement_id')
    for (const [path, word] of [
      ['/es/site/announcements', 'Taller zqhoy'],
      ['/en/site/announcements', '<strong>zqhoy</strong>'],
      ['/es/', 'Taller zqhoy'],
      ['/atom.xml?language=en', 'Workshop zqhoy'],
    ] as const) {
      const page = await (await fetch(`${world.url}${path}`)).text()
      expect(page.includes(word), path).toBe(true)
      expect(page.includes('zq members'), path).toBe(false)
    }
    // On the public site a member meets what is public as well, and no more.
    expect(await titles(canada, { audience: 'public' })).not.toContain('Taller zq members')
    const feed = await ask<Download>('feed', canada, { language: 'es' })
    expect(Buffer.from(feed.bytes).toString()).not.toContain('zq members')
  })
})

describe('what a country proposes', () => {
  it('is met by the secretariat and its own people alone, until it is published', async () => {
    const { announcement_id: announcement, version } = await proposed(honduras, 'zqpropuesta', {
      title: { es: 'Taller zqpropuesta' },
      pinned: true,
    })
    for (const actor of [canada, observer, publicActor]) {
      expect(await titles(actor, { which: 'proposed' })).not.toContain('Taller zqpropuesta')
      expect(await titles(actor, { which: 'all' })).not.toContain('Taller zqpropuesta')
      expect(await ask('announcement', actor, { announcement })).toMatchObject({ rule: 'SYS-07' })
    }
    for (const actor of [honduran, assistant])
      expect(await titles(actor, { which: 'proposed' })).toContain('Taller zqpropuesta')
    const decide = (verdict: string, reason: string, at: number) =>
      ask('decide-announcement', assistant, { announcement, verdict, reason }, { version: at })
    expect(await decide('publish', '', version)).toMatchObject({ rule: 'EXC-63' })
    const whole = notice('zqpropuesta')
    const changed = await ask<Announcement>(
      'change-announcement',
      assistant,
      { announcement, ...whole },
      { version },
    )
    expect(changed).toMatchObject({ state: 'proposed', pinned: false })
    expect(await decide('publish', '', version)).toMatchObject({ rule: 'SYS-03' })
    const both = await Promise.all([decide('publish', '', 2), decide('return', 'No', 2)])
    expect(both.filter((one) => (one as { rule?: string }).rule)).toHaveLength(1)
  })

  it('is returned with a reason, which goes to its people by mail, and proposed anew by changing it', async () => {
    const { announcement_id: announcement } = await proposed(honduras, 'zqdevuelto')
    const decide = (verdict: string, reason: string, version: number) =>
      ask('decide-announcement', assistant, { announcement, verdict, reason }, { version })
    expect(await decide('return', ' ', 1)).toMatchObject({ rule: 'EXC-61', field: 'reason' })
    expect(await decide('return', 'Falta el lugar', 1)).toMatchObject({ state: 'returned' })
    const { rows } = await owner.query<{ recipient: string }>(
      `select recipient from mail where subject = 'Devuelto: Taller zqdevuelto'`,
    )
    expect(rows.map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining([addressOf(honduras), addressOf(honduran)]),
    )
    expect(rows.map(({ recipient }) => recipient)).not.toContain(addressOf(canada))
    const again = { announcement, ...notice('zqdevuelto') }
    expect(await ask('change-announcement', canada, again, { version: 2 })).toMatchObject({ rule: 'SYS-07' })
    expect(await ask('change-announcement', honduran, again, { version: 2 })).toMatchObject({
      state: 'proposed',
      reason: '',
    })
    expect(await decide('publish', '', 3)).toMatchObject({ state: 'published' })
    expect(await ask('change-announcement', honduras, again, { version: 4 })).toMatchObject({
      rule: 'EXC-60',
    })
    expect(await ask('withdraw-announcement', canada, { announcement }, { version: 4 })).toMatchObject({
      rule: 'EXC-60',
    })
    expect(await titles(canada)).toContain('Taller zqdevuelto')
    await ask('withdraw-announcement', assistant, { announcement }, { version: 4 })
    expect(await titles(canada)).not.toContain('Taller zqdevuelto')
    expect(await ask('change-announcement', assistant, again, { version: 5 })).toMatchObject({
      rule: 'EXC-60',
    })
  })

  it('is counted on the desk, announcements and events beyond a page of either, as far as the reader may see', async () => {
    const waiting = (actor: Actor) =>
      ask<{ announcements: number; events: number }>('waiting-proposals', actor, {})
    const [all, own] = [await waiting(assistant), await waiting(canada)]
    for (let n = 0; n < 32; n += 1) await proposed(honduras, `cola ${n}`)
    const event = { kind: 'member', title: { es: 'Foro' }, organiser: 'Honduras', audience: 'members' }
    for (let n = 0; n < 2; n += 1)
      await ask('propose-event', honduras, { ...event, from_day: '2027-02-01', until_day: '2027-02-01' })
    expect(await waiting(assistant)).toEqual({
      announcements: all.announcements + 32,
      events: all.events + 2,
    })
    expect(await waiting(canada)).toEqual(own)
    expect((await waiting(honduran)).events).toBe(2)
    const [one] = (await ask<{ events: { event_id: string }[] }>('events', assistant, { which: 'proposed' }))
      .events
    await ask(
      'decide-event',
      assistant,
      { event: one?.event_id, verdict: 'return', reason: 'Falta el lugar' },
      { version: 1 },
    )
    expect((await waiting(assistant)).events).toBe(all.events + 1)
  })

  it('is listed page by page, none lost', async () => {
    const before = (await titles(assistant, { which: 'all' })).length
    for (let n = 0; n < 65; n += 1)
      await ask('publish-announcement', assistant, notice(`página ${n}`, { pinned: n % 7 === 0 }))
    const all = await titles(assistant, { which: 'all' })
    expect([all.length, new Set(all).size]).toEqual([before + 65, all.length])
  })
})
