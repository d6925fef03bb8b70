import { describe, expect, it } from 'vitest'
import { byDay, hoursOf } from './timetable.ts'

const item = (item_id: string, day: string | null = null, parent_id: string | null = null) => ({
  item_id,
  parent_id,
  kind: 'substantive' as const,
  day,
})
const [first, second] = ['2026-12-10', '2026-12-11']

describe('an agenda day by day', () => {
  it('keeps its order, and what has no day with what stands before it', () => {
    const days = byDay([
      item('opening', first),
      item('open'),
      item('report', second),
      item('money', first, 'report'),
      item('back', first),
      item('closing', first),
    ])
    expect(days.map(({ day, items }) => [day, items.map(({ item_id }) => item_id)])).toEqual([
      [first, ['opening', 'open']],
      [second, ['report', 'money']],
      [first, ['back', 'closing']],
    ])
  })

  it('begins without a day where its first items have none, and an item is on the day of its sub-items', () => {
    const days = byDay([item('opening'), item('report'), item('money', second, 'report')])
    expect(days.map(({ day, items }) => [day, items.length])).toEqual([
      [null, 1],
      [second, 2],
    ])
    expect(byDay([])).toEqual([])
  })

  it('writes hours only where there are', () => {
    expect(hoursOf({ starts: '09:00', ends: '09:30' })).toBe('09:00–09:30')
    expect(hoursOf({ starts: null, ends: null })).toBe('')
  })
})
