import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST, canonical, hashOf } from '../src/platform/journal/chain.ts'
import type { JournalRow, SealedRow } from '../src/platform/journal/entry.ts'
import { Verifier } from '../src/platform/journal/verifier.ts'

const entry = fc.record({
  entry_id: fc.uuid(),
  at: fc.constant('2026-11-24T12:00:00.000Z'),
  operation: fc.constantFrom('mandates.confirm', 'mandates.report'),
  actor: fc.record({ kind: fc.constant('person'), person: fc.uuid() }),
  subject: fc.constant('mandate'),
  subject_id: fc.uuid(),
  before: fc.constant(null),
  after: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
})

function seal(rows: readonly JournalRow[]): SealedRow[] {
  let previous = FIRST
  return rows.map((row, place) => {
    previous = hashOf(previous, row)
    return { ...row, number: place + 1, hash: previous }
  })
}

const breaks = (rows: readonly SealedRow[]): boolean => {
  const verifier = new Verifier()
  return rows.some((row) => verifier.take(row) !== undefined)
}

describe('the journal chain', () => {
  it('holds for what was sealed', () => {
    fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (rows) => !breaks(seal(rows))))
  })
  it('breaks for every edit, deletion and reordering', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 3, maxLength: 12 }),
        fc.nat(),
        fc.constantFrom('edit', 'delete', 'swap'),
        (rows, seed, how) => {
          const sealed = seal(rows)
          const at = seed % (sealed.length - 1)
          const [one, two] = [sealed[at], sealed[at + 1]]
          if (!one || !two) return false
          if (how === 'edit') sealed[at] = { ...one, operation: `${one.operation}!` }
          if (how === 'delete') sealed.splice(at, 1)
          if (how === 'swap') [sealed[at], sealed[at + 1]] = [two, one]
          return breaks(sealed)
        },
      ),
      { numRuns: 500 },
    )
  })
  it('writes the same JSON whatever the order of members', () => {
    expect(canonical({ b: 1, a: [{ d: null, c: 'ñ' }] })).toBe('{"a":[{"c":"ñ","d":null}],"b":1}')
  })
})
