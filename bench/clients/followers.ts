import { type Socket, connect } from 'node:net'

/** Many who follow streams of server-sent events over plain sockets, and when the last of them got each number. */
export class Followers {
  readonly #sockets: Socket[] = []
  #wanted = ''
  #missing = 0
  #done: (at: number) => void = () => undefined

  /** Connects one to each address, some at a time; each has its answer when this returns. Throws where one is told no. */
  async connect(addresses: readonly string[]): Promise<void> {
    for (let at = 0; at < addresses.length; at += 50)
      await Promise.all(addresses.slice(at, at + 50).map((address) => this.#one(address)))
  }

  #one(address: string): Promise<void> {
    const { hostname, port, pathname, search } = new URL(address)
    return new Promise((done, failed) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`),
      )
      let answered = false
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1')
        if (!answered) {
          answered = true
          if (!text.startsWith('HTTP/1.1 200')) failed(new Error(`${address}: ${text.slice(0, 200)}`))
          else done()
        }
        if (this.#wanted !== '' && text.includes(this.#wanted)) this.#got()
      })
      socket.on('error', failed)
      this.#sockets.push(socket)
    })
  }

  #got(): void {
    this.#missing -= 1
    if (this.#missing === 0) this.#done(performance.now())
  }

  /** Milliseconds from `tell` until the last of them has the number. Throws where one does not get it in ten seconds. */
  async last(number: number, tell: () => Promise<unknown>): Promise<number> {
    this.#wanted = `data: ${number}\n`
    this.#missing = this.#sockets.length
    const all = new Promise<number>((done, failed) => {
      const late = setTimeout(() => failed(new Error(`${this.#missing} did not get ${number}`)), 10_000)
      this.#done = (at) => {
        clearTimeout(late)
        done(at)
      }
    })
    const began = performance.now()
    await tell()
    return (await all) - began
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}
