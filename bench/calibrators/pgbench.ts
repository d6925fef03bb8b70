import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const DATABASE = 'pgbench'
const SCALE = 10

/** PostgreSQL's own benchmark, in a database of its own in the same engine: none where the machine has none. */
export class Pgbench {
  readonly #program: string
  readonly #owner: pg.PoolConfig

  private constructor(program: string, owner: pg.PoolConfig) {
    this.#program = program
    this.#owner = owner
  }

  static async prepare(owner: pg.PoolConfig): Promise<Pgbench | undefined> {
    const program = findProgram()
    if (program === undefined) return undefined
    const client = new pg.Client(owner)
    await client.connect()
    await client.query(`create database ${DATABASE}`)
    await client.end()
    const pgbench = new Pgbench(program, owner)
    await pgbench.#run(['-i', '-q', '-s', String(SCALE)])
    return pgbench
  }

  /** Transactions a second of `-N`: an update by key, a select, an insert, a commit. */
  measure(seconds: number): Promise<number> {
    return this.#perSecond(['-N'], seconds)
  }

  /** Transactions a second of TPC-B as pgbench has it: three updates, one of them of few rows, a select, an insert, a commit. */
  measureTpcB(seconds: number): Promise<number> {
    return this.#perSecond([], seconds)
  }

  async #perSecond(options: readonly string[], seconds: number): Promise<number> {
    const said = await this.#run([...options, '-n', '-c', '8', '-j', '2', '-T', String(seconds)])
    const tps = /tps = ([\d.]+) \(without initial/.exec(said)?.[1]
    if (tps === undefined) throw new Error(`pgbench said nothing of its speed:\n${said}`)
    return Number(tps)
  }

  #run(options: readonly string[]): Promise<string> {
    const reach = [
      '-h',
      String(this.#owner.host),
      '-p',
      String(this.#owner.port),
      '-U',
      String(this.#owner.user),
    ]
    return new Promise((done, failed) => {
      execFile(this.#program, [...reach, ...options, DATABASE], (error, out, problem) =>
        error ? failed(new Error(`pgbench: ${problem}`)) : done(out),
      )
    })
  }
}

function findProgram(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v pgbench'], { encoding: 'utf8' }).trim()
  } catch {
    const packages = '/usr/lib/postgresql'
    const versions = existsSync(packages) ? readdirSync(packages).toSorted().toReversed() : []
    return versions
      .map((version) => join(packages, version, 'bin', 'pgbench'))
      .find((path) => existsSync(path))
  }
}
