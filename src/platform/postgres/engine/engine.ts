import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { installBinaries } from './binaries.ts'
import { Leases } from './lease.ts'
import { type Place, placeFor } from './place.ts'
import { isAlive, processesIn } from './process.ts'

/** The account of the database that owns everything; reached only through the closed socket folder. */
export const OWNER = 'protempore_owner'

const PORT = 5432
const FAST_SHUTDOWN: NodeJS.Signals = 'SIGINT'
const PATIENCE = 60_000

/**
 * The embedded PostgreSQL of one home folder: installed, started or joined, watched, and stopped by
 * the last process that uses it. After a crash it is cleaned up and started again, losing nothing
 * that was committed.
 */
export class Engine {
  readonly place: Place
  readonly #leases: Leases
  #watch: NodeJS.Timeout | undefined
  #leaving = false

  private constructor(place: Place) {
    this.place = place
    this.#leases = new Leases(join(place.folder, 'leases'))
  }

  /** Starts the engine of this home, or joins it where another process already did. */
  static async open(home: string): Promise<Engine> {
    const engine = new Engine(placeFor(home))
    await engine.#leases.alone(async () => {
      engine.#leases.take()
      await engine.#ensure()
    })
    engine.#supervise()
    return engine
  }

  /** How `pg` reaches the engine as this database account. */
  connection(user: string, database = 'postgres'): pg.PoolConfig {
    return { host: this.place.sockets, port: PORT, user, database }
  }

  /** Leaves the engine; the last one out stops it and waits until it is down. */
  async close(): Promise<void> {
    this.#leaving = true
    clearTimeout(this.#watch)
    await this.#leases.alone(async () => {
      this.#leases.give()
      if (this.#leases.heldByOthers()) return
      const pid = this.#postmaster()
      if (pid === undefined) return
      process.kill(pid, FAST_SHUTDOWN)
      await until(() => !isAlive(pid), 'PostgreSQL did not stop')
    })
  }

  async #ensure(): Promise<void> {
    if (this.#postmaster() === undefined) await this.#start()
    await this.#answering()
  }

  async #start(): Promise<void> {
    installBinaries(this.place.binaries)
    await this.#clearAfterCrash()
    if (!existsSync(join(this.place.data, 'PG_VERSION'))) await this.#initialize()
    const log = openSync(this.place.log, 'a', 0o600)
    if (this.place.account) chownSync(this.place.log, this.place.account.uid, this.place.account.gid)
    // Detached: Ctrl-C at the terminal reaches us, and we stop the engine in order.
    const child = this.#spawn(
      'postgres',
      ['-D', this.place.data, ...serverSettings(this.place)],
      ['ignore', log, log],
      true,
    )
    child.unref()
    await until(() => this.#postmaster() !== undefined || child.exitCode !== null, 'PostgreSQL did not start')
    if (child.exitCode !== null)
      throw new Error(`PostgreSQL did not start; its log is ${this.place.log}:\n${tail(this.place.log)}`)
  }

  async #initialize(): Promise<void> {
    rmSync(this.place.data, { recursive: true, force: true })
    const options = [
      '-D',
      this.place.data,
      '-U',
      OWNER,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--auth=trust',
      '--no-instructions',
    ]
    const child = this.#spawn('initdb', options, ['ignore', 'pipe', 'pipe'], false)
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const code = await new Promise<number | null>((done, failed) => {
      child.once('error', failed)
      child.once('exit', done)
    })
    if (code !== 0) throw new Error(`The database could not be created in ${this.place.data}:\n${said}`)
  }

  #spawn(
    program: string,
    options: string[],
    stdio: ('ignore' | 'pipe' | number)[],
    detached: boolean,
  ): ChildProcess {
    const { account, binaries, data, folder } = this.place
    return spawn(join(binaries, 'bin', program), options, {
      cwd: folder,
      env: { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', PGDATA: data, PATH: process.env['PATH'] ?? '' },
      stdio,
      detached,
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    })
  }

  /** The main process of the engine, where it lives. */
  #postmaster(): number | undefined {
    try {
      const [pid] = readFileSync(join(this.place.data, 'postmaster.pid'), 'utf8').split('\n')
      return pid && isAlive(Number(pid)) ? Number(pid) : undefined
    } catch {
      return undefined
    }
  }

  // Killed backends may outlive their main process and would share the data folder with a new one.
  async #clearAfterCrash(): Promise<void> {
    for (const pid of processesIn(this.place.data)) process.kill(pid, 'SIGQUIT')
    await until(
      () => processesIn(this.place.data).length === 0,
      'Processes of an earlier PostgreSQL did not end',
    )
    rmSync(join(this.place.data, 'postmaster.pid'), { force: true })
    for (const file of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`])
      rmSync(join(this.place.sockets, file), { force: true })
  }

  async #answering(): Promise<void> {
    const end = Date.now() + PATIENCE
    for (;;) {
      const client = new pg.Client(this.connection(OWNER))
      // A refused connection also reports as an event, which would end the program if nobody heard it.
      client.on('error', () => undefined)
      try {
        await client.connect()
        await client.end()
        return
      } catch (error) {
        await client.end().catch(() => undefined)
        if (Date.now() > end) throw error
        await pause(50)
      }
    }
  }

  #supervise(): void {
    this.#watch = setTimeout(() => {
      this.#revive()
        .catch((error: unknown) =>
          process.stderr.write(`PostgreSQL could not be restarted: ${String(error)}\n`),
        )
        .finally(() => {
          if (!this.#leaving) this.#supervise()
        })
    }, 250)
    this.#watch.unref()
  }

  async #revive(): Promise<void> {
    if (this.#leaving || this.#postmaster() !== undefined) return
    await this.#leases.alone(() => (this.#leaving ? Promise.resolve() : this.#ensure()))
  }
}

function serverSettings(place: Place): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place.sockets,
    unix_socket_permissions: '0700',
    port: PORT,
    max_connections: 60,
    shared_buffers: '128MB',
    // Where nothing spins, a page elsewhere costs what the next one does: indexes are walked sooner than tables.
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    jit: 'off',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function until(condition: () => boolean, complaint: string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!condition()) {
    if (Date.now() > end) throw new Error(`${complaint} within ${PATIENCE / 1000} seconds`)
    await pause(20)
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-12).join('\n')
}
