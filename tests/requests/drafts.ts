import { expect, it } from 'vitest'
import type { Request } from '../../src/capabilities/exchange/requests/contract.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import { instantIn } from '../../src/kernel/instant.ts'
import {
  type Own,
  DEADLINE,
  about,
  ask,
  canada,
  clear,
  coordinator,
  drafted,
  honduras,
  opened,
  paper,
  questions,
  shape,
  write,
} from '../support/request-world.ts'

/** How a request is drafted and opened. */
export function drafts(): void {
  it('is drafted, changed and opened by the secretariat, and stays as it was sent', async () => {
    const draft = await drafted({}, [])
    const { reference } = draft
    expect(reference).toMatch(/^SOL-2027-\d{3}$/)
    expect(draft.deadline).toBe(DEADLINE)
    expect(await ask('request', honduras, { reference })).toMatchObject({ rule: 'SYS-07' })
    const at = { version: draft.version }
    expect(await ask('open-request', coordinator, { reference }, at)).toMatchObject({ rule: 'EXC-20' })
    const choice = { reference, ...questions[0], shape: { ...shape, options: [{ es: 'Sí' }] } }
    expect(await ask('add-question', coordinator, choice, at)).toMatchObject({
      rule: 'EXC-22',
      field: 'options',
    })
    const { request } = await opened()
    const later = { version: request.version }
    const same = { reference: request.reference }
    expect(await ask('add-question', coordinator, { ...same, ...questions[2] }, later)).toMatchObject({
      rule: 'EXC-21',
    })
    expect(
      await ask('change-request', coordinator, { ...same, ...about, recipients: [] }, later),
    ).toMatchObject({
      rule: 'EXC-21',
    })
    const story = await ask<{ entries: { operation: string }[] }>('request-story', coordinator, same)
    expect(story.entries.map(({ operation }) => operation)).toEqual([
      'exchange.open-request',
      ...questions.map(() => 'exchange.add-question'),
      'exchange.draft-request',
    ])
  })

  it('knows the instant of a deadline on the clocks of a zone', () => {
    expect(instantIn('2027-03-01' as Day, '00:00', 'America/Costa_Rica')).toBe(DEADLINE)
    expect(instantIn('2027-03-27' as Day, '12:00', 'Europe/Madrid')).toBe('2027-03-27T11:00:00.000Z')
    expect(instantIn('2027-03-28' as Day, '12:00', 'Europe/Madrid')).toBe('2027-03-28T10:00:00.000Z')
  })
}

/** What one made from an earlier one brings. */
export function followUps(): void {
  it('brings its questions, and each country its own answer of that time', async () => {
    const first = await opened()
    const { reference } = first.request
    await write(honduras, reference, first.ids[0], { chosen: [2] })
    await write(honduras, reference, first.ids[4], {}, { file: paper })
    await clear(honduras, reference)
    const draft = await drafted({ previous: reference })
    const again = await ask<Request>(
      'open-request',
      coordinator,
      { reference: draft.reference },
      { version: draft.version },
    )
    const own = await ask<Own>('own-reply', honduras, { reference: again.reference })
    expect(own.questions.map(({ wording }) => wording)).toEqual(questions.map(({ wording }) => wording))
    const [choice, number, , , file] = own.questions.map(({ question_id }) => question_id)
    expect(own.earlier).toMatchObject([{ value: { chosen: [2] } }, { value: { file: 'norma.txt' } }])
    const use = (actor: Actor, question: string | undefined) =>
      ask('use-answer-again', actor, { reference: again.reference, question }, { version: 0 })
    expect(await use(honduras, choice)).toMatchObject({ value: { chosen: [2] }, version: 1 })
    expect(await use(honduras, file)).toMatchObject({ value: { file: 'norma.txt' } })
    expect(await use(honduras, number)).toMatchObject({ rule: 'EXC-35' })
    expect(await use(canada, choice)).toMatchObject({ rule: 'EXC-35' })
  })
}
