import { describe, expect, it } from 'vitest'
import { furthestFirst } from './treatment.ts'

const text = { es: 'Acuerda reunirse dos veces al año.', en: 'Agrees to meet twice a year.' }
const proposed = (number: number, kind: 'replace' | 'delete' | 'add', words: object = {}) => ({
  number,
  kind,
  text: words,
})
const order = (...some: ReturnType<typeof proposed>[]): number[] =>
  furthestFirst(some, text).map(({ number }) => number)

describe('amendments to one paragraph', () => {
  it('are taken up from the one furthest removed: to delete, to say another thing, to change a word, to add behind it', () => {
    expect(
      order(
        proposed(1, 'add', { en: 'Also agrees.' }),
        proposed(2, 'replace', { en: 'Agrees to meet once a year.' }),
        proposed(3, 'replace', { en: 'Requests the Technical Secretariat to propose how often.' }),
        proposed(4, 'delete'),
      ),
    ).toEqual([4, 3, 2, 1])
  })

  it('are taken up as they came where they are as far', () => {
    expect(order(proposed(2, 'delete'), proposed(1, 'delete'))).toEqual([1, 2])
  })

  it('are measured in the language they were proposed in', () => {
    expect(
      order(
        proposed(1, 'replace', { es: 'Acuerda reunirse tres veces al año.' }),
        proposed(2, 'replace', { en: 'Decides otherwise.' }),
      ),
    ).toEqual([2, 1])
  })
})
