import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { catalogues, words } from '../src/apps/catalogues.ts'
import { table } from '../src/apps/tables.ts'
import { root } from '../src/platform/root.ts'

// Spanish has a plural form of its own for round millions; English has none to match it.
const withoutPlural = (key: string): string => key.replace(/_(one|many|other)$/, '')

function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${before}${key}.`)
      : [withoutPlural(before + key)],
  )
}

it.each(Object.entries(catalogues))('%s has the same words in both languages', (_, { en, es }) => {
  expect(new Set(keysOf(es))).toEqual(new Set(keysOf(en)))
})

it.each(['en', 'es'] as const)(
  '%s has each plural form its grammar asks for, where it has one',
  (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const whole = (words: object, before: string): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' && value !== null ? whole(value, `${before}${key}.`) : [before + key],
      )
    for (const [name, catalogue] of Object.entries(catalogues)) {
      const keys = new Set(whole(catalogue[language], ''))
      for (const key of keys) {
        if (withoutPlural(key) === key) continue
        for (const form of forms)
          expect(keys, `${name}, ${language}`).toContain(`${withoutPlural(key)}_${form}`)
      }
    }
  },
)

it('every key written in a source has words in both languages', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes('.test.'),
  )
  const used = sources.flatMap((name) =>
    [...readFileSync(join(root, 'src', name), 'utf8').matchAll(/words\(\s*'([a-z-]+:[\w. -]+)'/g)].map(
      (found) => found[1] ?? '',
    ),
  )
  expect(used.length).toBeGreaterThan(80)
  for (const key of used)
    for (const language of ['en', 'es'] as const) expect(words(language)(key, { count: 2 }), key).not.toBe('')
})

it('every operation has its sentence in both languages', () => {
  for (const row of table.rows)
    for (const language of ['en', 'es'] as const)
      expect(words(language)(row.id.replace('.', ':operations.'))).not.toBe('')
})

it('a key that no catalogue has throws', () => {
  expect(() => words('en')('mandates:not.there')).toThrow('no words for mandates:not.there')
})
