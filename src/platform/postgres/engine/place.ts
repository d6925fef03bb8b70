import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'

/** Who runs the engine and where it keeps what. PostgreSQL refuses to run as root. */
export type Place = {
  /** The account the engine runs under; none where we are not root and run it ourselves. */
  readonly account: { readonly uid: number; readonly gid: number } | undefined
  readonly folder: string
  readonly data: string
  readonly binaries: string
  /** Folder of the Unix socket, short enough for the 107 bytes a socket's path may have. */
  readonly sockets: string
  readonly log: string
}

const LONGEST_SOCKET_FOLDER = 85

/** Decides the place for a home folder and makes its folders, each closed to everyone else. */
export function placeFor(home: string): Place {
  // Others may pass through the home but see nothing in it: each folder inside is closed.
  mkdirSync(home, { recursive: true, mode: 0o711 })
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : undefined
  const folder = account && !canReach(home) ? elsewhere(home) : join(home, 'postgres')
  const sockets =
    folder.length > LONGEST_SOCKET_FOLDER
      ? join(tmpdir(), `protempore-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
      : join(folder, 'socket')
  for (const made of [folder, sockets]) {
    mkdirSync(made, { recursive: true, mode: 0o700 })
    if (lstatSync(made).isSymbolicLink())
      throw new Error(`${made} is a link; the engine wants a folder of its own`)
    if (account) chownSync(made, account.uid, account.gid)
  }
  return {
    account,
    folder,
    data: join(folder, 'data'),
    binaries: join(folder, 'program'),
    sockets,
    log: join(folder, 'postgres.log'),
  }
}

/** The account `protempore` where the machine has one, else `nobody`. */
function unprivilegedAccount(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['protempore', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error(
    'Started as root, and the machine has neither an account "protempore" nor "nobody" to run PostgreSQL under',
  )
}

// Every folder on the way must let others pass; /root usually does not.
function canReach(folder: string): boolean {
  let at = dirname(realpathSync(folder))
  for (;;) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === parse(at).root) break
    at = dirname(at)
  }
  return (statSync(folder).mode & 0o001) !== 0
}

/** A folder the account can reach, named in the home so that the next start finds it. */
function elsewhere(home: string): string {
  const pointer = join(home, 'postgres.location')
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim()
  const name = createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 16)
  const folder = join('/var/lib/protempore', name)
  mkdirSync('/var/lib/protempore', { recursive: true, mode: 0o711 })
  writeFileSync(pointer, `${folder}\n`)
  return folder
}
