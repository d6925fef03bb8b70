import { describe, expect, it } from 'vitest'
import { type Outlet, type Seat, Streams } from './streams.ts'
import { newsIn } from './tell.ts'

/** A client that takes what it is sent, or does not. */
function client(waiting = 0): Outlet & { readonly sent: string[]; ended: number; cuts: number } {
  const one = {
    sent: [] as string[],
    ended: 0,
    cuts: 0,
    write: (chunk: Buffer) => void one.sent.push(chunk.toString()),
    waiting: () => waiting,
    end: () => void (one.ended += 1),
    cut: () => void (one.cuts += 1),
  }
  return one
}

const seat = (outlet: Outlet, more: Partial<Seat> = {}): Seat => ({
  conference: 'c',
  topic: 't',
  holder: 'h',
  seen: 0,
  outlet,
  ask: async () => 0,
  ...more,
})
const away = async (): Promise<number> => {
  throw new Error('away')
}
const sequencesOf = ({ sent }: { readonly sent: readonly string[] }): number[] =>
  sent.flatMap((text) => /^id: (\d+)$/m.exec(text)?.[1] ?? []).map(Number)
const news = (sequence: number, more: object = {}) => ({ conference: 'c', topic: 't', sequence, ...more })

describe('streams', () => {
  it('tell each change once, in its order, to those who follow that topic of that conference', () => {
    const [one, other, elsewhere] = [client(), client(), client()]
    const streams = new Streams()
    streams.join(seat(one)).open(0)
    streams.join(seat(other, { topic: 'u' })).open(0)
    streams.join(seat(elsewhere, { conference: 'd' })).open(0)
    for (const sequence of [1, 2, 2, 1, 3]) streams.tell(news(sequence))
    expect(sequencesOf(one)).toEqual([1, 2, 3])
    expect(sequencesOf(other)).toEqual([])
    expect(sequencesOf(elsewhere)).toEqual([])
    expect(one.sent[0]).toBe('id: 1\ndata: 1\n\n')
  })

  it('begin with what was told between the question and the seat, whichever knows more', () => {
    for (const [told, answered, begins] of [
      [5, 4, [5]],
      [4, 5, [5]],
      [3, 3, []],
    ] as const) {
      const one = client()
      const streams = new Streams()
      const { open } = streams.join(seat(one, { seen: 3 }))
      streams.tell(news(told))
      expect(one.sent).toEqual([])
      open(answered)
      expect(sequencesOf(one)).toEqual(begins)
      streams.tell(news(6))
      expect(sequencesOf(one).at(-1)).toBe(6)
    }
  })

  it('let go who does not take what they are sent, and tell the others', () => {
    const [slow, quick] = [client(1000), client()]
    const streams = new Streams({ most: 5, mostOfOne: 5, mostWaiting: 999 })
    streams.join(seat(slow)).open(0)
    streams.join(seat(quick)).open(0)
    streams.tell(news(1))
    expect([slow.cuts, slow.sent.length, sequencesOf(quick)]).toEqual([1, 0, [1]])
    expect(streams.count).toBe(1)
  })

  it('have room for so many of one, and so many in all', () => {
    const streams = new Streams({ most: 3, mostOfOne: 2, mostWaiting: 999 })
    const first = streams.join(seat(client()))
    streams.join(seat(client()))
    expect([streams.hasRoom('h'), streams.hasRoom('i')]).toEqual([false, true])
    streams.join(seat(client(), { holder: 'i' }))
    expect(streams.hasRoom('i')).toBe(false)
    first.leave()
    first.leave()
    expect([streams.count, streams.hasRoom('h'), streams.hasRoom('i')]).toEqual([2, true, true])
  })

  it('end for whoever may no longer follow, go on where that cannot be asked, and catch up where it can', async () => {
    const [gone, unknown, behind] = [client(), client(), client()]
    const streams = new Streams()
    streams.join(seat(gone, { ask: async () => undefined })).open(0)
    streams.join(seat(unknown, { ask: away })).open(0)
    streams.join(seat(behind, { ask: async () => 9 })).open(0)
    await streams.lookAgain()
    expect([gone.ended, unknown.ended, behind.ended]).toEqual([1, 0, 0])
    expect(sequencesOf(behind)).toEqual([9])
    streams.tell(news(10))
    expect([gone.sent, sequencesOf(unknown)]).toEqual([[], [10]])
  })

  it('beat with the time, and end for all', () => {
    const one = client()
    const streams = new Streams()
    streams.join(seat(one)).open(0)
    streams.beat(1234)
    expect(one.sent).toEqual(['event: beat\ndata: 1234\n\n'])
    streams.close()
    streams.tell(news(1))
    expect([one.ended, sequencesOf(one), streams.count]).toEqual([1, [], 0])
  })
})

it('news are a conference, a topic and a number, and nothing else', () => {
  expect(newsIn('c t 7')).toEqual({ conference: 'c', topic: 't', sequence: 7 })
  for (const other of [undefined, '', 'c t', 'c t x', 'c t 7 8', `c t ${'9'.repeat(16)}`])
    expect(newsIn(other)).toBeUndefined()
})
