import { type Day, addDays } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { ParticularField, ReadingPurpose } from './contract.ts'

const since = '2026-11-27' as Day

export const askedOfThoseWhoCome = rule<{ forParticipant: boolean }, 'asked'>({
  id: 'MTG-10',
  sentence: {
    en: 'Particulars for a meeting are given by the person themself, who holds an office for a participant.',
    es: 'Los datos para una reunión los da la propia persona, que ejerce un cargo por un participante.',
  },
  refusal: {
    en: 'Particulars are asked only of those who come for a participant.',
    es: 'Estos datos se piden solo a quienes vienen por un participante.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ forParticipant }) => (forParticipant ? 'asked' : refuse('MTG-10')),
  scenarios: [
    {
      given: { en: 'a focal point of a country', es: 'un punto focal de un país' },
      when: { forParticipant: true },
      then: 'asked',
    },
    {
      given: { en: 'an auditor, who comes for nobody', es: 'una auditora, que no viene por nadie' },
      when: { forParticipant: false },
      then: { refused: true },
    },
  ],
})

export const askedUntilItCloses = rule<{ closes: Day; today: Day }, 'asked'>({
  id: 'MTG-11',
  sentence: {
    en: 'Particulars are taken until the day the meeting closes.',
    es: 'Los datos se reciben hasta el día en que se clausura la reunión.',
  },
  refusal: {
    en: 'The meeting closed on {{closes}}: nothing more is asked for it, and nothing was stored.',
    es: 'La reunión se clausuró el {{closes}}: ya no se pide nada para ella y no se guardó nada.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ closes, today }) => (today <= closes ? 'asked' : refuse('MTG-11', { closes })),
  scenarios: [
    {
      given: { en: 'the last day', es: 'el último día' },
      when: { closes: '2026-12-11' as Day, today: '2026-12-11' as Day },
      then: 'asked',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { closes: '2026-12-11' as Day, today: '2026-12-12' as Day },
      then: { refused: true },
    },
  ],
})

const OPENED: Record<ReadingPurpose, readonly ParticularField[]> = {
  'visa letter': ['passport_number', 'passport_expires', 'nationality', 'birth_date'],
  transfer: ['access_needs'],
  catering: ['diet'],
  access: ['access_needs'],
  emergency: ['emergency_contact'],
}

export const openedByPurpose = rule<{ purpose: ReadingPurpose }, readonly ParticularField[]>({
  id: 'MTG-12',
  sentence: {
    en: 'Whoever reads particulars says what for, and sees only what that needs: a visa letter the passport, the nationality and the date of birth; a transfer and access the access needs; catering the diet; an emergency the contact.',
    es: 'Quien lee estos datos dice para qué y ve solo lo necesario: la carta de visa, el pasaporte, la nacionalidad y la fecha de nacimiento; el traslado y la accesibilidad, las necesidades de acceso; la alimentación, la dieta; una emergencia, el contacto.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ purpose }) => OPENED[purpose],
  scenarios: [
    {
      given: { en: 'catering', es: 'alimentación' },
      when: { purpose: 'catering' },
      then: ['diet'],
    },
    {
      given: { en: 'a visa letter', es: 'una carta de visa' },
      when: { purpose: 'visa letter' },
      then: ['passport_number', 'passport_expires', 'nationality', 'birth_date'],
    },
  ],
})

export const keptForTheMeeting = rule<{ closes: Day; days: number; today: Day }, 'keep' | 'destroy'>({
  id: 'MTG-13',
  sentence: {
    en: 'Particulars are kept for so many days after the meeting closes as the conference has settled, and are destroyed by themselves on the day after.',
    es: 'Los datos se conservan los días que la conferencia fijó después de la clausura y se destruyen por sí solos al día siguiente.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ closes, days, today }) => (today > addDays(closes, days) ? 'destroy' : 'keep'),
  scenarios: [
    {
      given: { en: 'the sixtieth day of sixty', es: 'el día sesenta de sesenta' },
      when: { closes: '2026-12-11' as Day, days: 60, today: '2027-02-09' as Day },
      then: 'keep',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { closes: '2026-12-11' as Day, days: 60, today: '2027-02-10' as Day },
      then: 'destroy',
    },
  ],
})

export const particularsRules = [askedOfThoseWhoCome, askedUntilItCloses, openedByPurpose, keptForTheMeeting]
