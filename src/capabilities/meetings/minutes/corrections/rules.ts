import type { Day } from '../../../../kernel/day.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { type Text, languages } from '../../../../kernel/language.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { CorrectionState, MinutesState } from '../contract.ts'

const since = '2026-11-28' as Day
const at = (time: string): Instant => `2026-12-20T${time}Z` as Instant
const records = {
  kind: 'rule of procedure',
  source: 'United Nations General Assembly, rules of procedure, records',
} as const

export const correctionsGivenTime = rule<{ now: Instant; until: Instant }, 'long enough'>({
  id: 'MTG-123',
  sentence: {
    en: 'Delegations have at least three days, from the moment minutes are circulated, to propose corrections.',
    es: 'Las delegaciones tienen al menos tres días, desde que se distribuye el acta, para proponer correcciones.',
  },
  refusal: {
    en: 'The deadline is too near: delegations have at least three days for corrections.',
    es: 'El plazo es demasiado corto: las delegaciones tienen al menos tres días para corregir.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ now, until }) =>
    Date.parse(until) - Date.parse(now) >= 3 * 86_400_000
      ? 'long enough'
      : refuse('MTG-123', {}, 'corrections_until'),
  scenarios: [
    {
      given: { en: 'three days to the minute', es: 'tres días exactos' },
      when: { now: at('12:00:00.000'), until: '2026-12-23T12:00:00.000Z' as Instant },
      then: 'long enough',
    },
    {
      given: { en: 'a minute less', es: 'un minuto menos' },
      when: { now: at('12:00:00.000'), until: '2026-12-23T11:59:00.000Z' as Instant },
      then: { refused: true },
    },
  ],
})

type Proposed = { readonly state: MinutesState; readonly arrived: Instant; readonly until: Instant | null }

export const correctedBeforeTheDeadline = rule<Proposed, 'take'>({
  id: 'MTG-124',
  sentence: {
    en: 'A delegation proposes corrections to circulated minutes before the deadline, by the instant its request arrives.',
    es: 'Una delegación propone correcciones al acta distribuida antes del vencimiento, según el instante en que llega su solicitud.',
  },
  refusal: {
    en: 'No corrections are taken: the minutes are not circulated, or the deadline has passed.',
    es: 'No se reciben correcciones: el acta no está distribuida o el plazo venció.',
  },
  authority: records,
  since,
  decide: ({ state, arrived, until }) =>
    state === 'circulated' && until !== null && arrived < until ? 'take' : refuse('MTG-124'),
  scenarios: [
    {
      given: { en: 'one millisecond before the deadline', es: 'un milisegundo antes del vencimiento' },
      when: { state: 'circulated', arrived: at('11:59:59.999'), until: at('12:00:00.000') },
      then: 'take',
    },
    {
      given: { en: 'at the deadline', es: 'al vencimiento' },
      when: { state: 'circulated', arrived: at('12:00:00.000'), until: at('12:00:00.000') },
      then: { refused: true },
    },
    {
      given: { en: 'to a draft', es: 'a un borrador' },
      when: { state: 'drafting', arrived: at('10:00:00.000'), until: null },
      then: { refused: true },
    },
  ],
})

type Deciding = {
  readonly state: CorrectionState
  readonly minutes: MinutesState
  readonly accepted: boolean
  readonly text: Text
  readonly answer: string
}

export const correctionAnswered = rule<Deciding, 'accept' | 'decline'>({
  id: 'MTG-125',
  sentence: {
    en: 'A correction is decided once: accepted with the paragraph in every language, or declined with a reason.',
    es: 'Una corrección se decide una sola vez: se acepta con el párrafo en todos los idiomas o se rechaza con una razón.',
  },
  refusal: {
    en: 'Decide a correction that is open: accept it with the paragraph in both languages, or decline it with a reason.',
    es: 'Decida una corrección pendiente: acéptela con el párrafo en los dos idiomas o rechácela con una razón.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, minutes, accepted, text, answer }) => {
    if (state !== 'open' || minutes !== 'circulated') return refuse('MTG-125')
    if (!accepted) return answer.trim() === '' ? refuse('MTG-125', {}, 'answer') : 'decline'
    return languages.every((language) => text[language]?.trim()) ? 'accept' : refuse('MTG-125', {}, 'text')
  },
  scenarios: [
    {
      given: { en: 'accepted, in both languages', es: 'aceptada, en los dos idiomas' },
      when: {
        state: 'open',
        minutes: 'circulated',
        accepted: true,
        text: { es: 'Se abrió.', en: 'It opened.' },
        answer: '',
      },
      then: 'accept',
    },
    {
      given: { en: 'accepted in one language alone', es: 'aceptada en un solo idioma' },
      when: { state: 'open', minutes: 'circulated', accepted: true, text: { es: 'Se abrió.' }, answer: '' },
      then: { refused: true },
    },
    {
      given: { en: 'declined with a reason', es: 'rechazada con una razón' },
      when: { state: 'open', minutes: 'circulated', accepted: false, text: {}, answer: 'Así consta.' },
      then: 'decline',
    },
    {
      given: { en: 'declined without one', es: 'rechazada sin razón' },
      when: { state: 'open', minutes: 'circulated', accepted: false, text: {}, answer: ' ' },
      then: { refused: true },
    },
    {
      given: { en: 'decided already', es: 'ya decidida' },
      when: { state: 'declined', minutes: 'circulated', accepted: false, text: {}, answer: 'No.' },
      then: { refused: true },
    },
  ],
})
