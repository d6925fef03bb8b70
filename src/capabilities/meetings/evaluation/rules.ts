import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { languages } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { AnswerGiven, Question } from './contract.ts'

const since = '2026-11-28' as Day
const at = (time: string): Instant => `2026-12-20T${time}Z` as Instant

/** So many have to answer before anything is shown, of all and of each category. */
export const LEAST_SHOWN = 5

const rating: Question = { kind: 'rating', wording: { es: 'Organización', en: 'Organization' }, choices: [] }
const choice: Question = {
  kind: 'choice',
  wording: { es: 'La próxima', en: 'The next' },
  choices: [
    { es: 'En sala', en: 'In a room' },
    { es: 'En línea', en: 'On line' },
  ],
}

const isWhole = ({ kind, wording, choices }: Question): boolean =>
  languages.every((language) => wording[language] !== '') &&
  (kind === 'choice'
    ? choices.length >= 2 && choices.every((one) => languages.every((language) => one[language] !== ''))
    : choices.length === 0)

export const questionsWhole = rule<{ questions: readonly Question[] }, 'whole'>({
  id: 'MTG-130',
  sentence: {
    en: 'An evaluation asks one to twenty questions, each worded in every language; a choice offers at least two answers, in every language.',
    es: 'Una evaluación hace de una a veinte preguntas, cada una redactada en todos los idiomas; una elección ofrece al menos dos respuestas, en todos los idiomas.',
  },
  refusal: {
    en: 'Question {{number}} is not whole: word it in both languages, and give a choice at least two answers in both.',
    es: 'La pregunta {{number}} no está completa: redáctela en los dos idiomas y dé a una elección al menos dos respuestas en ambos.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ questions }) => {
    const lacking = questions.findIndex((one) => !isWhole(one))
    if (questions.length === 0 || questions.length > 20) return refuse('MTG-130', { number: 1 }, 'questions')
    return lacking < 0 ? 'whole' : refuse('MTG-130', { number: lacking + 1 }, 'questions')
  },
  scenarios: [
    {
      given: { en: 'a rating and a choice', es: 'una nota y una elección' },
      when: { questions: [rating, choice] },
      then: 'whole',
    },
    {
      given: { en: 'a question in Spanish alone', es: 'una pregunta solo en español' },
      when: { questions: [{ ...rating, wording: { es: 'Organización', en: '' } }] },
      then: { refused: true },
    },
    {
      given: { en: 'a choice of one', es: 'una elección de una' },
      when: { questions: [{ ...choice, choices: choice.choices.slice(0, 1) }] },
      then: { refused: true },
    },
    {
      given: { en: 'no question', es: 'ninguna pregunta' },
      when: { questions: [] },
      then: { refused: true },
    },
  ],
})

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

type Linked = {
  readonly found: boolean
  readonly used: boolean
  readonly arrived: Instant
  readonly deadline: Instant
}

export const linkAnswersOnce = rule<Linked, 'answer'>({
  id: 'MTG-132',
  watched: true,
  sentence: {
    en: 'The link to an evaluation answers it once, without an account, before the deadline, by the instant the answer arrives; a reminder brings a new link in the place of the one before.',
    es: 'El enlace de una evaluación la responde una sola vez, sin cuenta y antes del vencimiento, según el instante en que llega la respuesta; un recordatorio trae un enlace nuevo en lugar del anterior.',
  },
  refusal: {
    en: 'This link takes no answer: {{why}}.',
    es: 'Este enlace no recibe respuestas: {{why}}.',
  },
  values: {
    why: {
      unknown: {
        en: 'it leads nowhere. Use the one of the latest mail',
        es: 'no lleva a ninguna parte. Use el del último correo',
      },
      used: {
        en: 'your answer was received, and counts once',
        es: 'su respuesta se recibió y cuenta una vez',
      },
      late: { en: 'the evaluation has ended', es: 'la evaluación terminó' },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: ({ found, used, arrived, deadline }) => {
    if (!found) return refuse('MTG-132', { why: 'unknown' })
    if (used) return refuse('MTG-132', { why: 'used' })
    return arrived < deadline ? 'answer' : refuse('MTG-132', { why: 'late' })
  },
  scenarios: [
    {
      given: { en: 'a millisecond before the deadline', es: 'un milisegundo antes del vencimiento' },
      when: { found: true, used: false, arrived: at('11:59:59.999'), deadline: at('12:00:00.000') },
      then: 'answer',
    },
    {
      given: { en: 'at the deadline', es: 'al vencimiento' },
      when: { found: true, used: false, arrived: at('12:00:00.000'), deadline: at('12:00:00.000') },
      then: { refused: true },
    },
    {
      given: { en: 'a second time', es: 'por segunda vez' },
      when: { found: true, used: true, arrived: at('10:00:00.000'), deadline: at('12:00:00.000') },
      then: { refused: true },
    },
    {
      given: { en: 'a forged link', es: 'un enlace inventado' },
      when: { found: false, used: false, arrived: at('10:00:00.000'), deadline: at('12:00:00.000') },
      then: { refused: true },
    },
  ],
})

type Sent = { readonly questions: readonly Question[]; readonly answers: readonly AnswerGiven[] }

const fits = (questions: readonly Question[], { question, value, words }: AnswerGiven): boolean => {
  const asked = questions[question - 1]
  if (!asked) return false
  if (asked.kind === 'words') return value === null && words !== ''
  const most = asked.kind === 'rating' ? 5 : asked.choices.length
  return value !== null && value <= most && words === ''
}

export const answersFitQuestions = rule<Sent, 'keep'>({
  id: 'MTG-133',
  sentence: {
    en: 'Any question of an evaluation may be left out; an answer holds at least one, each once and of its kind: one to five, one of the choices, or words.',
    es: 'Cualquier pregunta de una evaluación puede quedar sin responder; una respuesta tiene al menos una, cada una una vez y de su clase: de uno a cinco, una de las opciones o palabras.',
  },
  refusal: {
    en: 'Answer at least one question, each as it is asked.',
    es: 'Responda al menos una pregunta, cada una como se hace.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ questions, answers }) =>
    answers.length > 0 &&
    new Set(answers.map(({ question }) => question)).size === answers.length &&
    answers.every((one) => fits(questions, one))
      ? 'keep'
      : refuse('MTG-133', {}, 'answers'),
  scenarios: [
    {
      given: { en: 'a rating and a choice', es: 'una nota y una elección' },
      when: {
        questions: [rating, choice],
        answers: [
          { question: 1, value: 5, words: '' },
          { question: 2, value: 2, words: '' },
        ],
      },
      then: 'keep',
    },
    {
      given: { en: 'a rating of six', es: 'una nota de seis' },
      when: { questions: [rating], answers: [{ question: 1, value: 6, words: '' }] },
      then: { refused: true },
    },
    {
      given: { en: 'the same question twice', es: 'la misma pregunta dos veces' },
      when: {
        questions: [rating],
        answers: [
          { question: 1, value: 5, words: '' },
          { question: 1, value: 1, words: '' },
        ],
      },
      then: { refused: true },
    },
    {
      given: { en: 'nothing', es: 'nada' },
      when: { questions: [rating], answers: [] },
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
