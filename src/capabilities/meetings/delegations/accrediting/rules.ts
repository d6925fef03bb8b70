import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { RegistrationState } from '../contract.ts'

const since = '2026-11-28' as Day

/** What can be done with someone on the way to a meeting. */
export type RegistrationStep = 'accredit' | 'register' | 'confirm' | 'withdraw' | 'substitute'

const TURN: Record<RegistrationStep, readonly RegistrationState[]> = {
  accredit: ['nominated'],
  register: ['accredited', 'registered'],
  confirm: ['registered'],
  withdraw: ['waiting', 'nominated', 'accredited', 'registered', 'confirmed'],
  substitute: ['waiting', 'nominated', 'accredited', 'registered', 'confirmed'],
}

export const registeredInTurn = rule<{ state: RegistrationState; step: RegistrationStep }, 'in turn'>({
  id: 'MTG-25',
  sentence: {
    en: 'Who is nominated is accredited by the secretariat, then registers, then is confirmed; at any time before the end they can be withdrawn or substituted, and what is withdrawn stays so.',
    es: 'A quien se nombra lo acredita la Secretaría, luego se inscribe, luego se le confirma; hasta el final puede ser retirado o sustituido, y lo retirado queda retirado.',
  },
  refusal: {
    en: 'This is not their turn: the person is {{state}}. Someone may have been quicker: look at the delegation again.',
    es: 'No es su turno: la persona está {{state}}. Quizá alguien se adelantó: vea de nuevo la delegación.',
  },
  values: {
    state: {
      waiting: { en: 'on the waiting list', es: 'en lista de espera' },
      nominated: { en: 'nominated', es: 'nombrada' },
      accredited: { en: 'accredited', es: 'acreditada' },
      registered: { en: 'registered', es: 'inscrita' },
      confirmed: { en: 'confirmed', es: 'confirmada' },
      withdrawn: { en: 'withdrawn', es: 'retirada' },
    },
  },
  authority: { kind: 'rule of procedure', source: 'UNFCCC, online registration: nominate, confirm, badge' },
  since,
  decide: ({ state, step }) => (TURN[step].includes(state) ? 'in turn' : refuse('MTG-25', { state })),
  scenarios: [
    {
      given: { en: 'a nominated delegate, to accredit', es: 'una delegada nombrada, para acreditar' },
      when: { state: 'nominated', step: 'accredit' },
      then: 'in turn',
    },
    {
      given: { en: 'someone who waits, to accredit', es: 'alguien en espera, para acreditar' },
      when: { state: 'waiting', step: 'accredit' },
      then: { refused: true },
    },
    {
      given: { en: 'someone accredited, to confirm', es: 'alguien acreditado, para confirmar' },
      when: { state: 'accredited', step: 'confirm' },
      then: { refused: true },
    },
    {
      given: { en: 'a confirmed delegate, to substitute', es: 'una delegada confirmada, para sustituir' },
      when: { state: 'confirmed', step: 'substitute' },
      then: 'in turn',
    },
    {
      given: { en: 'a withdrawn delegate, to register', es: 'una delegada retirada, para inscribirse' },
      when: { state: 'withdrawn', step: 'register' },
      then: { refused: true },
    },
  ],
})

type Leaving = { readonly isHead: boolean; readonly others: number; readonly successor: boolean }

export const headSucceeded = rule<Leaving, 'leave'>({
  id: 'MTG-26',
  sentence: {
    en: 'When the head of a delegation leaves it, one of its people succeeds them, unless nobody else comes.',
    es: 'Cuando la jefatura deja la delegación, la sucede una de sus personas, salvo que no venga nadie más.',
  },
  refusal: {
    en: 'This is the head of the delegation: choose who leads it now.',
    es: 'Es la jefatura de la delegación: elija quién la encabeza ahora.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ isHead, others, successor }) =>
    isHead && others > 0 && !successor ? refuse('MTG-26', {}, 'successor') : 'leave',
  scenarios: [
    {
      given: { en: 'an adviser', es: 'una asesora' },
      when: { isHead: false, others: 3, successor: false },
      then: 'leave',
    },
    {
      given: { en: 'the head, an alternate succeeding', es: 'la jefatura, y la sucede una suplente' },
      when: { isHead: true, others: 3, successor: true },
      then: 'leave',
    },
    {
      given: { en: 'the head of three others', es: 'la jefatura de otras tres personas' },
      when: { isHead: true, others: 3, successor: false },
      then: { refused: true },
    },
    {
      given: { en: 'the head, who comes alone', es: 'la jefatura, que viene sola' },
      when: { isHead: true, others: 0, successor: false },
      then: 'leave',
    },
  ],
})

export const accreditingRules = [registeredInTurn, headSucceeded]
