import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What a sink has taken since it was last cleared: mails, those whose id came before, and over how long. */
export type Taken = { readonly mails: number; readonly doubled: number; readonly milliseconds: number }

// A mail server in a process of its own, that takes every mail and remembers its id alone.
const ids = new Set<string>()
let [mails, doubled, first, last] = [0, 0, 0, 0]

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  maxClients: 100,
  onData: (stream, _session, done) => {
    let head = ''
    stream.on('data', (chunk: Buffer) => {
      if (head.length < 4_000) head += chunk.toString('latin1')
    })
    stream.on('end', () => {
      const id = /^Message-ID: <([^>]+)>/im.exec(head)?.[1] ?? ''
      if (ids.has(id)) doubled += 1
      ids.add(id)
      mails += 1
      last = performance.now()
      if (mails === 1) first = last
      done()
    })
  },
})
server.on('error', () => undefined)
process.on('message', (asked) => {
  process.send?.({ mails, doubled, milliseconds: last - first } satisfies Taken)
  if (asked === 'clear') [mails, doubled, first, last] = [0, 0, 0, 0]
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => {
  process.send?.(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
})
