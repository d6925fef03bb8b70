import { expect, it } from 'vitest'
import { formatCount } from './counter.ts'

it('writes numbers as lists do', () => {
  expect([1, 4, 9, 40, 1994].map((count) => formatCount(count, 'upperRoman'))).toEqual([
    'I',
    'IV',
    'IX',
    'XL',
    'MCMXCIV',
  ])
  expect([1, 26, 27, 53].map((count) => formatCount(count, 'lowerLetter'))).toEqual(['a', 'z', 'aa', 'aaa'])
  expect([27, 28, 53].map((count) => formatCount(count, 'upperLetter', { afterZ: 'carry' }))).toEqual([
    'AA',
    'AB',
    'BA',
  ])
  expect([1, 2, 3, 11, 22, 113].map((count) => formatCount(count, 'ordinal'))).toEqual([
    '1st',
    '2nd',
    '3rd',
    '11th',
    '22nd',
    '113th',
  ])
  expect(formatCount(1, 'ordinal', { language: 'es-HN' })).toBe('1º')
  expect(formatCount(3, 'decimalZero')).toBe('03')
})

it('falls back to digits where a format ends', () => {
  expect(formatCount(0, 'lowerLetter')).toBe('0')
  expect(formatCount(4000, 'lowerRoman')).toBe('4000')
})
