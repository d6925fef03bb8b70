import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Parts, partsOnDisk } from './parts.ts'

/** Contents by their SHA-256. What is stored is never changed; storing it again is nothing new. */
export type Files = {
  readonly store: (bytes: Uint8Array) => Promise<string>
  /** The content of a hash. Throws where it is not there or no longer what its name says. */
  readonly read: (hash: string) => Promise<Uint8Array>
  /** What is on its way in, which is no file yet. */
  readonly parts: Parts
}

/** Files in a folder of this machine, two levels deep by the hash's first letters. */
export function filesOnDisk(folder: string): Files {
  const place = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    store: async (bytes) => {
      const hash = sha256(bytes)
      const file = place(hash)
      if (existsSync(file)) return hash
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      // Written beside and renamed, so that a crash leaves no half file under a whole name.
      const half = `${file}.${process.pid}.part`
      await writeFile(half, bytes, { mode: 0o600, flush: true })
      await rename(half, file)
      return hash
    },
    read: async (hash) => {
      const bytes = await readFile(place(hash))
      if (sha256(bytes) !== hash) throw new Error(`The stored file ${hash} is not what its name says`)
      return bytes
    },
    parts: partsOnDisk(join(folder, 'parts')),
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
