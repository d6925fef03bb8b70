import { category } from '../../delegations/contract.ts'
import type { AnswerRow } from '../answering/storage.ts'
import type { Figures, Question, QuestionResults } from '../contract.ts'
import { shownFromFive } from '../rules.ts'

/** The answers to each question counted, where as many as are needed have answered it: all of them, then by category. */
export function countAnswers(
  questions: readonly Question[],
  answers: readonly AnswerRow[],
  least: number,
): QuestionResults[] {
  return questions.map((question, place) => {
    const own = answers.filter((one) => one.question === place + 1)
    const marks = own.filter(({ value }) => value !== null)
    return {
      question,
      figures:
        question.kind === 'words' || !enough(marks.length, least)
          ? []
          : [
              figuresOf(question, marks, null),
              ...categoriesShown(marks, least).map((one) =>
                figuresOf(
                  question,
                  marks.filter((row) => row.category === one),
                  one,
                ),
              ),
            ],
      comments: own.flatMap(({ words }) => words ?? []),
    }
  })
}

const enough = (answered: number, least: number): boolean =>
  shownFromFive.decide({ ended: true, answered, least }) === 'show'

/**
 * The categories of which enough have answered, as long as those left out cannot be told by taking the shown from all: else
 * the smallest of them is left out too.
 */
function categoriesShown(marks: readonly AnswerRow[], least: number): NonNullable<Figures['category']>[] {
  const count = (one: Figures['category']): number => marks.filter((row) => row.category === one).length
  const shown = category.options
    .filter((one) => enough(count(one), least))
    .toSorted((a, b) => count(b) - count(a))
  const leftOut = (): number => marks.length - shown.reduce((sum, one) => sum + count(one), 0)
  while (shown.length > 0 && leftOut() > 0 && !enough(leftOut(), least)) shown.pop()
  return category.options.filter((one) => shown.includes(one))
}

function figuresOf(
  { kind, choices }: Question,
  marks: readonly AnswerRow[],
  of: Figures['category'],
): Figures {
  const values = marks.flatMap(({ value }) => value ?? [])
  const options = kind === 'rating' ? 5 : choices.length
  const sum = values.reduce((total, value) => total + value, 0)
  return {
    category: of,
    answered: values.length,
    mean: kind === 'rating' ? Math.round((sum / values.length) * 10) / 10 : null,
    counts: Array.from({ length: options }, (_, at) => values.filter((value) => value === at + 1).length),
  }
}
