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

/** Where a chain breaks: the first row whose number or hash does not follow from the one before. */
export type Break = { readonly number: number; readonly reason: 'number' | 'hash' }

/** Verifies sealed rows one after another, holding none of them. */
export class Verifier {
  #previous = FIRST
  #number = 0

  /** Takes the next row; answers where the chain breaks, or nothing. */
  take(row: SealedRow): Break | undefined {
    this.#number += 1
    if (row.number !== this.#number) return { number: this.#number, reason: 'number' }
    const hash = hashOf(this.#previous, row)
    if (hash !== row.hash) return { number: row.number, reason: 'hash' }
    this.#previous = hash
    return undefined
  }

  /** How many rows were taken, and the hash of the last: what an outside keeper compares. */
  get head(): { number: number; hash: string } {
    return { number: this.#number, hash: this.#previous }
  }
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
