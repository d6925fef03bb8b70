import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { type Language, type Text, languages } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { SilenceState, Spoken } from './contract.ts'

const since = '2026-11-28' as Day
const at = (time: string): Instant => `2026-12-04T${time}Z` as Instant
const HOUR = 3_600_000

type Length = { readonly from: Instant; readonly deadline: Instant; readonly hours: number }

export const silenceLongEnough = rule<Length, 'long enough'>({
  id: 'MTG-100',
  sentence: {
    en: 'A silence procedure lasts as many hours as the conference settled, seventy-two at first, counted from the moment it is opened.',
    es: 'Un procedimiento de silencio dura tantas horas como fijó la conferencia, setenta y dos al inicio, contadas desde que se abre.',
  },
  refusal: {
    en: 'The deadline is too near: at least {{hours}} hours are given.',
    es: 'El vencimiento está demasiado cerca: se dan al menos {{hours}} horas.',
  },
  authority: { kind: 'rule of procedure', source: 'United Nations General Assembly, decision 74/544' },
  since,
  decide: ({ from, deadline, hours }) =>
    Date.parse(deadline) - Date.parse(from) >= hours * HOUR
      ? 'long enough'
      : refuse('MTG-100', { hours }, 'deadline'),
  scenarios: [
    {
      given: { en: 'seventy-two hours to the minute', es: 'setenta y dos horas exactas' },
      when: { from: at('12:00:00.000'), deadline: '2026-12-07T12:00:00.000Z' as Instant, hours: 72 },
      then: 'long enough',
    },
    {
      given: { en: 'a minute less', es: 'un minuto menos' },
      when: { from: at('12:00:00.000'), deadline: '2026-12-07T11:59:00.000Z' as Instant, hours: 72 },
      then: { refused: true },
    },
  ],
})

type InLanguages = { readonly title: Text; readonly text: Text }
const lacking = ({ title, text }: InLanguages): Language | undefined =>
  languages.find((language) => !title[language]?.trim() || !text[language]?.trim())

export const silenceInEveryLanguage = rule<InLanguages, 'whole'>({
  id: 'MTG-101',
  sentence: {
    en: 'A text is put before members in silence in every language of the conference at once.',
    es: 'Un texto se somete a procedimiento de silencio en todos los idiomas de la conferencia a la vez.',
  },
  refusal: {
    en: 'The text is missing in {{language}}: all languages are put before members at once.',
    es: 'Falta el texto en {{language}}: se someten todos los idiomas a la vez.',
  },
  values: {
    language: { es: { en: 'Spanish', es: 'español' }, en: { en: 'English', es: 'inglés' } },
  },
  authority: { kind: 'rule of procedure', source: 'United Nations General Assembly, decision 74/544' },
  since,
  decide: (given) => {
    const language = lacking(given)
    return language === undefined ? 'whole' : refuse('MTG-101', { language }, 'text')
  },
  scenarios: [
    {
      given: { en: 'both languages', es: 'los dos idiomas' },
      when: { title: { es: 'Lista', en: 'List' }, text: { es: 'Se aprueba.', en: 'It is approved.' } },
      then: 'whole',
    },
    {
      given: { en: 'a title in both and a text in one', es: 'el título en los dos y el texto en uno' },
      when: { title: { es: 'Lista', en: 'List' }, text: { es: 'Se aprueba.' } },
      then: { refused: true },
    },
  ],
})

type Heard = {
  readonly kind: Spoken
  readonly arrived: Instant
  readonly deadline: Instant
  readonly state: SilenceState
}

export const heardBeforeTheDeadline = rule<Heard, 'breaks' | 'is recorded'>({
  id: 'MTG-102',
  sentence: {
    en: 'What a member says counts by the instant it arrives at the server: before the deadline an objection or an amendment breaks the silence and an explanation of position is recorded; at the deadline or after it, it is late.',
    es: 'Lo que dice un miembro cuenta por el instante en que llega al servidor: antes del vencimiento, una objeción o una enmienda rompe el silencio y una explicación de posición consta; al vencimiento o después, llega tarde.',
  },
  refusal: {
    en: 'This arrived too late: the silence procedure had ended. That it came is recorded.',
    es: 'Esto llegó tarde: el procedimiento de silencio había terminado. Consta que llegó.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ kind, arrived, deadline, state }) => {
    if (state === 'withdrawn' || arrived >= deadline) return refuse('MTG-102')
    // Adopted meanwhile by the clock: what arrived in time and was slow to be read still counts.
    return kind === 'explanation' ? 'is recorded' : 'breaks'
  },
  scenarios: [
    {
      given: {
        en: 'an objection one millisecond before the deadline',
        es: 'una objeción un milisegundo antes del vencimiento',
      },
      when: { kind: 'objection', arrived: at('11:59:59.999'), deadline: at('12:00:00.000'), state: 'open' },
      then: 'breaks',
    },
    {
      given: { en: 'an objection at the deadline', es: 'una objeción al vencimiento' },
      when: { kind: 'objection', arrived: at('12:00:00.000'), deadline: at('12:00:00.000'), state: 'open' },
      then: { refused: true },
    },
    {
      given: { en: 'an objection one millisecond after it', es: 'una objeción un milisegundo después' },
      when: { kind: 'objection', arrived: at('12:00:00.001'), deadline: at('12:00:00.000'), state: 'open' },
      then: { refused: true },
    },
    {
      given: {
        en: 'one that arrived in time and was read after the text had been adopted',
        es: 'una que llegó a tiempo y se leyó cuando el texto ya estaba adoptado',
      },
      when: {
        kind: 'objection',
        arrived: at('11:59:59.999'),
        deadline: at('12:00:00.000'),
        state: 'adopted',
      },
      then: 'breaks',
    },
    {
      given: { en: 'a proposed amendment, a day before', es: 'una enmienda propuesta, un día antes' },
      when: {
        kind: 'amendment',
        arrived: '2026-12-03T12:00:00.000Z' as Instant,
        deadline: at('12:00:00.000'),
        state: 'open',
      },
      then: 'breaks',
    },
    {
      given: { en: 'an explanation of position', es: 'una explicación de posición' },
      when: { kind: 'explanation', arrived: at('10:00:00.000'), deadline: at('12:00:00.000'), state: 'open' },
      then: 'is recorded',
    },
    {
      given: { en: 'a text that was withdrawn', es: 'un texto que se retiró' },
      when: {
        kind: 'objection',
        arrived: at('10:00:00.000'),
        deadline: at('12:00:00.000'),
        state: 'withdrawn',
      },
      then: { refused: true },
    },
  ],
})

