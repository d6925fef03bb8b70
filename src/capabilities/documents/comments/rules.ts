import { type Day, addDays } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { DocumentState } from '../contract.ts'
import type { Decision } from './contract.ts'

const since = '2026-11-28' as Day
const at = (text: string): Instant => text as Instant
const day = (text: string): Day => text as Day

type Opening = {
  readonly state: DocumentState
  readonly underway: boolean
  readonly deadline: Instant
  readonly now: Instant
}

export const openedForComments = rule<Opening, 'open'>({
  id: 'DOC-25',
  sentence: {
    en: 'A paper is opened for comments while it is circulated and not yet final, until a moment that is still to come, and in one round at a time.',
    es: 'Un documento se abre a observaciones mientras está distribuido y aún no es final, hasta un momento por venir y en una sola ronda a la vez.',
  },
  refusal: {
    en: 'It cannot be opened for comments: the paper is not circulated or is final already, a round is open, or the deadline has passed.',
    es: 'No se puede abrir a observaciones: el documento no está distribuido o ya es final, hay una ronda abierta o el plazo ya pasó.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, underway, deadline, now }) => {
    if (now >= deadline) return refuse('DOC-25', {}, 'deadline_day')
    return state === 'circulated' && !underway ? 'open' : refuse('DOC-25')
  },
  scenarios: [
    {
      given: { en: 'a circulated paper', es: 'un documento distribuido' },
      when: {
        state: 'circulated',
        underway: false,
        deadline: at('2027-03-01T06:00:00.000Z'),
        now: at('2027-02-01T15:00:00.000Z'),
      },
      then: 'open',
    },
    {
      given: { en: 'a draft that nobody was sent', es: 'un borrador que nadie recibió' },
      when: {
        state: 'draft',
        underway: false,
        deadline: at('2027-03-01T06:00:00.000Z'),
        now: at('2027-02-01T15:00:00.000Z'),
      },
      then: { refused: true },
    },
    {
      given: { en: 'a final text', es: 'un texto final' },
      when: {
        state: 'final',
        underway: false,
        deadline: at('2027-03-01T06:00:00.000Z'),
        now: at('2027-02-01T15:00:00.000Z'),
      },
      then: { refused: true },
    },
    {
      given: { en: 'a second round at once', es: 'una segunda ronda a la vez' },
      when: {
        state: 'circulated',
        underway: true,
        deadline: at('2027-03-01T06:00:00.000Z'),
        now: at('2027-02-01T15:00:00.000Z'),
      },
      then: { refused: true },
    },
    {
      given: { en: 'a deadline of yesterday', es: 'un plazo de ayer' },
      when: {
        state: 'circulated',
        underway: false,
        deadline: at('2027-01-31T06:00:00.000Z'),
        now: at('2027-02-01T15:00:00.000Z'),
      },
      then: { refused: true },
    },
  ],
})

type Timing = { readonly closed: boolean; readonly deadline: Instant; readonly now: Instant }

