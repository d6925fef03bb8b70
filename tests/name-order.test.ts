import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { inOrder } from '../src/platform/i18n/format.ts'
import { type Installation, openInstallation } from '../src/platform/postgres/installation.ts'
import { ownerOf } from './support/owner.ts'

let installation: Installation
let owner: pg.Client
beforeAll(async () => {
  installation = await openInstallation({ home: inject('home'), databaseUrl: undefined })
  owner = await ownerOf({ installation })
})
afterAll(async () => {
  await owner.end()
  await installation.close()
})

const ordered = async (names: readonly string[]): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    'select name from unnest($1::text[]) as name order by name_order(name) collate "C", name',
    [names],
  )
  return rows.map(({ name }) => name)
}

const withoutAccents = (name: string): string =>
  Array.from(name)
    .map((sign) => ('ñÑ'.includes(sign) ? sign : (sign.normalize('NFD')[0] ?? '')))
    .join('')
    .toLowerCase()

describe('the order of names in the database', () => {
  it('has ñ after n, and accents and capitals do not count', async () => {
    const names = [
      'Ñurinda',
      'Zúñiga',
      'Ibarra',
      'Óbando',
      'Ibáñez',
      'Nuñez',
      'ábrego',
      'Núñez',
      'Obando',
      'Ibanez',
    ]
    expect((await ordered(names)).map(withoutAccents)).toEqual(
      ['ábrego', 'Ibanez', 'Ibáñez', 'Ibarra', 'Nuñez', 'Núñez', 'Ñurinda', 'Obando', 'Óbando', 'Zúñiga'].map(
        withoutAccents,
      ),
    )
  })

  it('is that of Spanish by Intl, for any names of letters', async () => {
    const letters = Array.from('abcdefghijklmnñopqrstuvwxyzABCÑNOZáéíóúüÁÉÍÓÚàâãçèêëîôõöû ')
    const name = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })
      .map((signs) => signs.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 2, maxLength: 30 }), async (names) => {
        // Accents decide in Intl only between names that are otherwise the same: those are left out of the comparison.
        const different = [...new Map(names.map((one) => [withoutAccents(one), one])).values()]
        expect(await ordered(different)).toEqual(inOrder(different, (one) => one, 'es'))
      }),
      { numRuns: 200 },
    )
  })
})
