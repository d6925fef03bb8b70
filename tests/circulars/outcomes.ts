import { expect, it } from 'vitest'
import { takeBounces } from '../../src/apps/worker.ts'
import { ID, delayed, postfix } from '../../src/platform/mail/samples.ts'
import {
  arrived,
  assistant,
  at,
  canada,
  honduras,
  of,
  record,
  rowOf,
  sent,
  sink,
  toThese,
  world,
} from '../support/circular-world.ts'

/** Hands a notification over, as the command line does. */
const report = (text: string) =>
  at.ask<{ status: string }>('operator', 'exchange.report-bounce', {
    message: Buffer.from(text).toString('base64'),
  })

/** Reads it out of a mailbox, as the worker does. */
const box = (source: string) => ({
  unread: async () => [1],
  source: async () => Buffer.from(source),
  markRead: async () => undefined,
  close: async () => undefined,
})
const taken = (text: string) => takeBounces(world.running.base, box(text))

/** What came of a circular, and who reads that. */
export function outcomes(): void {
  it('is read whole by those who send it and the auditor, and by each country for itself', async () => {
    const { circular_id } = await sent(toThese('HND', 'CAN'), 2)
    for (const who of [assistant, 'auditor@example.invalid'])
      expect((await record(circular_id, who)).delivery).toHaveLength(2)
    const own = await record(circular_id, honduras)
    expect(own.delivery.map(({ participant_id }) => participant_id)).toEqual([of('HND')])
    expect(own).toMatchObject({ audience: null, drafted_by: null })
    expect(JSON.stringify(own)).not.toContain('Canada')
    expect(
      await at.ask('focal.cri@example.invalid', 'exchange.circular', { circular: circular_id }),
    ).toMatchObject({ rule: 'SYS-07' })
  })

  it('tells which mails the server refused, and sends to those again as a new mail, never two at once', async () => {
    sink.state.refuses = (to) => (to === honduras ? '550 5.1.1 no such user' : undefined)
    const circular = await sent(toThese('HND', 'CAN'), 1)
    const bounced = async (): Promise<number> =>
      rowOf(await record(circular.circular_id), 'HND')?.bounced ?? 0
    for (let turn = 0; turn < 100 && (await bounced()) === 0; turn++)
      await new Promise((go) => setTimeout(go, 25))
    expect(await bounced()).toBe(1)
    sink.state.refuses = () => undefined
    const before = sink.mails.length
    const again = (version: number, to = 'bounced') =>
      at.ask<{ written: number; version: number }>(
        assistant,
        'exchange.send-again',
        { circular: circular.circular_id, to },
        { version },
      )
    const both = await Promise.all([again(circular.version), again(circular.version)])
    expect(both.filter((one) => 'written' in one)).toEqual([{ written: 1, version: circular.version + 1 }])
    await arrived(before + 1)
    expect(sink.mails.length).toBe(before + 1)
    expect(sink.to(honduras).at(-1)?.subject).toContain(circular.reference)
    const found = await record(circular.circular_id)
    expect(found.people.find(({ participant_id }) => participant_id === of('HND'))).toMatchObject({
      mails: 2,
    })
    expect(await again(found.circular.version)).toMatchObject({ rule: 'EXC-11' })
    expect(await again(found.circular.version, 'unacknowledged')).toMatchObject({ rule: 'EXC-11' })
  })

  it('notes a bounce at the mail it names, whoever brings it, and nowhere else', async () => {
    const circular = await sent(toThese('HND', 'CAN'), 2)
    const named = sink.to(canada).at(-1)?.messageId?.slice(1).split('@')[0] ?? ''
    const states = async () =>
      Object.fromEntries(
        (await record(circular.circular_id)).people.map(({ participant_id, state }) => [
          participant_id,
          state,
        ]),
      )
    expect(await report(delayed.replaceAll(ID, named))).toMatchObject({ status: '4.4.1' })
    expect(await states()).toEqual({ [of('HND')]: 'sent', [of('CAN')]: 'delayed' })
    expect(await taken(postfix.replaceAll(ID, named))).toBe(1)
    expect(await taken(delayed.replaceAll(ID, named))).toBe(1)
    expect(await states()).toEqual({ [of('HND')]: 'sent', [of('CAN')]: 'bounced' })
    // A mail nobody here wrote, and one that is no circular's.
    expect(await taken(postfix)).toBe(0)
    expect(await report(postfix)).toMatchObject({ rule: 'EXC-13' })
    expect(await report('Hola')).toMatchObject({ rule: 'EXC-13' })
  })
}
