import { expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Refused } from '../support/seated.ts'
import {
  agree,
  amendmentOf,
  bracket,
  chair,
  decide,
  drafted,
  found,
  honduras,
  numbers,
  observer,
  panama,
  paragraphOf,
  propose,
  world,
  write,
} from '../support/negotiation.ts'

/** What members propose for it. */
export function amendments(): void {
  it('is proposed by a member for itself, by the chair for whoever spoke, and by no observer', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '1')
    const words = {
      kind: 'replace',
      paragraph: paragraph_id,
      text: { es: 'Acuerdan reunirse una vez al año.' },
    }
    expect((await propose(draft, 'PAN', panama, words)).number).toBe(1)
    expect((await propose(draft, 'HND', chair, words)).number).toBe(2)
    expect(await propose(draft, 'HND', panama, words)).toMatchObject({ refused: true })
    expect(await propose(draft, observer, chair, words)).toMatchObject({ refused: true, rule: 'MAN-32' })
    expect(
      await propose(draft, 'PAN', panama, { ...words, text: { es: 'Acuerdan reunirse dos veces al año.' } }),
    ).toMatchObject({ rule: 'MAN-30' })
  })

  it('that replaces leaves the other language behind, until that is written too', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '1')
    await propose(draft, 'PAN', panama, {
      kind: 'replace',
      paragraph: paragraph_id,
      text: { es: 'Acuerdan reunirse una vez al año.' },
    })
    expect(await agree(draft, '1')).toMatchObject({ rule: 'MAN-25', facts: { hindrance: 'amendment' } })
    await decide(draft, 1, true)
    expect(await paragraphOf(draft, '1')).toMatchObject({
      text: { es: 'Acuerdan reunirse una vez al año.', en: 'Agree to meet twice a year.' },
      stale: ['en'],
    })
    expect((await amendmentOf(draft, 1)).before).toEqual({
      es: 'Acuerdan reunirse dos veces al año.',
      en: 'Agree to meet twice a year.',
    })
    expect(await agree(draft, '1')).toMatchObject({ rule: 'MAN-25', facts: { hindrance: 'language en' } })
    await write(draft, '1', { es: 'Acuerdan reunirse una vez al año.', en: 'Agree to meet once a year.' })
    expect(await agree(draft, '1')).not.toHaveProperty('refused')
    expect((await paragraphOf(draft, '1')).state).toBe('agreed')
    expect(await propose(draft, 'PAN', panama, { kind: 'delete', paragraph: paragraph_id })).toMatchObject({
      rule: 'MAN-29',
    })
  })

  it('that adds comes in under a number with bis, so that no other number moves', async () => {
    const draft = await drafted()
    const first = await paragraphOf(draft, '1')
    await propose(draft, 'PAN', panama, {
      kind: 'add',
      paragraph: first.paragraph_id,
      adds: 'item',
      text: { es: 'Deciden reunirse en línea.', en: 'Decide to meet online.' },
    })
    await decide(draft, 1, true)
    expect(await numbers(draft)).toEqual([null, '1', '1 bis', '2', '2.a', '2.b', '3'])
  })

  it('that takes a paragraph out makes the others on it moot, and lifts its brackets', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '3')
    await propose(draft, 'PAN', panama, { kind: 'delete', paragraph: paragraph_id })
    await propose(draft, 'HND', honduras, {
      kind: 'replace',
      paragraph: paragraph_id,
      text: { es: 'Agradecen a Panamá y a Honduras.' },
    })
    await bracket(draft, paragraph_id, 'HND', honduras, true)
    await decide(draft, 1, true)
    expect((await paragraphOf(draft, '3')).state).toBe('deleted')
    expect((await amendmentOf(draft, 2)).state).toBe('overtaken')
    expect((await found(draft)).brackets.every(({ lifted_at }) => lifted_at !== null)).toBe(true)
  })

  it('is decided once, also where two do it at once, and withdrawn only by whoever proposed it', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '3')
    const proposed = { kind: 'replace', paragraph: paragraph_id, text: { en: 'Thank Panama warmly.' } }
    await propose(draft, 'PAN', panama, proposed)
    const answers = await Promise.all([
      decide(draft, 1, true),
      decide(draft, 1, false),
      decide(draft, 1, true),
    ])
    expect(answers.filter((answer) => !('refused' in answer))).toHaveLength(1)
    expect(answers.flatMap((answer) => answer.rule ?? [])).toEqual(['MAN-31', 'MAN-31'])
    await propose(draft, 'PAN', panama, { ...proposed, text: { en: 'Thank Panama again.' } })
    const { amendment_id } = await amendmentOf(draft, 2)
    const takeBack = (actor: Actor, code: string) =>
      world.ask<Refused>('mandates.withdraw-amendment', actor, {
        amendment: amendment_id,
        participant: world.country(code),
      })
    expect(await takeBack(honduras, 'HND')).toMatchObject({ refused: true })
    expect((await amendmentOf(draft, 2)).state).toBe('pending')
    await takeBack(panama, 'PAN')
    expect((await amendmentOf(draft, 2)).state).toBe('withdrawn')
    expect(await takeBack(panama, 'PAN')).toMatchObject({ rule: 'MAN-31' })
  })

  it('has a number of its own where ten are proposed at once', async () => {
    const draft = await drafted()
    const { paragraph_id } = await paragraphOf(draft, '1')
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        propose(draft, 'PAN', panama, {
          kind: 'replace',
          paragraph: paragraph_id,
          text: { es: `Acuerdan reunirse ${at + 3} veces al año.` },
        }),
      ),
    )
    expect(answers.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })
}