export const commentedInTime = rule<Timing, 'in time'>({
  id: 'DOC-26',
  sentence: {
    en: 'A comment is made, changed or withdrawn before the deadline of its round, and no longer once the round is closed; nor is the deadline moved then.',
    es: 'Una observación se hace, se cambia o se retira antes del plazo de su ronda, y ya no cuando la ronda se cerró; tampoco se mueve entonces el plazo.',
  },
  refusal: {
    en: 'The time for comments on this paper is over. What you wrote still stands below: you may send it to the Technical Secretariat by mail.',
    es: 'El tiempo para observaciones sobre este documento terminó. Lo que escribió sigue abajo: puede enviarlo por correo a la Secretaría Técnica.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ closed, deadline, now }) => (!closed && now < deadline ? 'in time' : refuse('DOC-26')),
  scenarios: [
    {
      given: { en: 'a millisecond before the deadline', es: 'un milisegundo antes del plazo' },
      when: { closed: false, deadline: at('2027-03-01T06:00:00.000Z'), now: at('2027-03-01T05:59:59.999Z') },
      then: 'in time',
    },
    {
      given: { en: 'at the deadline', es: 'al vencer el plazo' },
      when: { closed: false, deadline: at('2027-03-01T06:00:00.000Z'), now: at('2027-03-01T06:00:00.000Z') },
      then: { refused: true },
    },
    {
      given: { en: 'a round closed before its deadline', es: 'una ronda cerrada antes de su plazo' },
      when: { closed: true, deadline: at('2027-03-01T06:00:00.000Z'), now: at('2027-02-01T15:00:00.000Z') },
      then: { refused: true },
    },
  ],
})

export const commentIsItsCountrys = rule<{ readonly own: boolean }, 'its own'>({
  id: 'DOC-27',
  sentence: {
    en: 'A country comments through its focal points and liaison officers, and only they change or withdraw what it said.',
    es: 'Un país observa por medio de sus puntos focales y oficiales de enlace, y solo ellos cambian o retiran lo que dijo.',
  },
  refusal: {
    en: 'This is not your country’s to say, change or withdraw.',
    es: 'No le corresponde a su país decirlo, cambiarlo ni retirarlo.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ own }) => (own ? 'its own' : refuse('DOC-27')),
  scenarios: [
    {
      given: {
        en: 'a colleague’s comment for the same country',
        es: 'la observación de un colega del mismo país',
      },
      when: { own: true },
      then: 'its own',
    },
    {
      given: { en: 'another country’s comment', es: 'la observación de otro país' },
      when: { own: false },
      then: { refused: true },
    },
  ],
})

type Answering = { readonly over: boolean; readonly decision: Decision; readonly reason: string }

export const answeredWithReason = rule<Answering, 'answer'>({
  id: 'DOC-28',
  sentence: {
    en: 'Each comment is answered once its round is over, when it can change no more: taken, taken in part or not taken, the last two with a reason.',
    es: 'Cada observación se responde cuando su ronda terminó y ya no cambia: acogida, acogida en parte o no acogida; las dos últimas, con un motivo.',
  },
  refusal: {
    en: 'Answer once the round is over, and give a reason where the comment is not taken as it stands.',
    es: 'Responda cuando la ronda haya terminado y dé un motivo si la observación no se acoge tal como está.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ over, decision, reason }) => {
    if (!over) return refuse('DOC-28')
    return decision === 'taken' || reason !== '' ? 'answer' : refuse('DOC-28', {}, 'reason')
  },
  scenarios: [
    {
      given: { en: 'taken, with nothing to add', es: 'acogida, sin nada que añadir' },
      when: { over: true, decision: 'taken', reason: '' },
      then: 'answer',
    },
    {
      given: { en: 'not taken, with a reason', es: 'no acogida, con un motivo' },
      when: { over: true, decision: 'not taken', reason: 'La cifra es de otro período.' },
      then: 'answer',
    },
    {
      given: { en: 'not taken, without a word', es: 'no acogida, sin una palabra' },
      when: { over: true, decision: 'not taken', reason: '' },
      then: { refused: true },
    },
    {
      given: { en: 'while the country may still change it', es: 'mientras el país aún puede cambiarla' },
      when: { over: false, decision: 'taken', reason: '' },
      then: { refused: true },
    },
  ],
})

export const remindedOfComments = rule<{ readonly lastDay: Day; readonly today: Day }, 'remind' | 'not now'>({
  id: 'DOC-29',
  sentence: {
    en: 'The focal points of a country that has not commented are reminded once, from three days before the last day of the round on.',
    es: 'Los puntos focales de un país que no ha hecho observaciones reciben un solo recordatorio, desde tres días antes del último día de la ronda.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ lastDay, today }) => (today >= addDays(lastDay, -3) && today <= lastDay ? 'remind' : 'not now'),
  scenarios: [
    {
      given: { en: 'four days before', es: 'cuatro días antes' },
      when: { lastDay: day('2027-02-28'), today: day('2027-02-24') },
      then: 'not now',
    },
    {
      given: { en: 'three days before', es: 'tres días antes' },
      when: { lastDay: day('2027-02-28'), today: day('2027-02-25') },
      then: 'remind',
    },
    {
      given: { en: 'the last day', es: 'el último día' },
      when: { lastDay: day('2027-02-28'), today: day('2027-02-28') },
      then: 'remind',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { lastDay: day('2027-02-28'), today: day('2027-03-01') },
      then: 'not now',
    },
  ],
})

export const commentRules = [
  openedForComments,
  commentedInTime,
  commentIsItsCountrys,
  answeredWithReason,
  remindedOfComments,
]
