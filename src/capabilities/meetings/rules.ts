import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { agendaRules } from './agenda/rules.ts'
import { convocationRules } from './convocation/rules.ts'
import { delegatesUntilItCloses } from './delegations/rules.ts'
import { doorRules } from './door/rules.ts'
import { accreditingRules } from './delegations/accrediting/rules.ts'
import { nominatingRules } from './delegations/nominating/rules.ts'
import { participantsRules } from './participants/rules.ts'
import { photoRules } from './photos/rules.ts'
import { planningRules } from './planning/rules.ts'
import { registrationRules } from './registration/rules.ts'
import { evaluationRules } from './evaluation/rules.ts'
import { minutesRules } from './minutes/rules.ts'
import { silenceRules } from './silence/rules.ts'
import { statisticsRules } from './statistics/rules.ts'
import { rulesOfSessions } from './session/rules.ts'
import { rule } from '../../kernel/rule.ts'
import type { Meeting } from './contract.ts'

export const meetingDaysInOrder = rule<{ opens: Day; closes: Day }, 'in order'>({
  id: 'MTG-01',
  sentence: {
    en: 'A meeting closes on the day it opens or later.',
    es: 'Una reunión se clausura el día en que se abre o después.',
  },
  refusal: {
    en: 'The closing day {{closes}} comes before the opening day {{opens}}.',
    es: 'La clausura ({{closes}}) es anterior a la apertura ({{opens}}).',
  },
  authority: { kind: 'practice' },
  since: '2026-11-24' as Day,
  decide: ({ opens, closes }) =>
    closes >= opens ? 'in order' : refuse('MTG-01', { opens, closes }, 'closes_on'),
  scenarios: [
    {
      given: { en: 'a meeting of one day', es: 'una reunión de un día' },
      when: { opens: '2026-12-10' as Day, closes: '2026-12-10' as Day },
      then: 'in order',
    },
    {
      given: { en: 'a closing before the opening', es: 'una clausura antes de la apertura' },
      when: { opens: '2026-12-10' as Day, closes: '2026-12-09' as Day },
      then: { refused: true },
    },
  ],
})

export const numberedOnce = rule<{ number: string; taken: boolean }, 'free'>({
  id: 'MTG-02',
  sentence: {
    en: 'A meeting bears its number once within its body.',
    es: 'El número de una reunión es único en su órgano.',
  },
  refusal: {
    en: 'The number {{number}} is taken: a meeting bears its number once within its body.',
    es: 'El número {{number}} ya está tomado: es único para las reuniones de un órgano.',
  },
  authority: { kind: 'practice' },
  since: '2026-11-25' as Day,
  decide: ({ number, taken }) => (taken ? refuse('MTG-02', { number }, 'number') : 'free'),
  scenarios: [
    {
      given: { en: 'the next number', es: 'el número siguiente' },
      when: { number: 'XXXI', taken: false },
      then: 'free',
    },
    {
      given: { en: 'a number the body has had', es: 'un número que el órgano ya tuvo' },
      when: { number: 'XXX', taken: true },
      then: { refused: true },
    },
  ],
})

const HELD = new Set<Meeting['state']>(['closed', 'outcome adopted', 'archived', 'cancelled'])

/** Whether nothing more comes of a meeting: it is over, as was said or as its days have passed, or was called off. */
export const isHeld = ({ state, closes_on }: Pick<Meeting, 'state' | 'closes_on'>, today: Day): boolean =>
  HELD.has(state) || closes_on < today

export const adoptedAtItsMeeting = rule<{ adopted: Day; opens: Day }, 'in its time'>({
  id: 'MTG-03',
  sentence: {
    en: 'A meeting adopts its outcome on the day it opens or later.',
    es: 'Una reunión adopta su documento final el día en que se abre o después.',
  },
  refusal: {
    en: 'The day of adoption, {{adopted}}, comes before the meeting opens, {{opens}}. Correct the day, or choose the meeting that adopted it.',
    es: 'El día de la adopción ({{adopted}}) es anterior a la apertura de la reunión ({{opens}}). Corrija el día, o elija la reunión que lo adoptó.',
  },
  authority: { kind: 'practice' },
  since: '2026-11-25' as Day,
  decide: ({ adopted, opens }) =>
    adopted >= opens ? 'in its time' : refuse('MTG-03', { adopted, opens }, 'adopted_on'),
  scenarios: [
    {
      given: { en: 'the closing day of its meeting', es: 'el día de clausura de su reunión' },
      when: { adopted: '2026-12-11' as Day, opens: '2026-12-10' as Day },
      then: 'in its time',
    },
    {
      given: {
        en: 'by correspondence, a month after the meeting',
        es: 'por correspondencia, un mes después de la reunión',
      },
      when: { adopted: '2027-01-11' as Day, opens: '2026-12-10' as Day },
      then: 'in its time',
    },
    {
      given: { en: 'the meeting of the year after', es: 'la reunión del año siguiente' },
      when: { adopted: '2026-12-11' as Day, opens: '2027-12-10' as Day },
      then: { refused: true },
    },
  ],
})

export const meetingRules = [
  delegatesUntilItCloses,
  meetingDaysInOrder,
  numberedOnce,
  adoptedAtItsMeeting,
  ...nominatingRules,
  ...accreditingRules,
  ...registrationRules,
  ...participantsRules,
  ...doorRules,
  ...agendaRules,
  ...planningRules,
  ...convocationRules,
  ...rulesOfSessions,
  ...silenceRules,
  ...minutesRules,
  ...evaluationRules,
  ...statisticsRules,
  ...photoRules,
]
