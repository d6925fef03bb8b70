import { expect, it } from 'vitest'
import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import { publicActor } from '../../src/kernel/actor.ts'
import { ask, changed, honduras, planned } from '../support/planning-world.ts'

type Week = { week_id: string; version: number; rule?: string; field?: string }
type Shown = { meetings: Meeting[]; others: Meeting[]; clashes: { meetings: string[]; why: string }[] }

const days = { opens_on: '2028-05-08', closes_on: '2028-05-12' }
const week = (more: object = {}): Promise<Week> =>
  ask('meetings.plan-week', {
    name: { es: 'Semana de mayo' },
    place: { es: 'Tegucigalpa' },
    ...days,
    ...more,
  })
const put = (of: Week, meeting: Meeting): Promise<Week> =>
  ask('meetings.put-into-week', { week: of.week_id, meeting: meeting.meeting_id })
const record = (of: Week): Promise<Shown> => ask('meetings.week', { week: of.week_id })
const inMay = (more: object = {}): Promise<Meeting> =>
  planned({ opens_on: '2028-05-08', closes_on: '2028-05-09', ...more })
const ids = (meetings: readonly Meeting[]): string[] => meetings.map(({ meeting_id }) => meeting_id)

export function weeks(): void {
  it('takes in meetings within its days and no other; each belongs to one week at most', async () => {
    const made = await week()
    const [one, beyond] = [await inMay(), await inMay({ closes_on: '2028-05-13' })]
    expect(ids((await record(made)).others)).toContain(one.meeting_id)
    expect(ids((await record(made)).others)).not.toContain(beyond.meeting_id)
    expect(await put(made, beyond)).toMatchObject({ rule: 'MTG-55', field: 'meeting' })
    await put(made, one)
    expect(ids((await record(made)).meetings)).toEqual([one.meeting_id])
    const another = await week()
    await put(another, one)
    expect(ids((await record(made)).meetings)).toEqual([])
    expect(
      await ask('meetings.take-from-week', { week: made.week_id, meeting: one.meeting_id }),
    ).toMatchObject({
      rule: 'SYS-07',
    })
    await ask('meetings.take-from-week', { week: another.week_id, meeting: one.meeting_id })
    expect(ids((await record(made)).others)).toContain(one.meeting_id)
  })

  it('holds its meetings: neither is moved out of the other’s days, whoever comes first', async () => {
    const made = await week()
    const meeting = await inMay()
    await put(made, meeting)
    const now = { ...meeting, version: meeting.version + 1 }
    expect(await changed(now, { closes_on: '2028-05-13' })).toMatchObject({
      rule: 'MTG-55',
      field: 'opens_on',
    })
    const narrower = { week: made.week_id, name: { es: 'Semana' }, ...days, opens_on: '2028-05-09' }
    expect(await ask('meetings.change-week', narrower, { version: 1 })).toMatchObject({ rule: 'MTG-55' })
    const [left, right] = await Promise.all([
      changed(now, { opens_on: '2028-05-11', closes_on: '2028-05-12' }),
      ask<Week>(
        'meetings.change-week',
        { ...narrower, opens_on: '2028-05-08', closes_on: '2028-05-10' },
        { version: 1 },
      ),
    ])
    const refusals = [left, right].filter((one) => 'rule' in one)
    expect(refusals).toMatchObject([{ rule: 'MTG-55' }])
  })

  it('warns where one body would meet twice at once, and lets it be', async () => {
    const made = await week()
    const [one, other] = [await inMay(), await inMay()]
    await put(made, one)
    await put(made, other)
    const { clashes } = await record(made)
    expect(clashes).toEqual([{ meetings: [one.meeting_id, other.meeting_id], why: 'one body' }])
  })

  it.each([['2028-05-07'], ['2028-05-22']])(
    'lasts from a day to one of the fourteen from it: not %s',
    async (day) => {
      expect(await week({ closes_on: day })).toMatchObject({ rule: 'MTG-54', field: 'closes_on' })
    },
  )

  it('stands in the list, and nobody but the secretariat makes one', async () => {
    const made = await week()
    const { weeks } = await ask<{ weeks: Week[] }>('meetings.weeks', {}, {}, publicActor)
    expect(weeks.map(({ week_id }) => week_id)).toContain(made.week_id)
    expect(await ask('meetings.plan-week', { name: { es: 'Otra' }, ...days }, {}, honduras)).toMatchObject({
      rule: 'SYS-02',
    })
  })
}
