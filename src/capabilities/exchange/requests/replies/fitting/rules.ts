import type { Day } from '../../../../../kernel/day.ts'
import { refuse } from '../../../../../kernel/refusal.ts'
import { rule } from '../../../../../kernel/rule.ts'
import type { QuestionKind, Shape, Value } from '../../contract.ts'

const since = '2026-11-27' as Day

type Fitting = {
  readonly kind: QuestionKind
  readonly required: boolean
  readonly shape: Pick<Shape, 'several' | 'min' | 'max'> & {
    readonly options: number
    readonly columns: number
  }
  readonly value: Value
}

/** Whether nothing was answered. */
export const isEmpty = ({ text = '', chosen = [], number = null, rows = [], file = '' }: Value): boolean =>
  text.trim() === '' && chosen.length === 0 && number === null && rows.length === 0 && file === ''

function problemOf({ kind, shape, value, required }: Fitting): string | undefined {
  const { text = '', chosen = [], number = null, rows = [], file = '' } = value
  const others = {
    text: chosen.length + rows.length > 0 || number !== null || file !== '',
    choice: text !== '' || rows.length > 0 || number !== null || file !== '',
    number: text !== '' || chosen.length + rows.length > 0 || file !== '',
    table: text !== '' || chosen.length > 0 || number !== null || file !== '',
    file: text !== '' || chosen.length + rows.length > 0 || number !== null,
  }
  if (others[kind]) return 'kind'
  if (isEmpty(value)) return required ? 'nothing' : undefined
  if (kind === 'choice') {
    if (chosen.some((one) => one < 1 || one > shape.options)) return 'option'
    if (new Set(chosen).size !== chosen.length) return 'option'
    if (!shape.several && chosen.length > 1) return 'one'
  }
  if (kind === 'number' && number !== null) {
    if (shape.min !== null && number < shape.min) return 'low'
    if (shape.max !== null && number > shape.max) return 'high'
  }
  return kind === 'table' && rows.some((cells) => cells.length !== shape.columns) ? 'cells' : undefined
}

const any = { several: false, min: null, max: null, options: 0, columns: 0 }

export const answerFits = rule<Fitting, 'fits'>({
  id: 'EXC-34',
  sentence: {
    en: 'An answer fits its question: options of its list, one where only one may hold; a number within its limits; as many cells as columns; something at all where it is required.',
    es: 'Una respuesta corresponde a su pregunta: opciones de su lista, una si solo cabe una; un número dentro de sus límites; tantas celdas como columnas; algo, si es obligatoria.',
  },
  refusal: { en: '{{problem}} {{limit}}', es: '{{problem}} {{limit}}' },
  values: {
    problem: {
      nothing: { en: 'This question needs an answer.', es: 'Esta pregunta necesita una respuesta.' },
      kind: {
        en: 'This is not the kind of answer the question asks for.',
        es: 'No es el tipo de respuesta que la pregunta pide.',
      },
      option: { en: 'Choose among the options given.', es: 'Elija entre las opciones dadas.' },
      one: { en: 'Choose one option only.', es: 'Elija una sola opción.' },
      low: {
        en: 'The number is below the least that is possible:',
        es: 'El número es menor que el mínimo posible:',
      },
      high: {
        en: 'The number is above the most that is possible:',
        es: 'El número supera el máximo posible:',
      },
      cells: { en: 'Each row has one cell for each column.', es: 'Cada fila tiene una celda por columna.' },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: (given) => {
    const problem = problemOf(given)
    if (problem === undefined) return 'fits'
    const limit = { low: given.shape.min, high: given.shape.max }[problem] ?? ''
    return refuse('EXC-34', { problem, limit }, 'answer')
  },
  scenarios: [
    {
      given: { en: 'a text', es: 'un texto' },
      when: { kind: 'text', required: true, shape: any, value: { text: 'Sí' } },
      then: 'fits',
    },
    {
      given: { en: 'nothing, though it is required', es: 'nada, aunque es obligatoria' },
      when: { kind: 'text', required: true, shape: any, value: { text: ' ' } },
      then: { refused: true },
    },
    {
      given: { en: 'nothing, where one may', es: 'nada, donde se puede' },
      when: { kind: 'number', required: false, shape: any, value: {} },
      then: 'fits',
    },
    {
      given: { en: 'two options where one holds', es: 'dos opciones donde cabe una' },
      when: { kind: 'choice', required: true, shape: { ...any, options: 3 }, value: { chosen: [1, 2] } },
      then: { refused: true },
    },
    {
      given: { en: 'the fourth of three options', es: 'la cuarta de tres opciones' },
      when: { kind: 'choice', required: true, shape: { ...any, options: 3 }, value: { chosen: [4] } },
      then: { refused: true },
    },
    {
      given: { en: 'two options where several may hold', es: 'dos opciones donde caben varias' },
      when: {
        kind: 'choice',
        required: true,
        shape: { ...any, options: 3, several: true },
        value: { chosen: [1, 2] },
      },
      then: 'fits',
    },
    {
      given: { en: '100 of at most 100', es: '100 de un máximo de 100' },
      when: { kind: 'number', required: true, shape: { ...any, min: 0, max: 100 }, value: { number: 100 } },
      then: 'fits',
    },
    {
      given: { en: '101 of at most 100', es: '101 de un máximo de 100' },
      when: { kind: 'number', required: true, shape: { ...any, min: 0, max: 100 }, value: { number: 101 } },
      then: { refused: true },
    },
    {
      given: {
        en: 'a row of two cells under three columns',
        es: 'una fila de dos celdas bajo tres columnas',
      },
      when: {
        kind: 'table',
        required: true,
        shape: { ...any, columns: 3 },
        value: { rows: [['2026', '12']] },
      },
      then: { refused: true },
    },
    {
      given: { en: 'a text to a question for a file', es: 'un texto a una pregunta que pide un archivo' },
      when: { kind: 'file', required: true, shape: any, value: { text: 'adjunto' } },
      then: { refused: true },
    },
  ],
})
