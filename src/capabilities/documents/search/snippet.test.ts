import fc from 'fast-check'
import { expect, it } from 'vitest'
import { snippetOf } from './snippet.ts'

it('what was found stands out in the text as it is written, accents and capitals included', () => {
  expect(snippetOf('La Migración laboral', 'la \u0001migracion\u0002 laboral')).toEqual([
    { at: 0, text: 'La ', hit: false },
    { at: 3, text: 'Migración', hit: true },
    { at: 12, text: ' laboral', hit: false },
  ])
})

it('a long text is shown around what was found', () => {
  const before = 'palabra '.repeat(100)
  const pieces = snippetOf(`${before}retorno ${before}`, `${before}\u0001retorno\u0002 ${before}`)
  expect(pieces[0]).toMatchObject({ text: '… ', hit: false })
  expect(pieces.at(-1)).toMatchObject({ text: ' …', hit: false })
  expect(pieces.filter(({ hit }) => hit)).toMatchObject([{ text: 'retorno', hit: true }])
  expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(340)
})

it('where signs became others in number, nothing stands out and nothing is lost', () => {
  expect(snippetOf('İstanbul', '\u0001i̇stanbul\u0002')).toMatchObject([{ text: 'İstanbul', hit: false }])
})

it('nothing of a short text is lost, wherever it is marked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^[a-zñ]{1,9}$/), fc.boolean()), { minLength: 1, maxLength: 20 }),
      (words) => {
        const text = words.map(([word]) => word).join(' ')
        const marked = words.map(([word, hit]) => (hit ? `\u0001${word}\u0002` : word)).join(' ')
        const pieces = snippetOf(text, marked)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every(({ at, text: piece }) => text.startsWith(piece, at))).toBe(true)
        expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(
          words.filter(([, hit]) => hit).map(([word]) => word),
        )
      },
    ),
  )
})
