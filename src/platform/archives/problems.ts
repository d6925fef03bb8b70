/** Why one entry gives no content. The others go on. */
export const entryProblems = [
  /** The name points out of the archive's own folder (absolute, a drive, `..`, a NUL) or names nothing. */
  'path outside',
  /** What systems leave behind: `__MACOSX/`, `.DS_Store`, `Thumbs.db`, lock files. */
  'system file',
  /** A symbolic link, a device, or a folder with content. */
  'not a file',
  'encrypted',
  /** Neither stored nor deflated. */
  'unknown compression',
  'too large',
  'zip bomb',
  /** It reaches into the bytes of another entry. */
  'overlapping',
  /** Cut off, or its content is not what its record says. */
  'broken',
  'nested archive',
] as const

/** Why an archive cannot be read at all. */
export const archiveProblems = [
  'no archive',
  /** It begins like an archive and has no end: most often half a transfer. */
  'cut short',
  /** Bytes before the first entry or after the end, as in a program that unpacks itself. */
  'data around',
  'several volumes',
  'broken directory',
  'too many entries',
  'too large',
] as const

type Facts = Readonly<Record<string, string | number>>

export type EntryProblem = { readonly problem: (typeof entryProblems)[number]; readonly facts: Facts }
export type ArchiveProblem = { readonly problem: (typeof archiveProblems)[number]; readonly facts: Facts }

/** Carries an entry's problem out of its stream: nothing after it can be believed. */
export class EntryFault extends Error {
  readonly value: EntryProblem

  constructor(problem: EntryProblem['problem'], facts: Facts = {}) {
    super(problem)
    this.value = { problem, facts }
  }
}

/** Carries an archive's problem up from its directory; it leaves this folder only where the file changes under its reader. */
export class ArchiveFault extends Error {
  readonly value: ArchiveProblem

  constructor(problem: ArchiveProblem['problem'], facts: Facts = {}) {
    super(problem)
    this.value = { problem, facts }
  }
}
