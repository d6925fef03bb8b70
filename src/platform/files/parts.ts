import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Parts of something large on its way in, kept until it is whole. A place is of letters, figures and hyphens joined by slashes,
 * the whole's first and the part's last.
 */
export type Parts = {
  /** Keeps a part, in the place of an earlier one. */
  readonly put: (place: string, bytes: Uint8Array) => Promise<void>
  /** Throws where it is not there. */
  readonly read: (place: string) => Promise<Uint8Array>
  /** Forgets a part; what is not there is forgotten already. */
  readonly drop: (place: string) => Promise<void>
}

/** Parts in a folder of this machine. */
export function partsOnDisk(folder: string): Parts {
  const fileOf = (place: string): string => join(folder, checked(place))
  return {
    put: async (place, bytes) => {
      const file = fileOf(place)
      await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
      const half = `${file}.${process.pid}.half`
      await writeFile(half, bytes, { mode: 0o600 })
      await rename(half, file)
    },
    read: (place) => readFile(fileOf(place)),
    drop: (place) => rm(fileOf(place), { force: true }),
  }
}

/** A place that climbs out of its folder is a fault of ours, never a reader's. */
export function checked(place: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)+$/.test(place)) throw new Error(`"${place}" is no place of a part`)
  return place
}
