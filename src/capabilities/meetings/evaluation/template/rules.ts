import type { Day } from '../../../../kernel/day.ts'
import { languages } from '../../../../kernel/language.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { Question } from '../contract.ts'

const since = '2026-11-28' as Day

/** Questions as the scenarios of evaluations ask them. */
export const rating: Question = {
  kind: 'rating',
  wording: { es: 'Organización', en: 'Organization' },
  choices: [],
}
export const choice: Question = {
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