type Extending = {
  readonly state: SilenceState
  readonly now: Instant
  readonly deadline: Instant
  readonly until: Instant
}

export const extendedWhileOpen = rule<Extending, 'extend'>({
  id: 'MTG-103',
  sentence: {
    en: 'A deadline is put off before it has come, to a later instant, and every member is told; it is never brought forward.',
    es: 'El vencimiento se aplaza antes de que llegue, a un instante posterior, y se avisa a cada miembro; nunca se adelanta.',
  },
  refusal: {
    en: 'The deadline can only be put off while the procedure is open, and to a later instant.',
    es: 'El vencimiento solo se aplaza mientras el procedimiento está abierto y a un instante posterior.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, now, deadline, until }) =>
    state === 'open' && now < deadline && until > deadline ? 'extend' : refuse('MTG-103', {}, 'deadline'),
  scenarios: [
    {
      given: { en: 'a day more, a minute before the end', es: 'un día más, un minuto antes del final' },
      when: {
        state: 'open',
        now: at('11:59:00.000'),
        deadline: at('12:00:00.000'),
        until: '2026-12-05T12:00:00.000Z' as Instant,
      },
      then: 'extend',
    },
    {
      given: { en: 'once the deadline has come', es: 'cuando ya venció' },
      when: {
        state: 'open',
        now: at('12:00:00.000'),
        deadline: at('12:00:00.000'),
        until: '2026-12-05T12:00:00.000Z' as Instant,
      },
      then: { refused: true },
    },
    {
      given: { en: 'to an earlier instant', es: 'a un instante anterior' },
      when: {
        state: 'open',
        now: at('10:00:00.000'),
        deadline: at('12:00:00.000'),
        until: at('11:00:00.000'),
      },
      then: { refused: true },
    },
  ],
})

export const silenceStillOpen = rule<{ state: SilenceState; now: Instant; deadline: Instant }, 'withdraw'>({
  id: 'MTG-104',
  sentence: {
    en: 'Whoever opened a silence procedure withdraws its text before the deadline; a changed text is a new procedure, whose clock begins anew.',
    es: 'Quien abrió un procedimiento de silencio retira su texto antes del vencimiento; un texto cambiado es un procedimiento nuevo, cuyo plazo empieza de nuevo.',
  },
  refusal: {
    en: 'The procedure has ended: nothing is withdrawn any more.',
    es: 'El procedimiento terminó: ya no se retira nada.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, now, deadline }) => (state === 'open' && now < deadline ? 'withdraw' : refuse('MTG-104')),
  scenarios: [
    {
      given: { en: 'while it is open', es: 'mientras está abierto' },
      when: { state: 'open', now: at('11:00:00.000'), deadline: at('12:00:00.000') },
      then: 'withdraw',
    },
    {
      given: { en: 'after an objection', es: 'tras una objeción' },
      when: { state: 'broken', now: at('11:00:00.000'), deadline: at('12:00:00.000') },
      then: { refused: true },
    },
  ],
})

export const memberWasAsked = rule<{ asked: boolean }, 'speak'>({
  id: 'MTG-105',
  sentence: {
    en: 'Only a member to whom the text was put has a silence to break.',
    es: 'Solo un miembro al que se sometió el texto tiene un silencio que romper.',
  },
  refusal: {
    en: 'The text was not put to this participant.',
    es: 'El texto no se sometió a este participante.',
  },
  authority: {
    kind: 'rule of procedure',
    source: 'OSCE, rules of procedure: consensus of participating States',
  },
  since,
  decide: ({ asked }) => (asked ? 'speak' : refuse('MTG-105')),
  scenarios: [
    {
      given: { en: 'a member of the day it was opened', es: 'un miembro del día en que se abrió' },
      when: { asked: true },
      then: 'speak',
    },
    { given: { en: 'an observer', es: 'un observador' }, when: { asked: false }, then: { refused: true } },
  ],
})

export const silenceRules = [
  silenceLongEnough,
  silenceInEveryLanguage,
  heardBeforeTheDeadline,
  extendedWhileOpen,
  silenceStillOpen,
  memberWasAsked,
]
