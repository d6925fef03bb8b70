import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { dovecot } from './dovecot.ts'
import { freePort } from './port.ts'

export const skipped = dovecot() ? '' : ' (skipped: no Dovecot on this machine)'

const USER = 'bounces@example.invalid'
const PASSWORD = 'contraseña+/@:'

const address = (at: number, how: 'imap' | 'imaps' = 'imap', password = PASSWORD): string =>
  `${how}://${encodeURIComponent(USER)}:${encodeURIComponent(password)}@localhost:${at}/INBOX`

/** A real IMAP server on ports of its own, with one mailbox, and how it ends. */
export async function openImap() {
  const folder = mkdtempSync(join(tmpdir(), 'protempore-imap-'))
  // Its processes step down from root, and reach what is theirs through this folder.
  chmodSync(folder, 0o755)
  const [port, securePort] = [await freePort(), await freePort()]
  const file = join(folder, 'dovecot.conf')
  certify(folder)
  writeFileSync(file, settingsOf(folder, port, securePort))
  const child = spawn(dovecot() ?? 'dovecot', ['-F', '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  await listening(child, port)
  return {
    url: address(port),
    /** The same through a line that breaks. */
    urlAt: (other: number): string => address(other),
    wrongPassword: address(port, 'imap', 'a guess'),
    secure: address(securePort, 'imaps'),
    certificate: readFileSync(join(folder, 'cert.pem'), 'utf8'),
    port,
    /** What the server wrote down. */
    log: (): string => readFileSync(join(folder, 'log'), 'utf8'),
    /** Puts mails into the mailbox, in their order, and takes out all that was in it. */
    put: (sources: readonly string[]): Promise<void> => put(address(port), sources),
    /** What stands in the mailbox, oldest first. */
    look: (): Promise<{ seen: boolean; source: string }[]> => look(address(port)),
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A line to a port that is cut as soon as a client sends what fits, from the given time on. */
export async function breakingLine(to: number, at: RegExp, time: number) {
  let times = 0
  const server = createServer((client) => {
    const far = connect(to, '127.0.0.1')
    client.on('error', () => far.destroy())
    far.on('error', () => client.destroy())
    far.pipe(client)
    client.on('data', (part: Buffer) => {
      if (at.test(part.toString('latin1')) && (times += 1) >= time) {
        client.destroy()
        far.destroy()
      } else far.write(part)
    })
  })
  const port = await freePort()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return { port, close: () => new Promise<void>((done) => server.close(() => done())) }
}

function certify(folder: string): void {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, ...name], {
    stdio: 'ignore',
  })
}

function settingsOf(folder: string, port: number, securePort: number): string {
  const mail = join(folder, 'mail')
  mkdirSync(mail)
  const root = process.getuid?.() === 0
  const me = userInfo()
  const owner = root ? idsOf('nobody') : { uid: me.uid, gid: me.gid }
  chownSync(mail, owner.uid, owner.gid)
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
${root ? '' : `default_internal_user = ${me.username}\ndefault_login_user = ${me.username}\ndefault_internal_group =\n`}
auth_failure_delay = 0
disable_plaintext_auth = no
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
mail_location = maildir:${mail}
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${mail}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${securePort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`
}

const idsOf = (user: string): { uid: number; gid: number } => {
  const id = (which: string): number => Number(execFileSync('id', [which, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  let said = ''
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()))
  for (let turn = 0; turn < 200; turn++) {
    if (child.exitCode !== null) throw new Error(`The IMAP server ended: ${said}`)
    if (await answers(port)) return
    await new Promise((go) => setTimeout(go, 25))
  }
  throw new Error(`The IMAP server does not listen: ${said}`)
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const line = connect(port, '127.0.0.1', () => {
      line.destroy()
      done(true)
    })
    line.on('error', () => done(false))
  })

async function within<T>(address: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const url = new URL(address)
  const client = new ImapFlow({
    host: url.hostname,
    port: Number(url.port),
    secure: false,
    doSTARTTLS: false,
    auth: { user: USER, pass: PASSWORD },
    logger: false,
  })
  await client.connect()
  await client.mailboxOpen('INBOX')
  try {
    return await work(client)
  } finally {
    await client.logout()
  }
}

const put = (address: string, sources: readonly string[]): Promise<void> =>
  within(address, async (client) => {
    await client.messageDelete('1:*')
    for (const source of sources) await client.append('INBOX', Buffer.from(source.replaceAll('\n', '\r\n')))
  })

const look = (address: string): Promise<{ seen: boolean; source: string }[]> =>
  within(address, async (client) => {
    const found: { seen: boolean; source: string }[] = []
    for await (const { flags, source } of client.fetch('1:*', { flags: true, source: true }))
      found.push({ seen: flags?.has('\\Seen') ?? false, source: String(source) })
    return found
  })
