import { describe, expect, it } from 'vitest'
import { awaitedIn, behindAfter } from './languages.ts'

const both = { text: { es: 'Acuerda.', en: 'Agrees.' }, stale: [] }

describe('the languages of a paragraph', () => {
  it('leave each other behind: what is written in one alone', () => {
    expect(behindAfter(both, { es: 'Decide.', en: 'Agrees.' }, false)).toEqual(['en'])
    expect(behindAfter(both, { es: 'Decide.', en: 'Decides.' }, false)).toEqual([])
    expect(behindAfter(both, { es: 'Decide.', en: 'Agrees.' }, true)).toEqual([])
  })

  it('catch up: the one that was behind leaves nothing behind', () => {
    const behind = { text: { es: 'Decide.', en: 'Agrees.' }, stale: ['en' as const] }
    expect(behindAfter(behind, { es: 'Decide.', en: 'Decides.' }, false)).toEqual([])
    expect(behindAfter(behind, { es: 'Resuelve.', en: 'Agrees.' }, false)).toEqual(['en'])
    expect(behindAfter(behind, behind.text, false)).toEqual(['en'])
  })

  it('are awaited where they are missing, which leaves nobody behind', () => {
    const spanish = { text: { es: 'Acuerda.' }, stale: [] }
    expect(awaitedIn(spanish)).toEqual(['en'])
    expect(behindAfter(spanish, { es: 'Acuerda.', en: 'Agrees.' }, false)).toEqual([])
    expect(behindAfter(spanish, { es: 'Decide.' }, false)).toEqual([])
  })
})
