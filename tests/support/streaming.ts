import { setTimeout as pause } from 'node:timers/promises'

/** A stream of server-sent events as a browser follows it: what came, in its order, and whether it still stands. */
export async function follow(address: string, headers: Record<string, string> = {}): Promise<Followed> {
  const ending = new AbortController()
  const answer = await fetch(address, { headers, signal: ending.signal })
  const followed: Followed = {
    status: answer.status,
    headers: answer.headers,
    sequences: [],
    beats: 0,
    text: '',
    ended: !answer.ok,
    end: () => ending.abort(),
    until: async (sequence) => {
      for (let turn = 0; turn < 400 && !followed.sequences.includes(sequence); turn++) await pause(10)
      if (!followed.sequences.includes(sequence))
        throw new Error(`${sequence} did not come: ${followed.text}`)
    },
    over: async () => {
      for (let turn = 0; turn < 250 && !followed.ended; turn++) await pause(10)
      return followed.ended
    },
  }
  if (answer.ok && answer.body) void read(answer.body, followed)
  return followed
}

export type Followed = {
  readonly status: number
  readonly headers: Headers
  readonly sequences: number[]
  beats: number
  /** Everything that was sent, as it was. */
  text: string
  ended: boolean
  readonly end: () => void
  readonly until: (sequence: number) => Promise<void>
  readonly over: () => Promise<boolean>
}

async function read(body: ReadableStream<Uint8Array>, followed: Followed): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of body) {
      const text = decoder.decode(chunk, { stream: true })
      followed.text += text
      const blocks = (rest + text).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const id = /^id: (\d+)$/m.exec(block)?.[1]
        if (id !== undefined) followed.sequences.push(Number(id))
        if (block.includes('event: beat')) followed.beats += 1
      }
    }
  } catch {
    // Cut, by us or by the server.
  }
  followed.ended = true
}
