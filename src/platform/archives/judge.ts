import type { DirectoryRecord } from './directory.ts'
import type { Limits } from './limits.ts'
import { isNestedArchive, isSystemFile, type NormalName } from './names.ts'
import type { EntryProblem } from './problems.ts'

export const deflated = 8
const stored = 0
const aes = 99
const headerSize = 30

/** What is wrong with an entry by its record alone; undefined where its content can be asked for. */
export function problemBy(
  record: DirectoryRecord,
  name: NormalName,
  /** Where the next entry begins in the file, and where the directory does. */
  bounds: { readonly end: number; readonly directory: number },
  limits: Limits,
): EntryProblem | undefined {
  const { flags, method, size, offset } = record
  if (name.isOutside) return wrong('path outside')
  if (isSystemFile(name.name)) return wrong('system file')
  // A mode without a type comes from programs that note permissions alone.
  if (isFolder(record, name) || ![0, 8].includes(unixType(record))) return wrong('not a file')
  // Bit 0 is the old encryption, bit 6 the strong one.
  if ((flags & 0x41) !== 0 || method === aes) return wrong('encrypted')
  if (method !== stored && method !== deflated) return wrong('unknown compression', { method })
  if (size > limits.entry) return wrong('too large', { bytes: size, allowed: limits.entry })
  // Its own header takes thirty bytes at least; what it really takes is seen when it is read.
  const reach = offset + headerSize + record.packed
  if (reach > bounds.directory) return wrong('broken', { at: offset })
  if (reach > bounds.end) return wrong('overlapping', { at: offset })
  return isNestedArchive(name.name) ? wrong('nested archive') : undefined
}

/** Whether a record is of a folder: by its name, its Unix mode or its DOS attribute. */
export function isFolder(record: DirectoryRecord, name: NormalName): boolean {
  return name.isFolder || unixType(record) === 4 || (record.attributes & 0x10) !== 0
}

/** The type of a Unix mode, which is nought where an archive was written on another system. */
function unixType({ attributes }: DirectoryRecord): number {
  return attributes >>> 28
}

function wrong(problem: EntryProblem['problem'], facts: EntryProblem['facts'] = {}): EntryProblem {
  return { problem, facts }
}
