import { describe, expect, it } from 'vitest'
import type { ParagraphKind } from './contract.ts'
import { placeBehind } from './placing.ts'

const one = (paragraph_id: string, place: number, kind: ParagraphKind, number: string | null) => ({
  paragraph_id,
  place,
  kind,
  number,
})
const draft = [
  one('p', 0, 'preamble', null),
  one('1', 1, 'item', '1'),
  one('1.a', 2, 'sub-item', '1.a'),
  one('1.b', 3, 'sub-item', '1.b'),
  one('2', 4, 'item', '2'),
]

describe('a paragraph that comes onto the table', () => {
  it('behind another bears its number with bis, and stands behind what is below that', () => {
    expect(placeBehind(draft, '1', 'item')).toEqual({ place: 4, number: '1 bis' })
    expect(placeBehind(draft, '1.a', 'item')).toEqual({ place: 4, number: '1 bis' })
    expect(
      placeBehind(
        [...draft.slice(0, 4), one('x', 4, 'item', '1 bis'), one('2', 5, 'item', '2')],
        '1',
        'item',
      ),
    ).toEqual({ place: 4, number: '1 ter' })
  })

  it('at the end bears the next number', () => {
    expect(placeBehind(draft, '2', 'item')).toEqual({ place: 5, number: '3' })
    expect(placeBehind(draft, '1.b', 'sub-item')).toEqual({ place: 4, number: '1.c' })
    expect(placeBehind(draft, '2', 'sub-item')).toEqual({ place: 5, number: '2.a' })
    expect(placeBehind(draft, '1', 'sub-item')).toEqual({ place: 4, number: '1.c' })
  })

  it('between two letters bears the letter before it with bis', () => {
    expect(placeBehind(draft, '1.a', 'sub-item')).toEqual({ place: 3, number: '1.a bis' })
  })

  it('before the first is called by it', () => {
    expect(placeBehind(draft, 'p', 'item')).toEqual({ place: 1, number: '1 pre' })
    expect(placeBehind(draft, null, 'item')).toEqual({ place: 1, number: '1 pre' })
  })

  it('of the preamble stays in it, and has no number', () => {
    expect(placeBehind(draft, null, 'preamble')).toEqual({ place: 0, number: null })
    expect(placeBehind(draft, 'p', 'preamble')).toEqual({ place: 1, number: null })
    expect(placeBehind(draft, '2', 'preamble')).toEqual({ place: 1, number: null })
  })

  it('onto an empty text is its first', () => {
    expect(placeBehind([], null, 'item')).toEqual({ place: 0, number: '1' })
    expect(placeBehind([one('p', 0, 'preamble', null)], 'p', 'item')).toEqual({ place: 1, number: '1' })
  })
})
