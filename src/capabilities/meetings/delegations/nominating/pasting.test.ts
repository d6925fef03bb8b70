import { expect, it } from 'vitest'
import { pastedRows } from './pasting.ts'

const ana = {
  given_name: 'Ana',
  family_name: 'De Ejemplo',
  email: 'ana@example.invalid',
  role: 'head',
  job_title: 'Directora',
}

it('reads what Excel puts on the clipboard, by its heads in either language and in any order', () => {
  expect(
    pastedRows(
      'Correo\tApellidos\tNombre\tFunción\tCargo\nana@example.invalid\tDe Ejemplo\tAna\tJefa de delegación\tDirectora\n',
    ),
  ).toEqual([ana])
  expect(
    pastedRows('Job title;Role;E-mail;First name;Surname\nDirectora;HEAD;ana@example.invalid;Ana;De Ejemplo'),
  ).toEqual([ana])
})

it('reads rows without heads in the order of the form, also a single one', () => {
  expect(pastedRows('Ana\tDe Ejemplo\tana@example.invalid\tjefatura\tDirectora')).toEqual([ana])
  expect(
    pastedRows('\nAna, De Ejemplo, ana@example.invalid\nBeto, De Ejemplo, beto@example.invalid, asesor')?.map(
      ({ role }) => role,
    ),
  ).toEqual(['delegate', 'adviser'])
})

it('leaves a word that is no part of a delegation to the rule, and takes what is no table for nothing', () => {
  expect(pastedRows('Ana\tDe Ejemplo\tana@example.invalid\tcapitana')?.[0]?.role).toBe('')
  expect(pastedRows('  ')).toEqual([])
  expect(pastedRows('solo palabras')).toBeUndefined()
})
