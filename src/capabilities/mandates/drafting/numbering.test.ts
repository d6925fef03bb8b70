import { describe, expect, it } from 'vitest'
import { letterOf, numbersOf, printedNumber } from './numbering.ts'

const [preamble, item, sub] = (['preamble', 'item', 'sub-item'] as const).map((kind) => ({
  kind,
  number: null,
})) as [
  { kind: 'preamble'; number: null },
  { kind: 'item'; number: null },
  { kind: 'sub-item'; number: null },
]

const kept = (number: string) => ({ kind: 'item' as const, number })

describe('the numbers of a draft', () => {
  it('follow from the order: none in the preamble, letters below a number', () => {
    expect(numbersOf([preamble, item, sub, sub, item, item, sub])).toEqual([
      null,
      '1',
      '1.a',
      '1.b',
      '2',
      '3',
      '3.a',
    ])
  })

  it('are kept once they were given, and counted on behind what came between', () => {
    expect(numbersOf([kept('1'), kept('1 bis'), sub, kept('2')])).toEqual(['1', '1 bis', '1 bis.a', '2'])
  })

  it('go on behind z', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(letterOf)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa'])
  })

  it('are printed as each language writes them', () => {
    expect(printedNumber({ kind: 'item', number: '3 bis' }, 'es')).toBe('3 bis.')
    expect(printedNumber({ kind: 'sub-item', number: '3.a' }, 'es')).toBe('a)')
    expect(printedNumber({ kind: 'sub-item', number: '3.a' }, 'en')).toBe('(a)')
    expect(printedNumber(preamble, 'en')).toBe('')
  })
})
