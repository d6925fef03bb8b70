import type { Day } from '../../../../kernel/day.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { QuestionKind, Shape, Standing, Value } from '../contract.ts'

const since = '2026-11-27' as Day
const at = (text: string): Instant => text as Instant

export const repliesForItsCountry = rule<{ readonly asked: boolean }, 'reply'>({
  id: 'EXC-30',
  watched: true,
  sentence: {
    en: 'A focal point or liaison officer replies for their own country, where it is one of those asked.',
    es: 'Un punto focal u oficial de enlace responde por su propio país, si es uno de los consultados.',
  },
  refusal: {
    en: 'Your country is not among those this request asks.',
    es: 'Su país no está entre los consultados en esta solicitud.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ asked }) => (asked ? 'reply' : refuse('EXC-30')),
  scenarios: [
    {
      given: { en: 'a focal point of a country that is asked', es: 'un punto focal de un país consultado' },
      when: { asked: true },
      then: 'reply',
    },
    {
      given: { en: 'one of another country', es: 'uno de otro país' },
      when: { asked: false },
      then: { refused: true },
    },
  ],
})

type Timing = {
  readonly state: string
  readonly deadline: Instant
  readonly reopened: boolean
  readonly now: Instant
}
const timing = { state: 'open', deadline: at('2027-03-01T06:00:00.000Z'), reopened: false }

export const repliedInTime = rule<Timing, 'in time'>({
  id: 'EXC-31',
  sentence: {
    en: 'A reply is accepted while its request is open and before the instant of the deadline; from that instant on only where the secretariat has reopened the country’s reply.',
    es: 'Una respuesta se acepta mientras la solicitud esté abierta y antes del instante del plazo; desde ese instante, solo si la Secretaría reabrió la respuesta del país.',
  },
  refusal: {
    en: 'The deadline has passed, or the request is closed, and nothing more is taken. Ask the Technical Secretariat to reopen your country’s reply.',
    es: 'El plazo venció, o la solicitud está cerrada, y ya no se recibe nada. Pida a la Secretaría Técnica que reabra la respuesta de su país.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, deadline, reopened, now }) =>
    state === 'open' && (now < deadline || reopened) ? 'in time' : refuse('EXC-31'),
  scenarios: [
    {
      given: { en: 'one millisecond before', es: 'un milisegundo antes' },
      when: { ...timing, now: at('2027-03-01T05:59:59.999Z') },
      then: 'in time',
    },
    {
      given: { en: 'the very instant', es: 'el instante mismo' },
      when: { ...timing, now: at('2027-03-01T06:00:00.000Z') },
      then: { refused: true },
    },
    {
      given: { en: 'one millisecond after', es: 'un milisegundo después' },
      when: { ...timing, now: at('2027-03-01T06:00:00.001Z') },
      then: { refused: true },
    },
    {
      given: { en: 'after it, reopened', es: 'después, reabierta' },
      when: { ...timing, reopened: true, now: at('2027-03-04T06:00:00.000Z') },
      then: 'in time',
    },
    {
      given: { en: 'reopened, and the request closed', es: 'reabierta, y la solicitud cerrada' },
      when: { ...timing, state: 'closed', reopened: true, now: at('2027-03-04T06:00:00.000Z') },
      then: { refused: true },
    },
  ],
})

export const clearedOnce = rule<{ readonly clearedBy: string | undefined; readonly when?: string }, 'go on'>({
  id: 'EXC-32',
  sentence: {
    en: 'One person clears the reply of a country, once; it is final then, and only the secretariat returns it, when the country asks.',
    es: 'Una persona da el visto bueno a la respuesta de un país, una vez; desde entonces es definitiva y solo la Secretaría la devuelve, a pedido del país.',
  },
  refusal: {
    en: '{{who}} cleared your country’s reply on {{when}}. It is final; ask the Technical Secretariat to return it if something must change.',
    es: '{{who}} dio el visto bueno a la respuesta de su país el {{when}}. Es definitiva; si algo debe cambiar, pida a la Secretaría Técnica que la devuelva.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ clearedBy, when = '' }) =>
    clearedBy === undefined ? 'go on' : refuse('EXC-32', { who: clearedBy, when }),
  scenarios: [
    { given: { en: 'a draft', es: 'un borrador' }, when: { clearedBy: undefined }, then: 'go on' },
    {
      given: { en: 'a colleague was quicker', es: 'un colega se adelantó' },
      when: { clearedBy: 'Ana Soto', when: '12 feb 2027' },
      then: { refused: true },
    },
  ],
})

export const everyRequiredAnswered = rule<{ readonly missing: readonly number[] }, 'clear'>({
  id: 'EXC-33',
  sentence: {
    en: 'A reply is cleared when every required question is answered.',
    es: 'Una respuesta recibe el visto bueno cuando toda pregunta obligatoria está respondida.',
  },
  refusal: {
    en: 'Still to be answered: question {{missing}}.',
    es: 'Falta responder: pregunta {{missing}}.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ missing }) =>
    missing.length === 0 ? 'clear' : refuse('EXC-33', { missing: missing.join(', ') }),
  scenarios: [
    { given: { en: 'all are answered', es: 'todas respondidas' }, when: { missing: [] }, then: 'clear' },
    {
      given: { en: 'the second and fifth are not', es: 'faltan la segunda y la quinta' },
      when: { missing: [2, 5] },
      then: { refused: true },
    },
  ],
})

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

export const usedAgain = rule<{ readonly answered: boolean }, 'use'>({
  id: 'EXC-35',
  sentence: {
    en: 'A country may use its own answer to the question this one repeats, where it cleared one.',
    es: 'Un país puede usar de nuevo su propia respuesta a la pregunta que esta repite, si le dio el visto bueno.',
  },
  refusal: {
    en: 'There is no earlier answer of your country to this question.',
    es: 'No hay una respuesta anterior de su país a esta pregunta.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ answered }) => (answered ? 'use' : refuse('EXC-35')),
  scenarios: [
    {
      given: { en: 'answered last year', es: 'respondida el año anterior' },
      when: { answered: true },
      then: 'use',
    },
    {
      given: { en: 'a new question', es: 'una pregunta nueva' },
      when: { answered: false },
      then: { refused: true },
    },
  ],
})

type Sharing = {
  readonly shared: boolean
  /** Whether the reader sees every reply that was cleared, or this country’s in any case. */
  readonly seesAll: boolean
  readonly late: boolean
}

export const replyIsItsCountrys = rule<Sharing, Standing>({
  id: 'EXC-36',
  sentence: {
    en: 'A reply is its country’s alone until it is cleared, and then open to those its confidentiality names. Who does not see every reply is told of a country only whether its reply is shared with them, and no count holds what is not.',
    es: 'Una respuesta es solo de su país hasta recibir el visto bueno, y después se abre a quienes indica su confidencialidad. A quien no ve todas las respuestas solo se le dice si la de un país se comparte con él, y ningún recuento incluye lo demás.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ shared, seesAll, late }) => {
    if (shared) return 'cleared'
    if (!seesAll) return 'not shared'
    return late ? 'overdue' : 'awaited'
  },
  scenarios: [
    {
      given: {
        en: 'another country, not cleared or confidential',
        es: 'otro país, sin visto bueno o confidencial',
      },
      when: { shared: false, seesAll: false, late: true },
      then: 'not shared',
    },
    {
      given: { en: 'the secretariat, after the deadline', es: 'la Secretaría, después del plazo' },
      when: { shared: false, seesAll: true, late: true },
      then: 'overdue',
    },
    {
      given: { en: 'the secretariat, before it', es: 'la Secretaría, antes' },
      when: { shared: false, seesAll: true, late: false },
      then: 'awaited',
    },
    {
      given: { en: 'a reply one may see', es: 'una respuesta que se puede ver' },
      when: { shared: true, seesAll: false, late: false },
      then: 'cleared',
    },
  ],
})

export const replyRules = [
  repliesForItsCountry,
  repliedInTime,
  clearedOnce,
  everyRequiredAnswered,
  answerFits,
  usedAgain,
  replyIsItsCountrys,
]
