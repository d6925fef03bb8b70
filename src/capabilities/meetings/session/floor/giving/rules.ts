import type { Day } from '../../../../../kernel/day.ts'
import { refuse } from '../../../../../kernel/refusal.ts'
import { rule } from '../../../../../kernel/rule.ts'
import { type FloorKind, type FloorState, type Motion, type Ruling, motion } from '../../contract.ts'

const since = '2026-11-28' as Day

export const oneSpeaks = rule<{ speaking: FloorKind | null; asks: FloorKind }, 'give' | 'interrupt'>({
  id: 'MTG-88',
  sentence: {
    en: 'One has the floor at a time. A point of order alone interrupts a speaker, who goes on afterwards with the time that was left.',
    es: 'Tiene la palabra uno a la vez. Solo una moción de orden interrumpe a quien habla, que después sigue con el tiempo que le quedaba.',
  },
  refusal: {
    en: 'Someone has the floor: end that first.',
    es: 'Alguien tiene la palabra: termine primero esa intervención.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ speaking, asks }) => {
    if (speaking === null) return 'give'
    return asks === 'point of order' && speaking !== 'point of order' ? 'interrupt' : refuse('MTG-88')
  },
  scenarios: [
    {
      given: { en: 'nobody speaks', es: 'nadie habla' },
      when: { speaking: null, asks: 'speech' },
      then: 'give',
    },
    {
      given: { en: 'a point of order in a speech', es: 'una moción de orden durante una intervención' },
      when: { speaking: 'speech', asks: 'point of order' },
      then: 'interrupt',
    },
    {
      given: { en: 'a speech in a speech', es: 'una intervención durante otra' },
      when: { speaking: 'speech', asks: 'speech' },
      then: { refused: true },
    },
    {
      given: { en: 'a point of order in another', es: 'una moción de orden durante otra' },
      when: { speaking: 'point of order', asks: 'point of order' },
      then: { refused: true },
    },
  ],
})

export const pointsOfOrderFirst = rule<{ asks: FloorKind; pointsWaiting: number }, 'give'>({
  id: 'MTG-89',
  sentence: {
    en: 'A point of order comes before all others.',
    es: 'Una moción de orden va antes que todo lo demás.',
  },
  refusal: {
    en: 'A point of order waits: it is heard and ruled on first.',
    es: 'Hay una moción de orden en espera: primero se escucha y se resuelve.',
  },
  authority: { kind: 'rule of procedure', source: 'OAS rules of procedure, art. 57' },
  since,
  decide: ({ asks, pointsWaiting }) =>
    asks === 'point of order' || pointsWaiting === 0 ? 'give' : refuse('MTG-89'),
  scenarios: [
    {
      given: { en: 'the point of order itself', es: 'la propia moción de orden' },
      when: { asks: 'point of order', pointsWaiting: 1 },
      then: 'give',
    },
    {
      given: { en: 'a speech while none waits', es: 'una intervención sin ninguna en espera' },
      when: { asks: 'speech', pointsWaiting: 0 },
      then: 'give',
    },
    {
      given: { en: 'a motion while one waits', es: 'una moción de procedimiento con una en espera' },
      when: { asks: 'motion', pointsWaiting: 1 },
      then: { refused: true },
    },
  ],
})

type Moving = {
  readonly asks: FloorKind
  readonly motion: Motion | null
  readonly waiting: readonly Motion[]
}

export const motionsInOrder = rule<Moving, 'give'>({
  id: 'MTG-90',
  sentence: {
    en: 'Motions come before speeches, in this order: to suspend the meeting, to adjourn it, to adjourn the debate, to close the debate.',
    es: 'Las mociones de procedimiento van antes que las intervenciones, en este orden: suspender la reunión, levantarla, aplazar el debate, cerrar el debate.',
  },
  refusal: {
    en: 'A motion that comes before waits on the list.',
    es: 'Hay en la lista una moción que va antes.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ asks, motion: moved, waiting }) => {
    if (asks === 'point of order') return 'give'
    const place = moved === null ? motion.options.length : motion.options.indexOf(moved)
    return waiting.some((one) => motion.options.indexOf(one) < place) ? refuse('MTG-90') : 'give'
  },
  scenarios: [
    {
      given: { en: 'the first of two motions', es: 'la primera de dos mociones' },
      when: {
        asks: 'motion',
        motion: 'suspend the meeting',
        waiting: ['suspend the meeting', 'close the debate'],
      },
      then: 'give',
    },
    {
      given: { en: 'the second of two motions', es: 'la segunda de dos mociones' },
      when: {
        asks: 'motion',
        motion: 'close the debate',
        waiting: ['suspend the meeting', 'close the debate'],
      },
      then: { refused: true },
    },
    {
      given: { en: 'a speech while a motion waits', es: 'una intervención con una moción en espera' },
      when: { asks: 'speech', motion: null, waiting: ['close the debate'] },
      then: { refused: true },
    },
    {
      given: { en: 'a point of order all the same', es: 'una moción de orden, de todos modos' },
      when: { asks: 'point of order', motion: null, waiting: ['close the debate'] },
      then: 'give',
    },
  ],
})

