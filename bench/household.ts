import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '../src/platform/postgres/engine/process.ts'
import { root } from '../src/platform/root.ts'

const PATIENCE = 90_000

/** The Node this project pins, where the platform has one; else the one that runs us. */
export function node(): string {
  const pinned = join(root, 'node_modules', '.bin', 'node')
  return existsSync(pinned) ? pinned : process.execPath
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

/** The built server as a process of its own, with a home that is thrown away afterwards. */
export class Household {
  readonly home = mkdtempSync(join(tmpdir(), 'protempore-bench-'))
  readonly url: string
  readonly environment: Record<string, string | undefined>
  #server: ChildProcess | undefined
  #complaints = ''

  private constructor(port: number) {
    this.url = `http://127.0.0.1:${port}`
    // Nothing of the caller's own installation may reach this one.
    const { DATABASE_URL: _database, SMTP_URL: _mail, PUBLIC_URL: _address, ...rest } = process.env
    this.environment = {
      ...rest,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      PROTEMPORE_HOME: this.home,
      REQUESTS_A_MINUTE: '100000000',
      EXAMPLE: 'yes',
      LOG_LEVEL: 'error',
    }
  }

  static async found(): Promise<Household> {
    return new Household(await freePort())
  }

  /** What the server wrote to its log and its error stream, its last part. */
  get complaints(): string {
    return this.#complaints
  }

  /** Whether the server's process lives; it may have ended by itself. */
  stands(): boolean {
    return this.#server !== undefined && this.#server.exitCode === null && this.#server.signalCode === null
  }

  /** The server's process, as the machine numbers it. */
  get pid(): number {
    const pid = this.#server?.pid
    if (pid === undefined) throw new Error('No server runs')
    return pid
  }

  /** Starts the server; returns when it is ready to answer. */
  async start(): Promise<void> {
    const server = spawn(node(), [join(root, 'dist', 'server.js')], {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#server = server
    let said = ''
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4_000)
      this.#complaints = (this.#complaints + chunk.toString()).slice(-20_000)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    const end = Date.now() + PATIENCE
    while (!said.includes('ready ')) {
      if (!this.stands())
        throw new Error(`The server ended with ${server.exitCode ?? server.signalCode}:\n${said}`)
      if (Date.now() > end)
        throw new Error(`The server was not ready within ${PATIENCE / 1000} seconds:\n${said}`)
      await pause(20)
    }
  }

  /** Ends the server as a power cut would. */
  async killServer(): Promise<void> {
    const server = this.#server
    if (!server || !this.stands()) throw new Error('No server to kill')
    const gone = new Promise((done) => server.once('exit', done))
    server.kill('SIGKILL')
    await gone
  }

  /** Ends PostgreSQL's main process the same way; its backends notice by themselves. */
  async killPostgres(): Promise<void> {
    const pid = this.postmaster()
    if (pid === undefined) throw new Error('No PostgreSQL to kill')
    process.kill(pid, 'SIGKILL')
    while (isAlive(pid)) await pause(2)
  }

  postmaster(): number | undefined {
    try {
      const [pid] = readFileSync(join(this.#postgres(), 'data', 'postmaster.pid'), 'utf8').split('\n')
      return pid && isAlive(Number(pid)) ? Number(pid) : undefined
    } catch {
      return undefined
    }
  }

  /** Stops the server in order, then PostgreSQL if that was left behind, and removes every file of it. */
  async clear(): Promise<void> {
    const server = this.#server
    if (server && this.stands()) {
      const gone = new Promise((done) => server.once('exit', done))
      server.kill('SIGTERM')
      await Promise.race([gone, pause(15_000)])
      if (this.stands()) server.kill('SIGKILL')
    }
    const left = this.postmaster()
    if (left !== undefined) {
      process.kill(left, 'SIGINT')
      for (let turn = 0; turn < 500 && isAlive(left); turn++) await pause(20)
    }
    rmSync(this.#postgres(), { recursive: true, force: true })
    rmSync(this.home, { recursive: true, force: true })
  }

  /** Started as root, the engine keeps its data outside a closed home and leaves word of it there. */
  #postgres(): string {
    const pointer = join(this.home, 'postgres.location')
    return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(this.home, 'postgres')
  }
}
