import { type Day, addDays } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { QuestionKind, Shape } from './contract.ts'
import { replyRules } from './replies/rules.ts'

const since = '2026-11-27' as Day
const at = (text: string): Instant => text as Instant
const day = (text: string): Day => text as Day

type Opening = {
  readonly state: string
  readonly questions: number
  readonly recipients: number
  readonly deadline: Instant
  readonly now: Instant
}

export const openedWhole = rule<Opening, 'open'>({
  id: 'EXC-20',
  sentence: {
    en: 'An information request is opened from its draft, with at least one question and one country that is asked, before its deadline.',
    es: 'Una solicitud de información se abre desde su borrador, con al menos una pregunta y un país consultado, antes de su plazo.',
  },
  refusal: {
    en: 'It cannot be opened yet: it needs at least one question, one country that is asked, and a deadline that is still to come.',
    es: 'Aún no se puede abrir: necesita al menos una pregunta, un país consultado y un plazo que no haya pasado.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state, questions, recipients, deadline, now }) =>
    state === 'draft' && questions > 0 && recipients > 0 && now < deadline ? 'open' : refuse('EXC-20'),
  scenarios: [
    {
      given: {
        en: 'a draft with five questions to eleven countries',
        es: 'un borrador con cinco preguntas a once países',
      },
      when: {
        state: 'draft',
        questions: 5,
        recipients: 11,
        deadline: at('2027-03-01T06:00:00.000Z'),
        now: at('2027-01-10T15:00:00.000Z'),
      },
      then: 'open',
    },
    {
      given: { en: 'a draft without a question', es: 'un borrador sin preguntas' },
      when: {
        state: 'draft',
        questions: 0,
        recipients: 11,
        deadline: at('2027-03-01T06:00:00.000Z'),
        now: at('2027-01-10T15:00:00.000Z'),
      },
      then: { refused: true },
    },
    {
      given: { en: 'a deadline that has passed', es: 'un plazo vencido' },
      when: {
        state: 'draft',
        questions: 5,
        recipients: 11,
        deadline: at('2027-01-01T06:00:00.000Z'),
        now: at('2027-01-10T15:00:00.000Z'),
      },
      then: { refused: true },
    },
    {
      given: { en: 'one that is open already', es: 'una que ya está abierta' },
      when: {
        state: 'open',
        questions: 5,
        recipients: 11,
        deadline: at('2027-03-01T06:00:00.000Z'),
        now: at('2027-01-10T15:00:00.000Z'),
      },
      then: { refused: true },
    },
  ],
})

export const askedStays = rule<{ readonly state: string }, 'change'>({
  id: 'EXC-21',
  sentence: {
    en: 'What is asked, of whom and until when changes only in a draft; once a request is open it stays as it was sent.',
    es: 'Lo que se pregunta, a quién y hasta cuándo solo cambia en el borrador; una solicitud abierta queda como se envió.',
  },
  refusal: {
    en: 'This request is open: its questions, countries and deadline stay. Make a new request from it instead.',
    es: 'Esta solicitud ya está abierta: sus preguntas, países y plazo no cambian. Haga una nueva a partir de ella.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state }) => (state === 'draft' ? 'change' : refuse('EXC-21')),
  scenarios: [
    { given: { en: 'a draft', es: 'un borrador' }, when: { state: 'draft' }, then: 'change' },
    {
      given: { en: 'an open request', es: 'una solicitud abierta' },
      when: { state: 'open' },
      then: { refused: true },
    },
  ],
})

type Asking = { readonly kind: QuestionKind } & Pick<Shape, 'min' | 'max'> & {
    readonly options: number
    readonly columns: number
  }
const plain = { options: 0, columns: 0, min: null, max: null }

export const questionCanBeAnswered = rule<Asking, 'ask'>({
  id: 'EXC-22',
  sentence: {
    en: 'A question can be answered: a choice offers at least two options, a table has a column, and a number’s least is not above its most.',
    es: 'Una pregunta se puede responder: una elección ofrece al menos dos opciones, un cuadro tiene una columna y el mínimo de un número no supera su máximo.',
  },
  refusal: {
    en: 'Nobody could answer this question. Give a choice two options, a table a column, and a number a least that is not above its most.',
    es: 'Nadie podría responder esta pregunta. Dé dos opciones a la elección, una columna al cuadro y un mínimo que no supere el máximo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ kind, options, columns, min, max }) => {
    if (kind === 'choice' && options < 2) return refuse('EXC-22', {}, 'options')
    if (kind === 'table' && columns < 1) return refuse('EXC-22', {}, 'columns')
    return kind === 'number' && min !== null && max !== null && min > max
      ? refuse('EXC-22', {}, 'min')
      : 'ask'
  },
  scenarios: [
    { given: { en: 'a text', es: 'un texto' }, when: { ...plain, kind: 'text' }, then: 'ask' },
    {
      given: { en: 'yes or no', es: 'sí o no' },
      when: { ...plain, kind: 'choice', options: 2 },
      then: 'ask',
    },
    {
      given: { en: 'a choice of one', es: 'una sola opción' },
      when: { ...plain, kind: 'choice', options: 1 },
      then: { refused: true },
    },
    {
      given: { en: 'a table without columns', es: 'un cuadro sin columnas' },
      when: { ...plain, kind: 'table' },
      then: { refused: true },
    },
    {
      given: { en: 'from 10 to 0', es: 'de 10 a 0' },
      when: { ...plain, kind: 'number', min: 10, max: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'from 0 to 10', es: 'de 0 a 10' },
      when: { ...plain, kind: 'number', min: 0, max: 10 },
      then: 'ask',
    },
  ],
})

export const openOnly = rule<{ readonly state: string }, 'go on'>({
  id: 'EXC-23',
  sentence: {
    en: 'Only an open request is closed, and only in an open request a country may be let reply again.',
    es: 'Solo una solicitud abierta se cierra, y solo en una abierta se permite que un país responda de nuevo.',
  },
  refusal: { en: 'This request is not open.', es: 'Esta solicitud no está abierta.' },
  authority: { kind: 'house' },
  since,
  decide: ({ state }) => (state === 'open' ? 'go on' : refuse('EXC-23')),
  scenarios: [
    { given: { en: 'an open request', es: 'una solicitud abierta' }, when: { state: 'open' }, then: 'go on' },
    { given: { en: 'a closed one', es: 'una cerrada' }, when: { state: 'closed' }, then: { refused: true } },
  ],
})

export type ReminderMoment = 'week' | 'days' | 'after'

export const remindedOfRequest = rule<
  { readonly deadline: Day; readonly today: Day },
  ReminderMoment | 'not now'
>({
  id: 'EXC-24',
  sentence: {
    en: 'While a country’s reply is not cleared, its focal points are reminded once from seven days before the deadline, once from two days before, and once on the day after; later no more.',
    es: 'Mientras la respuesta de un país no tenga el visto bueno, sus puntos focales reciben un recordatorio desde siete días antes del plazo, otro desde dos días antes y otro al día siguiente; después, ninguno más.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ deadline, today }) => {
    if (today > deadline) return today === addDays(deadline, 1) ? 'after' : 'not now'
    if (today >= addDays(deadline, -2)) return 'days'
    return today >= addDays(deadline, -7) ? 'week' : 'not now'
  },
  scenarios: [
    {
      given: { en: 'eight days before', es: 'ocho días antes' },
      when: { deadline: day('2027-02-28'), today: day('2027-02-20') },
      then: 'not now',
    },
    {
      given: { en: 'seven days before', es: 'siete días antes' },
      when: { deadline: day('2027-02-28'), today: day('2027-02-21') },
      then: 'week',
    },
    {
      given: { en: 'two days before', es: 'dos días antes' },
      when: { deadline: day('2027-02-28'), today: day('2027-02-26') },
      then: 'days',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { deadline: day('2027-02-28'), today: day('2027-03-01') },
      then: 'after',
    },
    {
      given: { en: 'two days after', es: 'dos días después' },
      when: { deadline: day('2027-02-28'), today: day('2027-03-02') },
      then: 'not now',
    },
  ],
})

export const requestRules = [
  openedWhole,
  askedStays,
  questionCanBeAnswered,
  openOnly,
  remindedOfRequest,
  ...replyRules,
]
