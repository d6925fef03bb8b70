import { describe, expect, it } from 'vitest'
import { toCheckAfter } from './editing.ts'

const text = { es: 'Se abrió.', en: 'It opened.' }

describe('a paragraph in two languages', () => {
  it.each([
    ['changed in Spanish alone', [], { ...text, es: 'Abrió.' }, false, ['en']],
    ['changed in the language that waited', ['en'], { ...text, en: 'It was opened.' }, false, []],
    ['changed in the one the other waits for', ['en'], { ...text, es: 'Abrió.' }, false, ['en']],
    ['changed in both', ['en'], { es: 'Abrió.', en: 'It was opened.' }, false, []],
    ['said to agree', ['en'], { ...text, es: 'Abrió.' }, true, []],
    ['sent as it was', ['en'], text, false, ['en']],
  ] as const)('%s', (_, to_check, after, agree, expected) => {
    expect(toCheckAfter({ text, to_check }, after, agree)).toEqual(expected)
  })
})
