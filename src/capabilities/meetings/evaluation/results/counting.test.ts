import { describe, expect, it } from 'vitest'
import type { AnswerRow } from '../answering/storage.ts'
import type { Question } from '../contract.ts'
import { countAnswers } from './counting.ts'

const rating: Question = { kind: 'rating', wording: { es: 'Nota', en: 'Mark' }, choices: [] }
const from = (category: AnswerRow['category'], ...values: number[]): AnswerRow[] =>
  values.map((value) => ({ question: 1, category, value, words: null }))
const categories = (answers: AnswerRow[]) =>
  countAnswers([rating], answers, 5)[0]?.figures.map(({ category, answered }) => [category, answered])

describe('the answers to a question', () => {
  it('are counted with their mean, and by category where five answered in each', () => {
    const [counted] = countAnswers(
      [rating],
      [...from('member', 5, 4, 4, 5, 3), ...from('observer', 1, 2, 2, 2, 2)],
      5,
    )
    expect(counted?.figures).toEqual([
      { category: null, answered: 10, mean: 3, counts: [1, 4, 1, 2, 2] },
      { category: 'member', answered: 5, mean: 4.2, counts: [0, 0, 1, 2, 2] },
      { category: 'observer', answered: 5, mean: 1.8, counts: [1, 4, 0, 0, 0] },
    ])
  })

  it.each([
    ['four answers', from('member', 1, 2, 3, 4), []],
    [
      'a category whose neighbour would be told by taking it from all',
      [...from('member', 1, 2, 3, 4, 5), ...from('observer', 1, 1)],
      [[null, 7]],
    ],
    [
      'the smaller of two, so that the one left out has company',
      [...from('member', 1, 2, 3, 4, 5, 5), ...from('observer', 1, 1, 1, 1, 1), ...from('press', 1)],
      [
        [null, 12],
        ['member', 6],
      ],
    ],
    ['those that came as nothing that is kept', from(null, 1, 2, 3, 4, 5), [[null, 5]]],
  ] as const)('hold back %s', (_, answers, shown) => {
    expect(categories([...answers])).toEqual(shown)
  })
})
