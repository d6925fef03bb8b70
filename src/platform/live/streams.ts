import type { News } from './tell.ts'

/** Where a stream is written to: a response that stays open. */
export type Outlet = {
  readonly write: (chunk: Buffer) => void
  /** Bytes that were written and not taken yet. */
  readonly waiting: () => number
  /** Ends it in order; whoever follows comes again. */
  readonly end: () => void
  /** Ends it at once, with what still waits. */
  readonly cut: () => void
}

/** Someone who follows a topic: as whom they are counted, what they have seen, and how they are asked whether they still may. */
export type Seat = {
  readonly conference: string
  readonly topic: string
  readonly holder: string
  /** How far what they look at had come. */
  readonly seen: number
  readonly outlet: Outlet
  /** How far the topic has come, for whoever may still follow it. Throws where that cannot be asked just now. */
  readonly ask: () => Promise<number | undefined>
}

export type StreamTerms = {
  readonly most: number
  readonly mostOfOne: number
  /** What may wait for a client that does not take it. */
  readonly mostWaiting: number
}

export const STREAM_TERMS: StreamTerms = { most: 5_000, mostOfOne: 8, mostWaiting: 64 * 1024 }

/** How many are asked at the same time whether they still may: the others of a process have work, too. */
const ASKED_AT_ONCE = 8
const SOON_MS = 200

/** `heard` is the last that was told before the seat was open. */
type Followed = Seat & { told: number; heard: number; open: boolean; gone: boolean }

/** The open streams of one process. */
export class Streams {
  readonly #terms: StreamTerms
  readonly #topics = new Map<string, Set<Followed>>()
  readonly #held = new Map<string, number>()
  #count = 0
  #looking: Promise<void> | undefined
  #lookOnce = false
  #soon: NodeJS.Timeout | undefined

  constructor(terms: StreamTerms = STREAM_TERMS) {
    this.#terms = terms
  }

  get count(): number {
    return this.#count
  }

  /** Whether one more fits: of all, and of this one's own. */
  hasRoom(holder: string): boolean {
    return this.#count < this.#terms.most && (this.#held.get(holder) ?? 0) < this.#terms.mostOfOne
  }

  /**
   * Takes a seat before it is known whether it may be had: what is told meanwhile is not lost. `open` begins with what came
   * since it was seen; `leave` may be called more than once.
   */
  join(seat: Seat): { open: (current: number) => void; leave: () => void } {
    const one: Followed = { ...seat, told: seat.seen, heard: -1, open: false, gone: false }
    const key = keyOf(seat)
    const seats = this.#topics.get(key) ?? new Set()
    this.#topics.set(key, seats.add(one))
    this.#held.set(seat.holder, (this.#held.get(seat.holder) ?? 0) + 1)
    this.#count += 1
    return {
      open: (current) => {
        one.open = true
        this.#send(one, Math.max(current, one.heard))
      },
      leave: () => this.#leave(one),
    }
  }

  /** Passes news on to whoever follows its topic in its conference. */
  tell({ conference, topic, sequence }: News): void {
    const seats = this.#topics.get(keyOf({ conference, topic }))
    if (!seats) return
    const frame = frameOf(sequence)
    for (const seat of seats) {
      if (seat.open) this.#send(seat, sequence, frame)
      else seat.heard = Math.max(seat.heard, sequence)
    }
  }

  /** Says to everyone that the line stands, and what time it is here. */
  beat(now: number): void {
    const frame = Buffer.from(`event: beat\ndata: ${now}\n\n`)
    for (const seats of this.#topics.values())
      for (const seat of seats) if (seat.open) this.#write(seat, frame)
  }

  /** Looks again in a moment, once for all that asks for it until then. */
  lookSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      void this.lookAgain()
    }, SOON_MS)
  }

  /** Asks for everyone whether they still may, and how far their topic has come. Asked again while it is at it, it looks once more. */
  lookAgain(): Promise<void> {
    if (this.#looking) this.#lookOnce = true
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
      if (!this.#lookOnce) return
      this.#lookOnce = false
      void this.lookAgain()
    })
    return this.#looking
  }

  async #look(): Promise<void> {
    const seats = [...this.#topics.values()].flatMap((of) => [...of]).filter(({ open }) => open)
    const one = async (): Promise<void> => {
      for (let seat = seats.pop(); seat; seat = seats.pop()) await this.#askFor(seat)
    }
    await Promise.all(Array.from({ length: ASKED_AT_ONCE }, one))
  }

  async #askFor(seat: Followed): Promise<void> {
    if (seat.gone) return
    try {
      const current = await seat.ask()
      if (current === undefined) this.#close(seat)
      else this.#send(seat, current)
    } catch {
      // It cannot be asked just now: nobody is let go for that, and the next look asks again.
    }
  }

  /** Ends every stream. */
  close(): void {
    clearTimeout(this.#soon)
    for (const seats of this.#topics.values()) for (const seat of seats) this.#close(seat)
  }

  #send(seat: Followed, sequence: number, frame = frameOf(sequence)): void {
    if (seat.gone || sequence <= seat.told) return
    seat.told = sequence
    this.#write(seat, frame)
  }

  #write(seat: Followed, frame: Buffer): void {
    // Who does not take what they are sent is let go: they come again, and are told how far it has come.
    if (seat.outlet.waiting() > this.#terms.mostWaiting) {
      this.#leave(seat)
      seat.outlet.cut()
      return
    }
    seat.outlet.write(frame)
  }

  #close(seat: Followed): void {
    this.#leave(seat)
    seat.outlet.end()
  }

  #leave(seat: Followed): void {
    if (seat.gone) return
    seat.gone = true
    const key = keyOf(seat)
    const seats = this.#topics.get(key)
    seats?.delete(seat)
    if (seats?.size === 0) this.#topics.delete(key)
    const held = (this.#held.get(seat.holder) ?? 1) - 1
    if (held === 0) this.#held.delete(seat.holder)
    else this.#held.set(seat.holder, held)
    this.#count -= 1
  }
}

const keyOf = ({ conference, topic }: Pick<News, 'conference' | 'topic'>): string => `${conference} ${topic}`
const frameOf = (sequence: number): Buffer => Buffer.from(`id: ${sequence}\ndata: ${sequence}\n\n`)
