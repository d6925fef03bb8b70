import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-28' as Day

export const quotaCoversThePlaces = rule<{ most: number; taken: number }, 'settle'>({
  id: 'MTG-27',
  sentence: {
    en: 'A quota is not set below the places that are taken already.',
    es: 'Un cupo no se fija por debajo de los lugares ya ocupados.',
  },
  refusal: {
    en: 'There are {{taken}} places taken already: the quota cannot be {{most}}. Withdraw people first.',
    es: 'Ya hay {{taken}} lugares ocupados: el cupo no puede ser {{most}}. Retire antes a las personas.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ most, taken }) => (taken <= most ? 'settle' : refuse('MTG-27', { most, taken }, 'quotas')),
  scenarios: [
    {
      given: { en: 'as many as have come', es: 'tantos como han venido' },
      when: { most: 5, taken: 5 },
      then: 'settle',
    },
    {
      given: { en: 'one fewer', es: 'uno menos' },
      when: { most: 4, taken: 5 },
      then: { refused: true },
    },
  ],
})

export const nominationsBeforeItCloses = rule<{ until: Day; closes: Day }, 'settle'>({
  id: 'MTG-28',
  sentence: {
    en: 'The last day for nominations is not after the meeting closes.',
    es: 'El último día para nombrar no es posterior a la clausura.',
  },
  refusal: {
    en: 'The meeting closes on {{closes}}: the last day for nominations comes then or before.',
    es: 'La reunión se clausura el {{closes}}: el último día para nombrar es ese o uno anterior.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ until, closes }) =>
    until <= closes ? 'settle' : refuse('MTG-28', { closes }, 'nominations_until'),
  scenarios: [
    {
      given: { en: 'a week before', es: 'una semana antes' },
      when: { until: '2026-12-03' as Day, closes: '2026-12-11' as Day },
      then: 'settle',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { until: '2026-12-12' as Day, closes: '2026-12-11' as Day },
      then: { refused: true },
    },
  ],
})

export const linkRegistersItsPerson = rule<{ found: boolean }, 'open'>({
  id: 'MTG-29',
  sentence: {
    en: 'A registration link opens the registration of the person it was sent to, until the meeting closes.',
    es: 'Un enlace de inscripción abre la inscripción de la persona a quien se envió, hasta que se clausura la reunión.',
  },
  refusal: {
    en: 'This link opens nothing any more. Ask your focal point or the secretariat for a new one.',
    es: 'Este enlace ya no abre nada. Pida uno nuevo a su punto focal o a la Secretaría.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ found }) => (found ? 'open' : refuse('MTG-29')),
  scenarios: [
    {
      given: { en: 'a link that holds', es: 'un enlace vigente' },
      when: { found: true },
      then: 'open',
    },
    {
      given: { en: 'a link nobody made', es: 'un enlace que nadie hizo' },
      when: { found: false },
      then: { refused: true },
    },
  ],
})

export const registrationRules = [quotaCoversThePlaces, nominationsBeforeItCloses, linkRegistersItsPerson]
