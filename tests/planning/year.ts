import { expect, it } from 'vitest'
import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import type { DayCheck } from '../../src/capabilities/meetings/planning/days/contract.ts'
import type { HolidayListed } from '../../src/capabilities/meetings/planning/holidays/contract.ts'
import type { YearFound } from '../../src/capabilities/meetings/planning/year/contract.ts'
import { yearOf } from '../../src/capabilities/meetings/planning/year/reading.ts'
import { publicActor } from '../../src/kernel/actor.ts'
import { contextFor } from '../../src/platform/operations/perform.ts'
import { ask, changed, honduras, inDatabase, planned, world } from '../support/planning-world.ts'

type Checked = Meeting & { day_check: DayCheck }
type Listed = { known: boolean; days: HolidayListed[]; travel_days: number; version: number }

const CONFERENCE = { es: 'Conferencia de otros', en: 'Conference of others' }
const enter = (country: string, day: string, name: object = { es: 'Feriado' }) =>
  ask<{ rule?: string }>('meetings.enter-holiday', { country, day, name })
const strike = (country: string, day: string) =>
  ask<{ rule?: string }>('meetings.strike-holiday', { country, day })
const takeBack = (country: string, day: string) =>
  ask<{ rule?: string }>('meetings.take-back-holiday', { country, day })
const holidays = (country: string, year: number) => ask<Listed>('meetings.holidays', { country, year })
const dayOff = async (country: string, day: string): Promise<HolidayListed | undefined> =>
  (await holidays(country, Number(day.slice(0, 4)))).days.find((one) => one.day === day)
const event = (audience: string, from_day: string, until_day: string) =>
  ask<{ event_id: string }>('exchange.publish-event', {
    audience,
    kind: 'partner',
    title: CONFERENCE,
    organiser: 'Otros',
    from_day,
    until_day,
  })
const inYear = (countries?: string, actor = honduras) =>
  ask<YearFound & { rule?: string }>('meetings.year', { year: 2031, countries }, {}, actor)
const entriesOf2032 = async (actor?: Parameters<typeof inYear>[1]) =>
  (await ask<YearFound>('meetings.year', { year: 2032 }, {}, actor)).entries.length
const why = ({ day_check }: Checked) =>
  day_check.warnings.map(({ why: because, when, from_day, country }) => [because, when, from_day, country])
const on = (opens_on: string, closes_on: string, more: object = {}): Promise<Checked> =>
  planned({ opens_on, closes_on, ...more }) as Promise<Checked>

export function yearAtAGlance(): void {
  it('shows meetings, weeks, events and the holidays of those chosen; without choosing, of the members', async () => {
    const meeting = await on('2031-04-22', '2031-04-23')
    const week = await ask<{ week_id: string }>('meetings.plan-week', {
      name: { es: 'Semana' },
      opens_on: '2031-04-21',
      closes_on: '2031-04-25',
    })
    const { event_id } = await event('members', '2030-12-30', '2031-01-02')
    const found = await inYear()
    expect(found.entries.map(({ id, kind }) => [id, kind])).toEqual([
      [event_id, 'event'],
      [week.week_id, 'week'],
      [meeting.meeting_id, 'meeting'],
    ])
    expect(found.countries.filter(({ shown }) => shown)).toHaveLength(11)
    expect(found.countries.every(({ known }) => known)).toBe(true)
    const chosen = await inYear('PAN')
    expect(new Set(chosen.holidays.map(({ country }) => country))).toEqual(new Set(['PAN']))
    expect(chosen.holidays.map(({ day }) => day)).toContain('2031-11-03')
    expect((await inYear('')).holidays).toEqual([])
  })

  it('keeps from a reader what they may not see, and from who is not signed in the year', async () => {
    await event('members', '2032-02-02', '2032-02-02')
    const observer = await world.holding('observer', 'IOM')
    expect(await entriesOf2032()).toBe(1)
    expect(await entriesOf2032(observer)).toBe(0)
    expect(await ask('meetings.year', { year: 2032 }, {}, publicActor)).toMatchObject({ rule: 'SYS-01' })
  })

  it('asks as many questions for a full year as for an empty one', async () => {
    const { ground } = world.base
    const counted = async (year: number): Promise<number> => {
      let asked = 0
      await ground.database.read(
        world.tenant.conferenceId,
        async (tx) => {
          const counting = tx.withPlugin({
            transformQuery: ({ node }) => node,
            transformResult: async ({ result }) => {
              asked += 1
              return result
            },
          })
          const asker = { tenant: world.tenant, actor: honduras, language: 'es' as const }
          await yearOf(contextFor(ground, { id: 'test' }, asker, counting).context, { year })
        },
        ground.sightOf(honduras),
      )
      return asked
    }
    expect(await counted(2031)).toBe(await counted(2060))
  })
}

