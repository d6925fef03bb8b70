import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { answersFitQuestions, linkAnswersOnce } from './answering/rules.ts'
import { questionsWhole } from './template/rules.ts'

const since = '2026-11-28' as Day
const at = (time: string): Instant => `2026-12-20T${time}Z` as Instant

/** So many have to answer before anything is shown, of all and of each category. */
export const LEAST_SHOWN = 5

type Opening = {
  readonly opened: boolean
  readonly today: Day
  readonly closes: Day
  readonly cancelled: boolean
  readonly now: Instant
  readonly deadline: Instant
  readonly asked: number
}

export const evaluatedOnceItCloses = rule<Opening, 'open'>({
  id: 'MTG-131',
  sentence: {
    en: 'A meeting is evaluated once, from its closing day on, by those who were confirmed and can be written to, who have at least a day and at most sixty.',
    es: 'Una reunión se evalúa una sola vez, desde su día de clausura, por quienes se confirmaron y tienen correo, con al menos un día y como máximo sesenta.',
  },
  refusal: {
    en: 'The evaluation cannot be opened so: it is opened once, from the closing day on, to at least one confirmed participant, for a day to sixty.',
    es: 'La evaluación no puede abrirse así: se abre una sola vez, desde el día de clausura, a al menos un participante confirmado, por entre uno y sesenta días.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ opened, today, closes, cancelled, now, deadline, asked }) => {
    if (opened || cancelled || today < closes || asked === 0) return refuse('MTG-131')
    const days = (Date.parse(deadline) - Date.parse(now)) / 86_400_000
    return days >= 1 && days <= 60 ? 'open' : refuse('MTG-131', {}, 'until_day')
  },
  scenarios: [
    {
      given: { en: 'on its closing day, for a week', es: 'en su día de clausura, por una semana' },
      when: {
        opened: false,
        today: '2026-12-20' as Day,
        closes: '2026-12-20' as Day,
        cancelled: false,
        now: at('12:00:00.000'),
        deadline: '2026-12-27T12:00:00.000Z' as Instant,
        asked: 30,
      },
      then: 'open',
    },
    {
      given: { en: 'the day before it closes', es: 'el día antes de la clausura' },
      when: {
        opened: false,
        today: '2026-12-19' as Day,
        closes: '2026-12-20' as Day,
        cancelled: false,
        now: at('12:00:00.000'),
        deadline: '2026-12-27T12:00:00.000Z' as Instant,
        asked: 30,
      },
      then: { refused: true },
    },
    {
      given: { en: 'a second time', es: 'por segunda vez' },
      when: {
        opened: true,
        today: '2026-12-20' as Day,
        closes: '2026-12-20' as Day,
        cancelled: false,
        now: at('12:00:00.000'),
        deadline: '2026-12-27T12:00:00.000Z' as Instant,
        asked: 30,
      },
      then: { refused: true },
    },
    {
      given: { en: 'for an hour', es: 'por una hora' },
      when: {
        opened: false,
        today: '2026-12-20' as Day,
        closes: '2026-12-20' as Day,
        cancelled: false,
        now: at('12:00:00.000'),
        deadline: at('13:00:00.000'),
        asked: 30,
      },
      then: { refused: true },
    },
  ],
})

export const shownFromFive = rule<{ ended: boolean; answered: number; least: number }, 'show' | 'hold back'>({
  id: 'MTG-134',
  sentence: {
    en: 'What was answered is shown once the evaluation has ended and at least five have answered; to one question, or in one category, where at least five did, and where those left out are none or at least five.',
    es: 'Lo respondido se muestra cuando la evaluación terminó y respondieron al menos cinco; en una pregunta o en una categoría, cuando lo hicieron al menos cinco, y los que quedan fuera son ninguno o al menos cinco.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ ended, answered, least }) => (ended && answered >= least ? 'show' : 'hold back'),
  scenarios: [
    {
      given: { en: 'five, after the deadline', es: 'cinco, tras el vencimiento' },
      when: { ended: true, answered: 5, least: 5 },
      then: 'show',
    },
    {
      given: { en: 'four', es: 'cuatro' },
      when: { ended: true, answered: 4, least: 5 },
      then: 'hold back',
    },
    {
      given: {
        en: 'thirty, while it goes on: the next answer would stand out',
        es: 'treinta, mientras sigue: la próxima respuesta se distinguiría',
      },
      when: { ended: false, answered: 30, least: 5 },
      then: 'hold back',
    },
  ],
})

type Reminding = {
  readonly now: Instant
  readonly deadline: Instant
  readonly today: Day
  readonly reminded: Day | null
  readonly silent: number
}

export const remindedOnceADay = rule<Reminding, 'remind'>({
  id: 'MTG-135',
  sentence: {
    en: 'Those whose link was not used are reminded while the evaluation goes on, at most once a day.',
    es: 'A quienes no usaron su enlace se les recuerda mientras la evaluación sigue, como máximo una vez al día.',
  },
  refusal: {
    en: 'Nobody is reminded now: everyone has answered, a reminder left today, or the evaluation has ended.',
    es: 'Ahora no se recuerda a nadie: todos respondieron, hoy ya salió un recordatorio o la evaluación terminó.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ now, deadline, today, reminded, silent }) =>
    now < deadline && reminded !== today && silent > 0 ? 'remind' : refuse('MTG-135'),
  scenarios: [
    {
      given: { en: 'three have not answered', es: 'tres no han respondido' },
      when: {
        now: at('10:00:00.000'),
        deadline: at('12:00:00.000'),
        today: '2026-12-20' as Day,
        reminded: '2026-12-18' as Day,
        silent: 3,
      },
      then: 'remind',
    },
    {
      given: { en: 'again on the same day', es: 'otra vez el mismo día' },
      when: {
        now: at('10:00:00.000'),
        deadline: at('12:00:00.000'),
        today: '2026-12-20' as Day,
        reminded: '2026-12-20' as Day,
        silent: 3,
      },
      then: { refused: true },
    },
    {
      given: { en: 'everyone has answered', es: 'todos respondieron' },
      when: {
        now: at('10:00:00.000'),
        deadline: at('12:00:00.000'),
        today: '2026-12-20' as Day,
        reminded: null,
        silent: 0,
      },
      then: { refused: true },
    },
  ],
})

export const evaluationRules = [
  questionsWhole,
  evaluatedOnceItCloses,
  linkAnswersOnce,
  answersFitQuestions,
  shownFromFive,
  remindedOnceADay,
]
