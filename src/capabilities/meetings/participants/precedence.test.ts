import { expect, it } from 'vitest'
import { inPrecedence } from './precedence.ts'

const all = [
  { es: 'Estados Unidos', en: 'United States' },
  { es: 'México', en: 'Mexico' },
  { es: 'Belice', en: 'Belize' },
  { es: 'El Salvador', en: 'El Salvador' },
  { es: 'Ñandutí', en: 'Nanduti' },
  { es: 'Nicaragua', en: 'Nicaragua' },
]
const order = (precedence: Parameters<typeof inPrecedence>[2], language: 'es' | 'en' = 'es') =>
  inPrecedence(all, (one) => one, precedence).map((one) => one[language])

it('follows the short names of the language of the order, not of the text', () => {
  expect(order({ order: 'es' })).toEqual([
    'Belice',
    'El Salvador',
    'Estados Unidos',
    'México',
    'Nicaragua',
    'Ñandutí',
  ])
  expect(order({ order: 'es' }, 'en')[2]).toBe('United States')
  expect(order({ order: 'en' }).at(-1)).toBe('Estados Unidos')
})

it('begins with the drawn letter, or the next that someone begins with, and goes round', () => {
  expect(order({ order: 'es', from: 'M' })).toEqual([
    'México',
    'Nicaragua',
    'Ñandutí',
    'Belice',
    'El Salvador',
    'Estados Unidos',
  ])
  expect(order({ order: 'es', from: 'f' })[0]).toBe('México')
  expect(order({ order: 'es', from: 'Z' })[0]).toBe('Belice')
})
