import { expect, it } from 'vitest'
import { aligned } from './alignment.ts'
import type { ParagraphRow } from './storage.ts'

const row = (
  language: 'es' | 'en',
  mark: string,
  text: string,
  translated_from: string | null = null,
): ParagraphRow => ({
  language,
  mark,
  text,
  translated_from,
  kind: 'text',
  number: `${mark}.`,
  level: 1,
})
const hashOf = (text: string): string => `#${text}`

it('languages stand side by side, and what is missing or made from other words is said', () => {
  const rows = [
    row('es', '1', 'uno'),
    row('es', '2', 'dos, corregido'),
    row('es', '3', 'tres'),
    row('en', '1', 'one', '#uno'),
    row('en', '2', 'two', '#dos'),
    row('en', '2-2', 'two and a half'),
  ]
  const found = aligned(rows, 'es', hashOf)
  expect(found.map(({ mark }) => mark)).toEqual(['1', '2', '2-2', '3'])
  expect(found.map(({ missing }) => missing)).toEqual([[], [], ['es'], ['en']])
  expect(found.map(({ stale }) => stale)).toEqual([[], ['en'], [], []])
  expect(found[0]?.versions).toEqual({ es: { number: '1.', text: 'uno' }, en: { number: '1.', text: 'one' } })
})

it('a language that is not there at all is missing nowhere', () => {
  expect(aligned([row('es', '1', 'uno')], 'es', hashOf)[0]?.missing).toEqual([])
})
