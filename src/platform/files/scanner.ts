import { connect } from 'node:net'

/** What a scanner says of a file; `unexamined` where it could not be asked, and then the file is not taken. */
export type Verdict = 'clean' | 'infected' | 'unexamined'

/** Examines what is handed in before anything reads it. */
export type Scanner = (bytes: Uint8Array) => Promise<Verdict>

const CHUNK = 64 * 1024
const PATIENCE_MS = 60_000

/**
 * A ClamAV daemon behind its socket: a path, or `tcp://host:port`. Speaks clamd's INSTREAM: each chunk behind its length
 * in four bytes, an empty one at the end, and one line as the answer. Whatever goes wrong leaves a file unexamined.
 */
export function clamAt(socket: string): Scanner {
  return (bytes) =>
    new Promise((done) => {
      const tcp = /^tcp:\/\/(.+):(\d+)$/.exec(socket)
      const line = tcp ? connect({ host: tcp[1] ?? '', port: Number(tcp[2]) }) : connect({ path: socket })
      let said = ''
      const end = (verdict: Verdict): void => {
        line.destroy()
        done(verdict)
      }
      line.setTimeout(PATIENCE_MS, () => end('unexamined'))
      line.on('error', () => end('unexamined'))
      line.on('data', (part: Buffer) => (said += part.toString('latin1')))
      line.on('close', () => end(verdictOf(said)))
      line.on('connect', () => {
        line.write('zINSTREAM\0')
        for (let at = 0; at < bytes.length; at += CHUNK) line.write(chunkOf(bytes.subarray(at, at + CHUNK)))
        line.write(chunkOf(new Uint8Array()))
      })
    })
}

function chunkOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return Buffer.concat([length, part])
}

// "stream: OK", "stream: NAME FOUND", or an error of any wording.
function verdictOf(said: string): Verdict {
  const answer = said.replace(/\0/g, '').trim()
  if (answer === 'stream: OK') return 'clean'
  return / FOUND$/.test(answer) ? 'infected' : 'unexamined'
}
