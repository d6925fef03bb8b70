import { expect, it } from 'vitest'
import type { Refused } from '../support/seated.ts'
import { chair, drafted, found, meeting, numbers, panama, world, write } from '../support/negotiation.ts'

/** How a text is written and put before delegations. */
export function drafts(): void {
  it('is cut into paragraphs from what is written, and seen by nobody else while it is drafted', async () => {
    const draft = await drafted(false)
    const { paragraphs } = await found(draft)
    expect(paragraphs.map(({ kind }) => kind)).toEqual([
      'preamble',
      'item',
      'item',
      'sub-item',
      'sub-item',
      'item',
    ])
    expect(paragraphs[3]?.text).toEqual({
      es: 'circular las cifras a más tardar el 15 de enero de 2028;',
      en: 'to circulate the figures no later than 15 January 2028;',
    })
    expect(await found(draft, panama)).toMatchObject({ refused: true })
    const listed = await world.ask<{ drafts: { draft_id: string }[] }>('mandates.drafts', panama, { meeting })
    expect(listed.drafts.map(({ draft_id }) => draft_id)).not.toContain(draft)
  })

  it('may be long: ten thousand paragraphs come in whole and in their order, and get their numbers', async () => {
    const lines = Array.from({ length: 10_000 }, (_, place) => `1. Acuerdan el punto ${place + 1}.`)
    const draft = await drafted(true, { es: lines.join('\n') })
    const { paragraphs } = await found(draft)
    expect(paragraphs).toHaveLength(10_000)
    expect(paragraphs.at(-1)).toMatchObject({ number: '10000', text: { es: 'Acuerdan el punto 10000.' } })
  })

  it('has its numbers once it is put before delegations, and that once', async () => {
    const draft = await drafted()
    expect(await numbers(draft)).toEqual([null, '1', '2', '2.a', '2.b', '3'])
    expect((await found(draft, panama)).draft.state).toBe('tabled')
    const { draft: kept } = await found(draft)
    expect(
      await world.ask('mandates.table-draft', chair, { draft }, { version: kept.version }),
    ).toMatchObject({
      rule: 'MAN-24',
    })
    const empty = await drafted(false, {})
    expect(await world.ask('mandates.table-draft', chair, { draft: empty }, { version: 1 })).toMatchObject({
      rule: 'MAN-24',
    })
  })

  it('is written freely before, and only in what is awaited afterwards', async () => {
    const draft = await drafted()
    expect(
      await write(draft, '1', { es: 'Acuerdan otra cosa.', en: 'Agree to meet twice a year.' }),
    ).toMatchObject({ rule: 'MAN-23' })
    const before = await drafted(false)
    const [first] = (await found(before)).paragraphs
    await world.ask(
      'mandates.write-draft-paragraph',
      chair,
      { paragraph: first?.paragraph_id, kind: 'preamble', text: { es: 'Los países,', en: first?.text.en } },
      { version: first?.version ?? 0 },
    )
    expect((await found(before)).paragraphs[0]).toMatchObject({ text: { es: 'Los países,' }, stale: ['en'] })
    // Whoever saw it before that is told so.
    expect(
      await world.ask(
        'mandates.write-draft-paragraph',
        chair,
        { paragraph: first?.paragraph_id, kind: 'preamble', text: { es: 'Otra vez,' } },
        { version: first?.version ?? 0 },
      ),
    ).toMatchObject({ refused: true })
  })

  it('is moved and thinned while it is drafted', async () => {
    const draft = await drafted(false)
    const third = (await found(draft)).paragraphs[2]
    const on = async (id: string, more: object = {}) => {
      const one = (await found(draft)).paragraphs.find(
        ({ paragraph_id }) => paragraph_id === third?.paragraph_id,
      )
      return world.ask<Refused>(
        id,
        chair,
        { paragraph: one?.paragraph_id, ...more },
        { version: one?.version ?? 0 },
      )
    }
    await on('mandates.move-draft-paragraph', { to: 'up' })
    expect((await found(draft)).paragraphs[1]?.paragraph_id).toBe(third?.paragraph_id)
    for (let turn = 0; turn < 3; turn++) await on('mandates.move-draft-paragraph', { to: 'up' })
    expect((await found(draft)).paragraphs[0]?.paragraph_id).toBe(third?.paragraph_id)
    await on('mandates.remove-draft-paragraph')
    expect((await found(draft)).paragraphs).toHaveLength(5)
    await world.ask('mandates.add-draft-paragraph', chair, {
      draft,
      behind: null,
      kind: 'preamble',
      text: { es: 'Convocados por la Presidencia,' },
    })
    expect((await found(draft)).paragraphs[0]?.text).toEqual({ es: 'Convocados por la Presidencia,' })
  })
}
