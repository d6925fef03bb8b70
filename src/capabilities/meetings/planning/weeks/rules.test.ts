import { describe, expect, it } from 'vitest'
import { clashesOf } from './rules.ts'

type Placed = Parameters<typeof clashesOf>[0][number]
const meeting = (meeting_id: string, body_id: string, more: Partial<Placed> = {}): Placed => ({
  meeting_id,
  body_id,
  opens_on: '2027-03-09',
  closes_on: '2027-03-10',
  daily_from: null,
  daily_until: null,
  state: 'planned',
  ...more,
})
/** Two bodies beside each other below one, and that one below nobody. */
const parents = new Map<string, string | null>([
  ['VM', null],
  ['RCGM', 'VM'],
  ['LO', 'VM'],
])
const why = (...meetings: Placed[]) =>
  clashesOf(meetings, parents).map(({ meetings: [one, other], why: said }) => [one, other, said])

describe('meetings of one week get in each other’s way', () => {
  it('where they are of one body, or of a body and the one above it, on one day', () => {
    expect(why(meeting('a', 'VM'), meeting('b', 'VM'))).toEqual([['a', 'b', 'one body']])
    expect(why(meeting('a', 'RCGM'), meeting('b', 'VM'))).toEqual([['a', 'b', 'its parent']])
    expect(why(meeting('a', 'VM'), meeting('b', 'LO'))).toEqual([['a', 'b', 'its parent']])
    const next = { opens_on: '2027-03-10', closes_on: '2027-03-11' }
    expect(why(meeting('a', 'VM'), meeting('b', 'VM', next))).toHaveLength(1)
  })

  it('and not where they are of bodies beside each other, on other days, or one was called off', () => {
    expect(why(meeting('a', 'RCGM'), meeting('b', 'LO'))).toEqual([])
    const next = { opens_on: '2027-03-11', closes_on: '2027-03-11' }
    expect(why(meeting('a', 'VM'), meeting('b', 'VM', next))).toEqual([])
    expect(why(meeting('a', 'VM'), meeting('b', 'VM', { state: 'cancelled' }))).toEqual([])
  })

  it('and not where their hours follow each other; one without hours takes the day whole', () => {
    const morning = { daily_from: '09:00', daily_until: '13:00' }
    const afternoon = { daily_from: '13:00', daily_until: '18:00' }
    expect(why(meeting('a', 'VM', morning), meeting('b', 'VM', afternoon))).toEqual([])
    expect(
      why(meeting('a', 'VM', morning), meeting('b', 'VM', { ...afternoon, daily_from: '12:59' })),
    ).toHaveLength(1)
    expect(why(meeting('a', 'VM', morning), meeting('b', 'VM'))).toHaveLength(1)
  })
})
