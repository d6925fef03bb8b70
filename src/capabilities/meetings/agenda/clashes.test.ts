import { describe, expect, it } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import { clashesOf, endOf } from './clashes.ts'
import type { ItemKind } from './contract.ts'

const frame = {
  opens: '2026-12-10' as Day,
  closes: '2026-12-11' as Day,
  zone: 'America/Costa_Rica',
  shortestBreak: 15,
}
type More = { parent_id?: string; kind?: ItemKind; presenter?: Text }
const item = (item_id: string, when: string, minutes: number, more: More = {}) => {
  const [day = '', starts = ''] = when.split(' ')
  return {
    item_id,
    parent_id: more.parent_id ?? null,
    kind: more.kind ?? ('substantive' as const),
    day: day === '' ? null : day,
    starts: starts === '' ? null : starts,
    minutes: day === '' ? null : minutes,
    presenter: more.presenter ?? {},
  }
}
const told = (items: ReturnType<typeof item>[], of = frame): string[] =>
  clashesOf(items, of).map(({ kind, item_id, other_id }) =>
    [item_id, kind, other_id].filter(Boolean).join(' '),
  )

describe('what cannot be kept on an agenda', () => {
  it('is nothing where items follow one another, and without times', () => {
    expect(
      told([
        item('opening', '2026-12-10 09:00', 30),
        item('report', '2026-12-10 09:30', 60),
        item('untimed', '', 0),
        item('coffee', '2026-12-10 10:30', 15, { kind: 'break' }),
      ]),
    ).toEqual([])
  })

  it('is two items at the same time, by a minute', () => {
    expect(told([item('opening', '2026-12-10 09:00', 31), item('report', '2026-12-10 09:30', 60)])).toEqual([
      'report at the same time opening',
    ])
  })

  it('is an item outside of the days of the meeting, or past the midnight of the last', () => {
    expect(
      told([
        item('before', '2026-12-09 23:00', 60),
        item('late', '2026-12-11 23:30', 31),
        item('in time', '2026-12-11 22:30', 60),
      ]),
    ).toEqual(['before outside of the meeting', 'late outside of the meeting'])
  })

  it('is a break shorter than one may be', () => {
    expect(told([item('coffee', '2026-12-10 10:30', 14, { kind: 'break' })])).toEqual(['coffee short break'])
  })

  it('is a presenter at two items at once, however the name is written', () => {
    const [es, same] = [{ es: 'Secretaría Técnica' }, { es: ' secretaria  técnica' }]
    expect(
      told([
        item('one', '2026-12-10 09:00', 60, { presenter: es }),
        item('two', '2026-12-10 09:30', 60, { presenter: same }),
        item('later', '2026-12-10 10:30', 60, { presenter: es }),
      ]),
    ).toEqual(['two at the same time one', 'two presenter elsewhere one'])
  })

  it('is a sub-item outside of its item; within it, its item speaks for it', () => {
    const report = item('report', '2026-12-10 09:00', 60)
    const money = item('money', '2026-12-10 09:00', 30, { parent_id: 'report' })
    expect(told([report, money])).toEqual([])
    expect(told([report, item('money', '2026-12-10 09:45', 30, { parent_id: 'report' })])).toEqual([
      'money outside of its item report',
    ])
    expect(told([report, money, item('other', '2026-12-10 09:15', 60)])).toEqual([
      'other at the same time report',
    ])
    expect(
      told([
        item('report', '', 0),
        money,
        item('people', '2026-12-10 09:15', 30, { parent_id: 'report' }),
        item('other', '2026-12-10 09:40', 60),
      ]),
    ).toEqual(['people at the same time money', 'other at the same time people'])
  })

  it('is reckoned past a clock change: an hour that is left out, and one that comes twice', () => {
    // Santiago: clocks go from 24:00 on 5 September 2026 to 01:00, and on 4 April 2026 from 24:00 back to 23:00.
    const spring = {
      ...frame,
      opens: '2026-09-05' as Day,
      closes: '2026-09-06' as Day,
      zone: 'America/Santiago',
    }
    const night = item('night', '2026-09-05 23:30', 60)
    expect(endOf(night, spring.zone)).toBe('01:30')
    expect(told([night, item('next', '2026-09-06 01:30', 30)], spring)).toEqual([])
    expect(told([night, item('next', '2026-09-06 01:15', 30)], spring)).toEqual([
      'next at the same time night',
    ])
    expect(told([item('none', '2026-09-06 00:30', 30)], spring)).toEqual(['none no such time'])
    const autumn = {
      ...frame,
      opens: '2026-04-04' as Day,
      closes: '2026-04-05' as Day,
      zone: 'America/Santiago',
    }
    const late = item('late', '2026-04-04 22:30', 120)
    expect(endOf(late, autumn.zone)).toBe('23:30')
    expect(told([late, item('next', '2026-04-05 00:00', 30)], autumn)).toEqual([])
  })
})
