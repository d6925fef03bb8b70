import { expect, it } from 'vitest'
import { articleOf, articleOfTitle } from './naming.ts'

const country = (code: string) => ({ kind: 'country', code, formal: '' }) as const
const organization = (formal: string) => ({ kind: 'organization', code: 'X', formal }) as const

it.each([
  [country('MEX'), 'none', 'none'],
  [country('USA'), 'los', 'el'],
  [country('DOM'), 'la', 'el'],
  [country('GBR'), 'el', 'el'],
  [country('PHL'), 'none', 'el'],
  [organization('Organización Internacional para las Migraciones'), 'la', 'none'],
  [organization('Alto Comisionado de las Naciones Unidas para los Refugiados'), 'el', 'none'],
  [organization('Programa de las Naciones Unidas para el Desarrollo'), 'el', 'none'],
  [organization('Red Regional de Organizaciones Civiles'), 'la', 'none'],
] as const)('%o goes with %s in Spanish and %s in English', (named, es, en) => {
  expect([articleOf(named, 'es'), articleOf(named, 'en')]).toEqual([es, en])
})

it.each([
  ['XXVIII Reunión Viceministerial', 'la'],
  ['Taller regional sobre retorno', 'el'],
  ['3.ª Conferencia de autoridades', 'la'],
  ['XII', 'none'],
] as const)('“%s” goes with %s', (title, article) => {
  expect(articleOfTitle(title)).toBe(article)
})
