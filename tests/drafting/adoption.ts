import { expect, it } from 'vitest'
import type { DraftComparison } from '../../src/capabilities/mandates/drafting/reading.ts'
import {
  adopt,
  agree,
  bracket,
  chair,
  decide,
  drafted,
  found,
  honduras,
  panama,
  paragraphOf,
  ppt,
  propose,
  world,
} from '../support/negotiation.ts'

/** How it is agreed, adopted, compared and withdrawn. */
export function adoption(): void {
  it('is not agreed while a delegation keeps a paragraph in brackets, which it alone lifts', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '2.a')
    await Promise.all([1, 2, 3].map(() => bracket(draft, paragraph_id, 'HND', honduras, true)))
    expect((await found(draft)).brackets).toHaveLength(1)
    expect(await agree(draft, '2.a')).toMatchObject({ rule: 'MAN-25', facts: { hindrance: 'brackets' } })
    expect(await adopt(draft, 'RCM/VM/XL/CONC.1')).toMatchObject({
      rule: 'MAN-27',
      facts: { number: '2.a', hindrance: 'brackets' },
    })
    expect(await bracket(draft, paragraph_id, 'HND', panama, false)).toMatchObject({ refused: true })
    await bracket(draft, paragraph_id, 'HND', honduras, false)
    expect(await agree(draft, '2.a')).not.toHaveProperty('refused')
  })

  it('is adopted by consensus, numbered anew, and its paragraphs go to the review of mandates', async () => {
    const draft = await drafted()
    const first = await paragraphOf(draft, '1')
    const third = await paragraphOf(draft, '3')
    await propose(draft, 'PAN', panama, {
      kind: 'add',
      paragraph: first.paragraph_id,
      adds: 'item',
      text: { es: 'Deciden reunirse en línea.', en: 'Decide to meet online.' },
    })
    await propose(draft, 'HND', honduras, { kind: 'delete', paragraph: third.paragraph_id })
    expect(await adopt(draft, 'RCM/VM/XL/CONC.2')).toMatchObject({ rule: 'MAN-27' })
    await decide(draft, 1, true)
    await decide(draft, 2, true)
    await agree(draft, '1')
    const seen = (await found(draft)).draft.version
    const answers = await Promise.all([
      adopt(draft, 'RCM/VM/XL/CONC.2', { version: seen }),
      adopt(draft, 'RCM/VM/XL/CONC.3', { version: seen }),
    ])
    const adopted = answers.find((answer) => !('refused' in answer)) as { document_id: string } | undefined
    expect(answers.filter((answer) => 'refused' in answer)).toHaveLength(1)
    const review = await world.ask<{
      provisions: { number: string; text: { es?: string; en?: string }; mandates: unknown[] }[]
    }>('mandates.review', chair, { document: adopted?.document_id })
    const read = review.provisions.filter(({ number }) => /^\d/.test(number))
    expect(read.map(({ number }) => number)).toEqual(['1', '2', '3', '3.a', '3.b'])
    expect(read[1]?.text).toEqual({ es: 'Deciden reunirse en línea.', en: 'Decide to meet online.' })
    expect(read[3]?.mandates).toHaveLength(1)
    const kept = await found(draft, panama)
    expect([kept.draft.state, kept.symbol]).toEqual(['adopted', expect.stringMatching(/CONC\.[23]$/)])
    expect(await adopt(draft, 'RCM/VM/XL/CONC.4')).toMatchObject({ rule: 'MAN-27' })
    expect(
      await propose(draft, 'PAN', panama, { kind: 'delete', paragraph: first.paragraph_id }),
    ).toMatchObject({
      rule: 'MAN-29',
    })
  })

  it('is not adopted on a day before its meeting, nor under a symbol that is taken; then nothing of it is', async () => {
    const draft = await drafted()
    const before = await found(draft)
    expect(
      await world.ask(
        'mandates.adopt-draft',
        chair,
        { draft, symbol: 'RCM/VM/XL/CONC.9', adopted_on: '2027-06-01', access: 'public' },
        { version: before.draft.version },
      ),
    ).toMatchObject({ refused: true })
    expect(await adopt(draft, 'RCM/VM/XXIII/DECL')).toMatchObject({ refused: true })
    expect(await found(draft)).toEqual(before)
  })

  it('is kept as a version when it is tabled, issued and adopted, and two of them are compared', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '3')
    await propose(draft, 'PAN', panama, {
      kind: 'replace',
      paragraph: paragraph_id,
      text: { es: 'Agradecen a Panamá su hospitalidad.', en: 'Thank Panama for its hospitality.' },
    })
    await decide(draft, 1, true)
    await world.ask('mandates.issue-draft', ppt, { draft }, { version: (await found(draft)).draft.version })
    const comparison = await world.ask<DraftComparison>('mandates.compare-draft', panama, {
      draft,
      language: 'en',
    })
    expect([comparison.from, comparison.to]).toEqual([1, 2])
    expect(comparison.rows.map(({ change }) => change)).toEqual([
      'same',
      'same',
      'same',
      'same',
      'same',
      'changed',
    ])
    expect(
      comparison.rows[5]?.after?.words
        .filter(({ change }) => change === 'added')
        .map(({ text }) => text.trim()),
    ).toEqual(['for its hospitality'])
  })

  it('is withdrawn while it is not adopted, and then silent', async () => {
    const draft = await drafted()
    const { version } = (await found(draft)).draft
    await world.ask('mandates.withdraw-draft', ppt, { draft }, { version })
    expect((await found(draft, panama)).draft.state).toBe('withdrawn')
    const { paragraph_id } = await paragraphOf(draft, '1')
    expect(await bracket(draft, paragraph_id, 'PAN', panama, true)).toMatchObject({ rule: 'MAN-29' })
  })
}
