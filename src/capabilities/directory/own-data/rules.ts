import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-27' as Day

export const erasedOutOfOffice = rule<{ offices: number }, 'may be erased'>({
  id: 'PER-02',
  sentence: {
    en: 'What is held to reach a person is erased on their request once they hold no office, now or to come.',
    es: 'Lo que se guarda para contactar a una persona se borra a su solicitud cuando ya no ejerce ningún cargo, ni presente ni futuro.',
  },
  refusal: {
    en: 'The person still holds an office here, now or to come. End or withdraw the appointment first.',
    es: 'La persona todavía ejerce un cargo aquí, presente o futuro. Primero termine o retire el nombramiento.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ offices }) => (offices === 0 ? 'may be erased' : refuse('PER-02')),
  scenarios: [
    {
      given: { en: 'an office that has ended', es: 'un cargo que terminó' },
      when: { offices: 0 },
      then: 'may be erased',
    },
    { given: { en: 'a focal point', es: 'un punto focal' }, when: { offices: 1 }, then: { refused: true } },
  ],
})

export const decidedOnce = rule<{ decided: boolean }, 'open'>({
  id: 'PER-03',
  sentence: {
    en: 'A request for erasure is decided once, and a person has one open at a time.',
    es: 'Una solicitud de borrado se decide una sola vez, y cada persona tiene como máximo una pendiente.',
  },
  refusal: {
    en: 'This request has been decided, or there is one open already.',
    es: 'Esta solicitud ya se decidió, o ya hay una pendiente.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ decided }) => (decided ? refuse('PER-03') : 'open'),
  scenarios: [
    {
      given: { en: 'an open request', es: 'una solicitud pendiente' },
      when: { decided: false },
      then: 'open',
    },
    {
      given: { en: 'one that was granted', es: 'una concedida' },
      when: { decided: true },
      then: { refused: true },
    },
  ],
})

export const refusedWithReason = rule<{ granted: boolean; reason: string }, 'told'>({
  id: 'PER-04',
  sentence: {
    en: 'Whoever refuses an erasure says why; the person is told.',
    es: 'Quien niega un borrado dice por qué, y se le comunica a la persona.',
  },
  refusal: { en: 'Write why the request is refused.', es: 'Escriba por qué se niega la solicitud.' },
  authority: { kind: 'house' },
  since,
  decide: ({ granted, reason }) =>
    granted || reason.trim() !== '' ? 'told' : refuse('PER-04', {}, 'reason'),
  scenarios: [
    { given: { en: 'granted', es: 'concedida' }, when: { granted: true, reason: '' }, then: 'told' },
    {
      given: { en: 'refused without a word', es: 'negada sin explicación' },
      when: { granted: false, reason: ' ' },
      then: { refused: true },
    },
  ],
})

/** What is told of a person in the conference's own history. */
const STANDS = [
  'stand-ins',
  'appointments',
  'notes',
  'answers for a country',
  'comments for a country',
  'announcements and events',
  'journal',
  'circulars',
  'calendar invitations',
  'checklist items',
  'scans of badges',
  'silence procedures',
  'draft texts',
  'evaluations',
  'convocations',
  'answers to convocations',
] as const

export const historyStands = rule<{ what: string }, 'stands' | 'goes'>({
  id: 'PER-05',
  sentence: {
    en: 'Erasing takes away how to reach a person, their sign-ins, links, letters, drafts, views, particulars and what they opened; names stand in appointments, in what was adopted and written on mandates and for a country, in the circulars, convocations and invitations they were sent, on the checklists they ticked, in the attendance of meetings, and in the journal.',
    es: 'El borrado quita cómo contactar a una persona, sus ingresos, enlaces, correspondencia, borradores, vistas, datos para reuniones y lo que abrió; su nombre permanece en los nombramientos, en lo adoptado y anotado sobre los mandatos, en lo respondido por un país, en las circulares, convocatorias e invitaciones que se le enviaron, en las listas de verificación que marcó, en la asistencia a las reuniones y en el diario.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ what }) => ((STANDS as readonly string[]).includes(what) ? 'stands' : 'goes'),
  scenarios: [
    {
      given: { en: 'an appointment', es: 'un nombramiento' },
      when: { what: 'appointments' },
      then: 'stands',
    },
    { given: { en: 'a session', es: 'una sesión' }, when: { what: 'sessions' }, then: 'goes' },
  ],
})

export const erasureRules = [erasedOutOfOffice, decidedOnce, refusedWithReason, historyStands]
