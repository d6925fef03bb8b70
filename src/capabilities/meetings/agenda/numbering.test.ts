import { describe, expect, it } from 'vitest'
import type { ItemKind } from './contract.ts'
import { numberBehind, numbersOf } from './numbering.ts'

const item = (
  item_id: string,
  more: { parent_id?: string; kind?: ItemKind; number?: string } = {},
): Parameters<typeof numbersOf>[0][number] => ({
  item_id,
  parent_id: more.parent_id ?? null,
  kind: more.kind ?? 'substantive',
  number: more.number ?? null,
})

describe('the numbers of an agenda', () => {
  it('follow from the order, sub-items within their item, breaks without one', () => {
    const numbers = numbersOf([
      item('opening', { kind: 'opening' }),
      item('report'),
      item('money', { parent_id: 'report' }),
      item('coffee', { parent_id: 'report', kind: 'break' }),
      item('people', { parent_id: 'report' }),
      item('lunch', { kind: 'break' }),
      item('closing', { kind: 'closing' }),
    ])
    expect(Object.fromEntries(numbers)).toEqual({
      opening: '1',
      report: '2',
      money: '2.1',
      coffee: null,
      people: '2.2',
      lunch: null,
      closing: '3',
    })
  })

  it('are kept where they were adopted, whatever stands between them', () => {
    const numbers = numbersOf([
      item('opening', { number: '1' }),
      item('added', { number: '1 bis' }),
      item('report', { number: '2' }),
      item('money', { number: '2.1', parent_id: 'report' }),
    ])
    expect([...numbers.values()]).toEqual(['1', '1 bis', '2', '2.1'])
  })

  it('of what is added behind an item repeat its own', () => {
    expect(numberBehind('4', new Set(['1', '4']))).toBe('4 bis')
    expect(numberBehind('4', new Set(['4', '4 bis']))).toBe('4 ter')
    expect(numberBehind('4 bis', new Set(['4', '4 bis']))).toBe('4 ter')
    expect(numberBehind('2.1', new Set(['2.1']))).toBe('2.1 bis')
    const all = new Set<string>(['4'])
    const given = Array.from({ length: 12 }, () => {
      const next = numberBehind('4', all)
      all.add(next)
      return next
    })
    expect(new Set(given).size).toBe(12)
    expect(given.slice(8)).toEqual(['4 decies', '4 (11)', '4 (12)', '4 (13)'])
  })
})
