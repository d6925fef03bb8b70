import type { Day } from '../../../../kernel/day.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { AnswerGiven, Question } from '../contract.ts'
import { choice, rating } from '../template/rules.ts'

const since = '2026-11-28' as Day
const at = (time: string): Instant => `2026-12-20T${time}Z` as Instant

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
