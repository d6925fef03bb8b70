import { createHash } from 'node:crypto'
import type { JournalRow, SealedRow } from './entry.ts'

/** The hash before the first row. */
export const FIRST = '0'.repeat(64)

/** The hash of a row: SHA-256 over the predecessor's hash, a line feed, and the row's canonical JSON. */
export function hashOf(previous: string, row: JournalRow): string {
  return createHash('sha256')
    .update(previous)
    .update('\n')
    .update(canonical(bare(row)))
    .digest('hex')
}

/** JSON with the members of every object in the order of their names, and no space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

function bare(row: JournalRow): JournalRow {
  const { entry_id, at, operation, actor, subject, subject_id, before, after } = row
  return { entry_id, at, operation, actor, subject, subject_id, before, after }
}

const MEMBERS = [
  'actor',
  'after',
  'at',
  'before',
  'entry_id',
  'hash',
  'number',
  'operation',
  'subject',
  'subject_id',
].join()

/** A sealed row as a line of an export. */
export const lineOf = (row: SealedRow): string =>
  canonical({ ...bare(row), number: row.number, hash: row.hash })

/**
 * The row a line holds; nothing where the line is not the one an export writes. What stands in a line stands
 * under its hash: a member more, less or twice, or a blank, would pass beside it.
 */
export function rowIn(line: string): SealedRow | undefined {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    return undefined
  }
  const whole =
    typeof row === 'object' &&
    row !== null &&
    !Array.isArray(row) &&
    Object.keys(row).sort().join() === MEMBERS &&
    canonical(row) === line &&
    typeof (row as SealedRow).number === 'number' &&
    typeof (row as SealedRow).hash === 'string'
  return whole ? (row as SealedRow) : undefined
}
