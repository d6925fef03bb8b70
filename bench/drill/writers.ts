import { setTimeout as pause } from 'node:timers/promises'

/** A meeting the server said it has. */
export type Acknowledged = { readonly number: string; readonly meetingId: string }

export type Tally = {
  readonly acknowledged: readonly Acknowledged[]
  /** Numbers sent whose answer is still out when the writers were stopped. */
  readonly unanswered: readonly string[]
  /** Numbers that needed the same key more than once before they were acknowledged. */
  readonly retried: number
  /** Acknowledged keys sent once more on purpose, and how many of these named another meeting. */
  readonly repeated: number
  readonly differing: number
  /** How often an attempt ended in which way: a status, or no answer. */
  readonly endings: ReadonlyMap<string, number>
}

type Plan = { readonly url: string; readonly token: string; readonly body: string }

/** Several writers planning meetings at once, each of them until its meeting is acknowledged. */
export class Writers {
  readonly #plan: Plan
  readonly #acknowledged: Acknowledged[] = []
  readonly #open = new Set<string>()
  readonly #endings = new Map<string, number>()
  readonly #loops: Promise<void>[]
  #retried = 0
  #repeated = 0
  #differing = 0
  #stopping = false
  #giveUpAt = Infinity
  // When the latest acknowledged attempt had been sent: an answer under way at a kill proves no recovery.
  #latestSent = 0

  constructor(plan: Plan, count: number) {
    this.#plan = plan
    this.#loops = Array.from({ length: count }, (_, writer) => this.#work(writer))
  }

  /** Whether a write that was sent after this instant has been acknowledged. */
  wroteSince(instant: number): boolean {
    return this.#latestSent >= instant
  }

  /** Stops at once, whatever is still out: the drill itself has failed. */
  drop(): void {
    this.#stopping = true
    this.#giveUpAt = 0
  }

  /** Lets each writer finish what it has sent, for so long at most. */
  async finish(patience: number): Promise<Tally> {
    this.#stopping = true
    this.#giveUpAt = Date.now() + patience
    await Promise.all(this.#loops)
    return {
      acknowledged: this.#acknowledged,
      unanswered: [...this.#open],
      retried: this.#retried,
      repeated: this.#repeated,
      differing: this.#differing,
      endings: this.#endings,
    }
  }

  async #work(writer: number): Promise<void> {
    for (let turn = 1; !this.#stopping; turn++) {
      const number = `D-${writer}-${turn}`
      this.#open.add(number)
      const meetingId = await this.#untilAcknowledged(writer, number)
      if (meetingId === undefined) return
      this.#open.delete(number)
      this.#acknowledged.push({ number, meetingId })
      if (turn % 10 === 0) await this.#repeat(writer, number, meetingId)
    }
  }

  async #untilAcknowledged(writer: number, number: string): Promise<string | undefined> {
    for (let attempt = 1; Date.now() < this.#giveUpAt; attempt++) {
      if (attempt === 2) this.#retried += 1
      const found = await this.#send(writer, number)
      if (found !== undefined) return found
      await pause(20 + Math.random() * 80)
    }
    return undefined
  }

  // Replays are asked for while things break, too: a key must answer the same whatever happened since.
  async #repeat(writer: number, number: string, meetingId: string): Promise<void> {
    const again = await this.#untilAcknowledged(writer, number)
    this.#repeated += 1
    if (again !== undefined && again !== meetingId) this.#differing += 1
  }

  async #send(writer: number, number: string): Promise<string | undefined> {
    const sent = Date.now()
    try {
      const answer = await fetch(`${this.#plan.url}/api/v1/meetings`, {
        method: 'POST',
        signal: AbortSignal.timeout(5_000),
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${this.#plan.token}`,
          'idempotency-key': `drill ${number}`,
          // Each writer is a client of its own to the rate limit, as it would be behind a proxy.
          'x-forwarded-for': `10.0.0.${writer + 1}`,
        },
        body: JSON.stringify({
          body_id: this.#plan.body,
          number,
          name: { en: `Drill ${number}` },
          mode: 'virtual',
          opens_on: '2031-05-05',
          closes_on: '2031-05-06',
        }),
      })
      // Without the whole answer nothing was acknowledged, whatever its first line said.
      const text = await answer.text()
      this.#ended(String(answer.status))
      if (answer.status !== 200) return undefined
      this.#latestSent = Math.max(this.#latestSent, sent)
      return (JSON.parse(text) as { meeting_id: string }).meeting_id
    } catch {
      this.#ended('no answer')
      return undefined
    }
  }

  #ended(how: string): void {
    this.#endings.set(how, (this.#endings.get(how) ?? 0) + 1)
  }
}
