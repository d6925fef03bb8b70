import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beganAt, isAlive } from './process.ts'

/** Processes that use one engine: the last to leave stops it, and none stops it under another. */
export class Leases {
  readonly #folder: string
  readonly #mine: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#mine = join(folder, String(process.pid))
  }

  take(): void {
    writeFileSync(this.#mine, beganAt(process.pid) ?? '')
  }

  give(): void {
    rmSync(this.#mine, { force: true })
  }

  /** Whether another living process holds a lease; leases of the dead are removed on the way. */
  heldByOthers(): boolean {
    return readdirSync(this.#folder)
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .some((name) => {
        const file = join(this.#folder, name)
        const lives = isAlive(Number(name)) && readFileSync(file, 'utf8') === (beganAt(Number(name)) ?? '')
        if (!lives) rmSync(file, { force: true })
        return lives
      })
  }

  /** Runs alone among the processes of this engine, so that two do not start it at once. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = join(this.#folder, 'lock')
    for (;;) {
      try {
        mkdirSync(lock)
        break
      } catch {
        if (isStale(lock)) rmSync(lock, { recursive: true, force: true })
        else await pause(50)
      }
    }
    try {
      writeFileSync(join(lock, 'pid'), String(process.pid))
      return await work()
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  }
}

function isStale(lock: string): boolean {
  try {
    const file = join(lock, 'pid')
    if (existsSync(file)) return !isAlive(Number(readFileSync(file, 'utf8')))
    return Date.now() - statSync(lock).mtimeMs > 5_000
  } catch {
    return false
  }
}
