import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.ts'

const text = (...lines: string[]) =>
  lines.map((line, place) => ({
    mark: `${place + 1}`,
    number: `${place + 1}.`,
    text: line,
    level: 1,
    kind: 'text' as const,
  }))
const said = (rows: ReturnType<typeof compareTexts>) =>
  rows.map(({ change, before, after }) => [change, before?.mark ?? '', after?.mark ?? ''])

describe('two texts', () => {
  it('stand beside each other: what stayed, changed, came and went', () => {
    const rows = compareTexts(
      text('Aprobar el informe anual.', 'Celebrar dos reuniones en marzo.', 'Agradecer a los anfitriones.'),
      text(
        'Aprobar el informe anual.',
        'Celebrar tres reuniones en mayo.',
        'Instar a responder la encuesta.',
        'Agradecer a los anfitriones.',
      ),
    )
    expect(said(rows)).toEqual([
      ['same', '1', '1'],
      ['changed', '2', '2'],
      ['added', '', '3'],
      ['same', '3', '4'],
    ])
    const changed = rows[1]
    expect(
      changed?.before?.words.filter(({ change }) => change === 'removed').map(({ text: word }) => word),
    ).toEqual(['dos', 'marzo'])
    expect(
      changed?.after?.words.filter(({ change }) => change === 'added').map(({ text: word }) => word),
    ).toEqual(['tres', 'mayo'])
  })

  it('that only number their paragraphs otherwise are the same', () => {
    const rows = compareTexts(text('uno dos tres'), [
      { ...text('uno  dos tres')[0]!, mark: '7', number: '7)' },
    ])
    expect(said(rows)).toEqual([['same', '1', '7']])
  })

  it('of which one is empty came or went whole', () => {
    expect(said(compareTexts([], text('uno')))).toEqual([['added', '', '1']])
    expect(said(compareTexts(text('uno'), []))).toEqual([['removed', '1', '']])
  })

  it('that have next to nothing in common stand beside each other by their marks', () => {
    const many = (word: string) =>
      text(...Array.from({ length: 800 }, (_, place) => `${word} ${place} ${word}${place}`))
    const rows = compareTexts([...many('antes'), { ...text('solo antes')[0]!, mark: 'p1' }], many('luego'))
    expect(said(rows).slice(0, 2)).toEqual([
      ['removed', 'p1', ''],
      ['changed', '1', '1'],
    ])
    expect(rows).toHaveLength(801)
  })

  it('lose and double no paragraph and no sign, whatever they are', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [before, after] = [text(...one), text(...other)]
        const rows = compareTexts(before, after)
        const side = (of: 'before' | 'after') =>
          rows.flatMap((row) => (row[of] ? [row[of].words.map(({ text: word }) => word).join('')] : []))
        expect(side('before')).toEqual(one)
        expect(side('after')).toEqual(other)
      }),
    )
  })
})
