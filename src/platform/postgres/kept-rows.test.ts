import { describe, expect, it } from 'vitest'
import { KeptRows } from './kept-rows.ts'

const mark = (id: string, version = 1, written_by = '700') => ({ id, version, written_by })

describe('kept rows', () => {
  it('are found as they stand, and not once they were written again', () => {
    const kept = new KeptRows<{ text: string }>(10)
    const row = { text: 'first' }
    kept.keep(mark('a'), row)
    expect(kept.find(mark('a'))).toBe(row)
    expect(kept.find(mark('a', 2))).toBeUndefined()
    expect(kept.find(mark('a', 1, '701'))).toBeUndefined()
    expect(kept.find(mark('b'))).toBeUndefined()
  })
  it('are no more than so many: those not asked for leave first', () => {
    const kept = new KeptRows<{ text: string }>(2)
    kept.keep(mark('a'), { text: 'a' })
    kept.keep(mark('b'), { text: 'b' })
    kept.find(mark('a'))
    kept.keep(mark('c'), { text: 'c' })
    expect(['a', 'b', 'c'].filter((id) => kept.find(mark(id)))).toEqual(['a', 'c'])
  })
})
