import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { ImportField } from './contract.ts'

const since = '2026-11-25' as Day

export const readableTable = rule<{ problem: string | null; limit: number }, 'read'>({
  id: 'DIR-11',
  sentence: {
    en: 'A table to import has a head and at least one row, and no more than the limits say; otherwise nothing of it is kept.',
    es: 'Una tabla por importar tiene encabezado y al menos una fila, y no pasa de los límites; si no, no se guarda nada de ella.',
  },
  refusal: {
    en: 'This is no table we can take: it needs a head and at least one row, at most 2,000 rows, 40 columns, 1,000 letters a cell and 4 MB, as text, .csv or .xlsx. Nothing was kept. Split it, or save it as one of these.',
    es: 'Esta tabla no se puede tomar: necesita encabezado y al menos una fila, y a lo sumo 2 000 filas, 40 columnas, 1 000 letras por celda y 4 MB, como texto, .csv o .xlsx. No se guardó nada. Divídala, o guárdela en uno de esos formatos.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ problem, limit }) => (problem === null ? 'read' : refuse('DIR-11', { problem, limit }, 'file')),
  scenarios: [
    {
      given: { en: 'a head and forty rows', es: 'un encabezado y cuarenta filas' },
      when: { problem: null, limit: 0 },
      then: 'read',
    },
    {
      given: { en: 'two thousand and one rows', es: 'dos mil una filas' },
      when: { problem: 'too many rows', limit: 2000 },
      then: { refused: true },
    },
    {
      given: { en: 'a picture', es: 'una imagen' },
      when: { problem: 'no table', limit: 0 },
      then: { refused: true },
    },
  ],
})

export const whoIsInTheTable = rule<{ columns: readonly (ImportField | null)[] }, 'known'>({
  id: 'DIR-12',
  sentence: {
    en: 'An import knows which columns hold the given name, the family name and the e-mail address, and no two columns hold the same.',
    es: 'Una importación sabe qué columnas tienen los nombres, los apellidos y el correo, y ninguna columna repite a otra.',
  },
  refusal: {
    en: 'Say which columns hold the given name, the family name and the e-mail address, and let no two columns hold the same.',
    es: 'Indique qué columnas tienen los nombres, los apellidos y el correo, y que ninguna columna repita a otra.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ columns }) => {
    const held = columns.filter((one) => one !== null)
    const whole = (['given_name', 'family_name', 'email'] as const).every((one) => held.includes(one))
    return whole && new Set(held).size === held.length ? 'known' : refuse('DIR-12', {}, 'column-0')
  },
  scenarios: [
    {
      given: { en: 'the three columns and one left out', es: 'las tres columnas y una sin usar' },
      when: { columns: ['given_name', null, 'family_name', 'email'] },
      then: 'known',
    },
    {
      given: { en: 'no column for the address', es: 'ninguna columna para el correo' },
      when: { columns: ['given_name', 'family_name'] },
      then: { refused: true },
    },
    {
      given: { en: 'two columns for the address', es: 'dos columnas para el correo' },
      when: { columns: ['given_name', 'family_name', 'email', 'email'] },
      then: { refused: true },
    },
  ],
})

export const somethingToImport = rule<{ good: number }, 'import'>({
  id: 'DIR-13',
  sentence: {
    en: 'An import takes every row without an error, all of them or none; where no row would change anything there is nothing to import.',
    es: 'Una importación toma todas las filas sin error, todas o ninguna; si ninguna fila cambiaría algo, no hay nada que importar.',
  },
  refusal: {
    en: 'No row of this table would create or change anything.',
    es: 'Ninguna fila de esta tabla crearía ni modificaría nada.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ good }) => (good > 0 ? 'import' : refuse('DIR-13')),
  scenarios: [
    {
      given: { en: 'eighteen good rows and two errors', es: 'dieciocho filas buenas y dos con error' },
      when: { good: 18 },
      then: 'import',
    },
    {
      given: { en: 'a table that was imported before', es: 'una tabla ya importada' },
      when: { good: 0 },
      then: { refused: true },
    },
  ],
})

export const undoneWhileUntouched = rule<{ undone: boolean; builtOn: number; first: string }, 'undo'>({
  id: 'DIR-14',
  sentence: {
    en: 'An import is taken back whole, once, as long as nothing was built on it: nobody it entered has signed in, nothing it wrote was changed or succeeded.',
    es: 'Una importación se deshace entera, una sola vez, mientras nada se haya apoyado en ella: nadie a quien ingresó ha entrado, y nada de lo que escribió se modificó ni tuvo sucesión.',
  },
  refusal: {
    en: 'This import can no longer be taken back: something was built on {{builtOn}} of its records, such as {{first}}, or it was taken back already.',
    es: 'Esta importación ya no se puede deshacer: algo se apoyó en {{builtOn}} de sus registros, por ejemplo {{first}}, o ya se deshizo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ undone, builtOn, first }) =>
    undone || builtOn > 0 ? refuse('DIR-14', { builtOn, first: first || '–' }) : 'undo',
  scenarios: [
    {
      given: { en: 'an import of a minute ago', es: 'una importación de hace un minuto' },
      when: { undone: false, builtOn: 0, first: '' },
      then: 'undo',
    },
    {
      given: {
        en: 'an import one of whose people has signed in',
        es: 'una importación de la que una persona ya entró',
      },
      when: { undone: false, builtOn: 1, first: 'Ana Ejemplo' },
      then: { refused: true },
    },
    {
      given: { en: 'an import taken back already', es: 'una importación ya deshecha' },
      when: { undone: true, builtOn: 0, first: '' },
      then: { refused: true },
    },
  ],
})

export const importRules = [readableTable, whoIsInTheTable, somethingToImport, undoneWhileUntouched]
