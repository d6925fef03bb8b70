import type { Day } from '../../../../kernel/day.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { Standing } from '../contract.ts'
import { answerFits } from './fitting/rules.ts'

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