export const pointRuledAtOnce = rule<{ kind: FloorKind; ruling: Ruling | null }, 'end'>({
  id: 'MTG-91',
  sentence: {
    en: 'A point of order is ruled on at once: it ends with the ruling of the chair.',
    es: 'Una moción de orden se resuelve de inmediato: termina con la decisión de la Presidencia.',
  },
  refusal: {
    en: 'Say how the chair rules: a point of order ends with the ruling, and nothing else does.',
    es: 'Indique cómo resuelve la Presidencia: una moción de orden termina con la decisión, y nada más la lleva.',
  },
  authority: { kind: 'rule of procedure', source: 'OAS rules of procedure, art. 57' },
  since,
  decide: ({ kind, ruling }) =>
    (kind === 'point of order') === (ruling !== null) ? 'end' : refuse('MTG-91', {}, 'ruling'),
  scenarios: [
    {
      given: { en: 'a point of order that is upheld', es: 'una moción de orden que se acoge' },
      when: { kind: 'point of order', ruling: 'upheld' },
      then: 'end',
    },
    {
      given: { en: 'the end of a speech', es: 'el final de una intervención' },
      when: { kind: 'speech', ruling: null },
      then: 'end',
    },
    {
      given: { en: 'a point of order without a ruling', es: 'una moción de orden sin decisión' },
      when: { kind: 'point of order', ruling: null },
      then: { refused: true },
    },
    {
      given: { en: 'a ruling on a speech', es: 'una decisión sobre una intervención' },
      when: { kind: 'speech', ruling: 'upheld' },
      then: { refused: true },
    },
  ],
})

export const floorSteps = ['give', 'end', 'add time', 'move up', 'withdraw'] as const
type Step = (typeof floorSteps)[number]
const FROM: Readonly<Record<Step, FloorState>> = {
  give: 'waiting',
  end: 'speaking',
  'add time': 'speaking',
  'move up': 'waiting',
  withdraw: 'waiting',
}

export const floorInTurn = rule<{ state: FloorState; step: Step }, 'go on'>({
  id: 'MTG-92',
  sentence: {
    en: 'Whoever waits gets the floor, is moved up or withdraws; whoever has it ends, or gets more time; what is over stays over.',
    es: 'Quien espera recibe la palabra, avanza o se retira; quien la tiene termina o recibe más tiempo; lo terminado queda terminado.',
  },
  refusal: {
    en: 'It stands otherwise on the list by now: {{state}}.',
    es: 'En la lista ya figura de otro modo: {{state}}.',
  },
  values: {
    state: {
      waiting: { en: 'it waits', es: 'en espera' },
      speaking: { en: 'it has the floor', es: 'tiene la palabra' },
      done: { en: 'it has spoken', es: 'ya habló' },
      withdrawn: { en: 'it was withdrawn', es: 'se retiró' },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state, step }) => (FROM[step] === state ? 'go on' : refuse('MTG-92', { state })),
  scenarios: [
    {
      given: { en: 'the floor for one who waits', es: 'la palabra para quien espera' },
      when: { state: 'waiting', step: 'give' },
      then: 'go on',
    },
    {
      given: { en: 'a minute more for the speaker', es: 'un minuto más para quien habla' },
      when: { state: 'speaking', step: 'add time' },
      then: 'go on',
    },
    {
      given: { en: 'the floor given by another a moment ago', es: 'la palabra que otro dio hace un momento' },
      when: { state: 'speaking', step: 'give' },
      then: { refused: true },
    },
    {
      given: { en: 'a speaker who withdraws', es: 'un orador que se retira' },
      when: { state: 'done', step: 'withdraw' },
      then: { refused: true },
    },
  ],
})
