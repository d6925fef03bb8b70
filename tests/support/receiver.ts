import { type IncomingHttpHeaders, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came in, to the byte. */
export type Received = {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const taking = (answer: ServerResponse): void => {
  answer.writeHead(204).end()
}

/** A program elsewhere: keeps what it is sent, and answers as a test says. */
export async function openReceiver() {
  const received: Received[] = []
  const state = { answers: taking as (answer: ServerResponse, path: string) => void }
  const server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const path = request.url ?? ''
      received.push({ path, headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      state.answers(answer, path)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    received,
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Empty and willing again. */
    rest: () => {
      received.length = 0
      state.answers = taking
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}
