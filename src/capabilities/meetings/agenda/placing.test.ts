import { describe, expect, it } from 'vitest'
import { asRead, orderWith, stepsOf } from './placing.ts'

const item = (
  item_id: string,
  parent_id: string | null = null,
  kind = 'substantive' as 'substantive' | 'break',
) => ({
  item_id,
  parent_id,
  kind,
})
const agenda = [
  item('opening'),
  item('report'),
  item('money', 'report'),
  item('people', 'report'),
  item('lunch', null, 'break'),
  item('closing'),
]

describe('the place of an item', () => {
  it('is reached by steps, and those that lead nowhere are left out', () => {
    expect(stepsOf(agenda, 'opening')).toEqual({ down: { parent: null, before: 'lunch' } })
    expect(stepsOf(agenda, 'report')).toEqual({
      up: { parent: null, before: 'opening' },
      down: { parent: null, before: 'closing' },
    })
    expect(stepsOf(agenda, 'money')).toEqual({
      down: { parent: 'report', before: null },
      out: { parent: null, before: 'lunch' },
    })
    expect(stepsOf(agenda, 'lunch')).toEqual({
      up: { parent: null, before: 'report' },
      down: { parent: null, before: null },
      in: { parent: 'report', before: null },
    })
    expect(stepsOf(agenda, 'closing')).toEqual({ up: { parent: null, before: 'lunch' } })
    expect(stepsOf(agenda, 'nowhere')).toEqual({})
  })

  it('keeps the order of the others', () => {
    expect(orderWith(agenda, 'closing', { parent: null, before: 'report' })).toEqual([
      'opening',
      'closing',
      'report',
      'lunch',
    ])
    expect(orderWith(agenda, 'lunch', { parent: 'report', before: 'people' })).toEqual([
      'money',
      'lunch',
      'people',
    ])
    expect(orderWith(agenda, 'opening', { parent: null, before: null })).toEqual([
      'report',
      'lunch',
      'closing',
      'opening',
    ])
  })

  it('is none within itself, before itself or on another agenda', () => {
    expect(orderWith(agenda, 'report', { parent: 'report', before: null })).toBeUndefined()
    expect(orderWith(agenda, 'report', { parent: null, before: 'report' })).toBeUndefined()
    expect(orderWith(agenda, 'report', { parent: 'elsewhere', before: null })).toBeUndefined()
    expect(orderWith(agenda, 'report', { parent: null, before: 'money' })).toBeUndefined()
  })

  it('is read with sub-items behind their item, in whatever order they come', () => {
    expect(asRead([...agenda].toReversed()).map(({ item_id }) => item_id)).toEqual([
      'closing',
      'lunch',
      'report',
      'people',
      'money',
      'opening',
    ])
  })
})
