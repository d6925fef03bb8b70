import type { KeyObject } from 'node:crypto'
import { FIRST, hashOf, rowIn } from './chain.ts'
import type { SealedRow } from './entry.ts'
import { type Head, isSignedBy } from './head.ts'

/** Where a chain breaks: the entry, and what is wrong with it. */
export type Break =
  | { readonly number: number; readonly reason: 'line' | 'number' | 'hash' }
  | { readonly day: string; readonly reason: 'signature' | 'other' | 'short'; readonly number: number }

/** A public key by its name; nothing where no such key is trusted. */
export type Trusted = (keyId: string) => KeyObject | undefined

/** Verifies sealed rows one after another, holding none of them, and the heads that someone kept of them. */
export class Verifier {
  #previous = FIRST
  #number = 0
  readonly #heads: readonly Head[]
  readonly #trusted: Trusted

  constructor(heads: readonly Head[] = [], trusted: Trusted = () => undefined) {
    this.#heads = heads
    this.#trusted = trusted
  }

  /** What is wrong with the heads themselves, before any row is taken. */
  begin(): Break | undefined {
    for (const head of this.#heads) {
      const key = this.#trusted(head.key_id)
      if (!key || !isSignedBy(key, head)) return { day: head.day, reason: 'signature', number: head.number }
    }
    return this.#against()
  }

  /** Takes the next line of an export; answers where the chain breaks, or nothing. */
  takeLine(line: string): Break | undefined {
    const row = rowIn(line)
    return row ? this.take(row) : { number: this.#number + 1, reason: 'line' }
  }

  take(row: SealedRow): Break | undefined {
    this.#number += 1
    if (row.number !== this.#number) return { number: this.#number, reason: 'number' }
    const hash = hashOf(this.#previous, row)
    if (hash !== row.hash) return { number: row.number, reason: 'hash' }
    this.#previous = hash
    return this.#against()
  }

  /** What is wrong once there are no more rows: a head that reached further. */
  end(): Break | undefined {
    const further = this.#heads.find((head) => head.number > this.#number)
    return further && { day: further.day, reason: 'short', number: further.number }
  }

  /** How many rows were taken, and the hash of the last: what an outside keeper compares. */
  get head(): { number: number; hash: string } {
    return { number: this.#number, hash: this.#previous }
  }

  #against(): Break | undefined {
    const other = this.#heads.find((head) => head.number === this.#number && head.hash !== this.#previous)
    return other && { day: other.day, reason: 'other', number: other.number }
  }
}

/** The sentence of a break; docs/verify-journal.py says the same. */
export function saysBreak(broken: Break): string {
  switch (broken.reason) {
    case 'line':
      return `The chain breaks at entry ${broken.number}: its line is not as an export writes it`
    case 'number':
    case 'hash':
      return `The chain breaks at entry ${broken.number}: its ${broken.reason} does not follow from the one before`
    case 'signature':
      return `The head of ${broken.day} does not hold: it is not signed by the key`
    case 'other':
      return `The head of ${broken.day} does not hold: entry ${broken.number} has another hash`
    case 'short':
      return `The head of ${broken.day} does not hold: the journal ends before entry ${broken.number}`
  }
}

/** The sentence of a chain that holds. */
export function saysWhole({ number, hash }: { number: number; hash: string }, heads: number): string {
  const kept = heads === 0 ? '' : `; ${heads} signed ${heads === 1 ? 'head holds' : 'heads hold'}`
  return `${number} entries, unbroken; the last hash is ${hash}${kept}`
}