export function holidaysSaid(): void {
  it('are known of whole countries, with the law over the list; of who is in none, nothing', async () => {
    expect((await dayOff('CRI', '2027-12-01'))?.name.es).toBe('Día de la Abolición del Ejército')
    expect(await dayOff('CRI', '2027-10-12')).toBeUndefined()
    expect((await dayOff('SLV', '2027-01-01'))?.name.en).toBe('New Year’s Day')
    expect((await dayOff('DOM', '2026-11-09'))?.source).toBe('known')
    expect(await holidays('ATA', 2027)).toMatchObject({ known: false, days: [] })
  })

  it('are entered, taken out and taken back, each once of two at once, in the journal', async () => {
    await enter('HND', '2029-10-03', { es: 'Semana Morazánica', en: 'Morazán Week' })
    expect(await dayOff('HND', '2029-10-03')).toMatchObject({ held: true, source: 'said' })
    const answers = await Promise.all([strike('HND', '2029-10-12'), strike('HND', '2029-10-12')])
    expect(answers.filter(({ rule }) => rule === 'MTG-141')).toHaveLength(1)
    expect(await dayOff('HND', '2029-10-12')).toMatchObject({ held: false })
    const lines = await inDatabase((tx) =>
      tx.selectFrom('journal').select('operation').where('subject', '=', 'holiday').execute(),
    )
    expect(lines.filter(({ operation }) => operation === 'meetings.strike-holiday')).toHaveLength(1)
    await takeBack('HND', '2029-10-12')
    expect(await dayOff('HND', '2029-10-12')).toMatchObject({ held: true, source: 'known' })
    expect(await takeBack('HND', '2029-10-12')).toMatchObject({ rule: 'SYS-07' })
    await enter('ATA', '2029-01-02')
    expect(await holidays('ATA', 2029)).toMatchObject({ known: true, days: [{ day: '2029-01-02' }] })
  })
}

export function daysTakenUp(): void {
  it('are warned of: holidays of the host and of who takes part, others’ events, overlapping bodies', async () => {
    const panama = world.country('PAN')
    // 3 November is of Panama; 4 November of nobody; 2 November of El Salvador, a day of travel.
    const host = await on('2033-11-03', '2033-11-04', { host_id: panama })
    expect(why(host)).toEqual([
      ['participant holiday', 'on a travel day', '2033-11-02', 'SLV'],
      ['host holiday', 'on its days', '2033-11-03', 'PAN'],
      ['host holiday', 'on a travel day', '2033-11-05', 'PAN'],
    ])
    await strike('SLV', '2033-11-02')
    await event('public', '2033-11-04', '2033-11-10')
    const again = (await changed(host, { mode: 'virtual' })) as Checked
    expect(why(again)).toEqual([
      ['host holiday', 'on its days', '2033-11-03', 'PAN'],
      ['event', 'on its days', '2033-11-04', null],
    ])
    const other = await on('2033-11-04', '2033-11-04', { mode: 'virtual' })
    expect(why(other)).toContainEqual(['one body', 'on its days', '2033-11-03', null])
    expect(other.state).toBe('planned')
  })

  it('of travel are as many as the conference settled', async () => {
    const { version } = await holidays('PAN', 2034)
    expect(await ask('meetings.settle-travel-days', { travel_days: 2 }, { version })).toMatchObject({
      travel_days: 2,
    })
    expect(await ask('meetings.settle-travel-days', { travel_days: 0 }, { version })).toMatchObject({
      rule: 'SYS-03',
    })
    const far = await on('2034-11-01', '2034-11-01', { host_id: world.country('PAN') })
    expect(why(far)).toContainEqual(['host holiday', 'on a travel day', '2034-11-03', 'PAN'])
    await ask('meetings.settle-travel-days', { travel_days: 1 }, { version: version + 1 })
  })

  it('of a week are checked against every meeting but its own', async () => {
    const meeting = await on('2035-02-15', '2035-02-16')
    const week = { name: { es: 'Semana' }, opens_on: '2035-02-12', closes_on: '2035-02-16' }
    const made = await ask<Checked & { week_id: string }>('meetings.plan-week', week)
    expect(why(made)).toEqual([['same days', 'on its days', '2035-02-15', null]])
    await ask('meetings.put-into-week', { week: made.week_id, meeting: meeting.meeting_id })
    const { day_check } = await ask<{ day_check: DayCheck }>('meetings.week-days', { week: made.week_id })
    expect(day_check).toEqual({ warnings: [], unknown: [] })
  })
}
