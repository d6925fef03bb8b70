import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { newKey } from './envelope.ts'

/** The wrapping keys of one conference, each a file of a folder that no backup of the database holds. */
export class KeyFiles {
  readonly #folder: string

  constructor(folder: string, conference: string) {
    this.#folder = join(folder, conference)
  }

  /** Makes a key, on the disk for good before its name is known. */
  make(): { readonly id: string; readonly key: Buffer } {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const [id, key] = [randomBytes(8).toString('hex'), newKey()]
    const file = this.#file(id)
    writeFileSync(`${file}.part`, key, { mode: 0o600, flush: true })
    renameSync(`${file}.part`, file)
    this.#settle()
    return { id, key }
  }

  /** The key of a name; nothing where its file is gone. */
  find(id: string): Buffer | undefined {
    try {
      return readFileSync(this.#file(id))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  /** Every name there is, half-written ones too. */
  list(): string[] {
    try {
      return readdirSync(this.#folder)
        .filter((name) => /\.key(\.part)?$/.test(name))
        .map((name) => name.replace(/\.key/, ''))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  }

  /** Writes over a key and takes its file away. */
  destroy(id: string): void {
    const file = this.#file(id.replace(/\.part$/, '')) + (id.endsWith('.part') ? '.part' : '')
    try {
      writeFileSync(file, randomBytes(statSync(file).size), { flush: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
      throw error
    }
    rmSync(file)
    this.#settle()
  }

  #file(id: string): string {
    return join(this.#folder, `${id}.key`)
  }

  // A name is on the disk for good once its folder is.
  #settle(): void {
    const folder = openSync(this.#folder, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  }
}
