import { expect, it } from 'vitest'
import { sendDueCirculars } from '../../src/apps/worker.ts'
import type { Circular } from '../../src/capabilities/exchange/circulars/contract.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import {
  arrived,
  assistant,
  at,
  canada,
  coordinator,
  done,
  drafted,
  ended,
  honduras,
  of,
  paper,
  record,
  rowOf,
  sent,
  sink,
  step,
  toAll,
  toThese,
  world,
} from '../support/circular-world.ts'

/** The installation as it stands at an instant. */
const atInstant = (when: string) => ({
  ground: { ...world.running.base.ground, clock: (): Instant => when as Instant },
})

/** Opens a paper to Canada no longer, and ends the office of Guatemala's focal point. */
async function changeMeanwhile(symbol: string): Promise<void> {
  const conference = at.tenant.conferenceId
  const { ground } = world.running.base
  await ground.database.write(
    conference,
    async (tx) => {
      await tx
        .updateTable('document')
        .set({ readers: ['HND', 'MEX', 'GTM'].map(of) })
        .where('conference_id', '=', conference)
        .where('symbol', '=', symbol)
        .execute()
    },
    { classes: ['secretariat', 'named participants'], speaksFor: [], readsFor: [] },
  )
  await ended('focal.gtm@example.invalid', '2031-04-02')
}

/** The circulars that someone finds in the library. */
const texts = (who: string) =>
  done(at.ask<{ groups: { label: string }[] }>(who, 'documents.list', { kind: 'circular' }))

/** Who lets a circular go, and when it leaves. */
export function release(): void {
  it('to a few is by whoever wrote it, under a number, and leaves at once', async () => {
    const first = await sent(toThese('HND'), 1)
    const second = await sent({ ...toThese('HND'), kind: 'note' }, 1)
    expect(first).toMatchObject({ state: 'sent', reference: expect.stringMatching(/^CIR-\d{4}-\d{3}$/) })
    expect(second.reference).toMatch(/^NOT-\d{4}-\d{3}$/)
    expect(sink.to(honduras).at(-2)?.subject).toBe(`${first.reference} · Reunión para Honduras`)
  })

  it('stands in the library under its number, open to those it was sent to and to nobody else', async () => {
    const circular = await sent(toThese('HND'), 1)
    const reference = circular.reference ?? ''
    const found = await at.ask<{ in_library: string | null }>(assistant, 'exchange.circular', {
      circular: circular.circular_id,
    })
    expect(found).toMatchObject({
      in_library: reference,
      texts: [
        { language: 'es', subject: 'Reunión para [país]' },
        { language: 'en', subject: 'Meeting for [country]' },
      ],
    })
    for (const [who, sees] of [
      [assistant, true],
      [honduras, true],
      ['focal.cri@example.invalid', false],
      ['public', false],
    ] as const)
      expect(JSON.stringify(await texts(who)).includes(reference), who).toBe(sees)
    const document = await at.ask<{ document: { title: object; symbol: string; state: string } }>(
      honduras,
      'exchange.text',
      { symbol: reference },
    )
    const text = JSON.stringify(document)
    expect(text).toContain('Reunión para [país]')
    expect(text).not.toContain('{{')
  })

  it('to many is by a second person, never by one who wrote on it, whatever their office', async () => {
    const draft = await drafted(toAll)
    expect(await step(assistant, 'release-circular', draft)).toMatchObject({
      rule: 'EXC-06',
      facts: { limit: 3 },
    })
    const asked = await done(step(assistant, 'ask-for-release', draft))
    expect(await step(assistant, 'release-circular', asked)).toMatchObject({ rule: 'EXC-06' })
    const byCoordinator = await done(step(coordinator, 'ask-for-release', await drafted(toAll, coordinator)))
    expect(await step(coordinator, 'release-circular', byCoordinator)).toMatchObject({ rule: 'EXC-06' })
    expect((await done(step(coordinator, 'release-circular', asked))).state).toBe('released')
  })

  it('by two at once is one release under one number', async () => {
    const asked = await done(step(assistant, 'ask-for-release', await drafted(toAll)))
    const both = await Promise.all([1, 2].map(() => step(coordinator, 'release-circular', asked)))
    expect(both.filter((one) => 'state' in one && one.state === 'released')).toHaveLength(1)
    expect(both.filter((one) => 'rule' in one && one.rule === 'SYS-03')).toHaveLength(1)
  })

  it('waits ten minutes, can be stopped at 9:59 and no longer at 10:00', async () => {
    const [noon, almost, over] = [
      '2031-03-03T18:00:00.000Z',
      '2031-03-03T18:09:59.000Z',
      '2031-03-03T18:10:00.000Z',
    ]
    const waiting = async (): Promise<Circular> => {
      const asked = await done(
        step(assistant, 'ask-for-release', await drafted(toAll, assistant, { at: noon }), noon),
      )
      return done(step(coordinator, 'release-circular', asked, noon))
    }
    const [stopped, left] = [await waiting(), await waiting()]
    expect(stopped.leaves_at).toBe(over)
    expect((await done(step(assistant, 'stop-circular', stopped, almost))).state).toBe('stopped')
    expect(await step(assistant, 'stop-circular', left, over)).toMatchObject({ rule: 'EXC-07' })
    const before = sink.mails.length
    await sendDueCirculars(atInstant(almost))
    expect((await record(left.circular_id)).circular.state).toBe('released')
    await Promise.all([1, 2, 3].map(() => sendDueCirculars(atInstant(over))))
    expect((await record(left.circular_id)).circular.state).toBe('sent')
    expect((await record(stopped.circular_id)).circular.state).toBe('stopped')
    await arrived(before + 11)
    const got = sink.mails.filter(({ subject }) => subject?.startsWith(`${left.reference} `))
    expect(new Set(got.map(({ to }) => JSON.stringify(to))).size).toBe(got.length)
    expect(sink.mails.some(({ subject }) => subject?.startsWith(`${stopped.reference} `))).toBe(false)
  })

  it('is looked at again when it leaves: who lost the office, or the paper, gets nothing and is shown so', async () => {
    const symbol = await paper('named participants', 'zqcerrado', ['HND', 'CAN', 'MEX', 'GTM'].map(of))
    const noon = '2031-04-03T18:00:00.000Z'
    const draft = await drafted(
      { ...toThese('HND', 'CAN', 'MEX', 'GTM'), documents: [{ symbol, how: 'attached' }] },
      assistant,
      { at: noon },
    )
    const asked = await done(step(assistant, 'ask-for-release', draft, noon))
    const released = await done(step(coordinator, 'release-circular', asked, noon))
    await changeMeanwhile(symbol)
    const before = sink.mails.length
    await sendDueCirculars(atInstant('2031-04-03T18:10:00.000Z'))
    await arrived(before + 2)
    const found = await record(released.circular_id)
    expect(
      new Set(found.people.slice(0, 2).map(({ state, left_out_why }) => `${state}: ${left_out_why}`)),
    ).toEqual(new Set(['left out: appointment ended', 'left out: paper closed']))
    expect(rowOf(found, 'CAN')).toMatchObject({ listed: 1, left_out: 1, written: 0 })
    expect(
      sink
        .to(canada)
        .some(({ attachments }) => attachments.some(({ content }) => content.includes('zqcerrado'))),
    ).toBe(false)
  })
}
