import { expect, it } from 'vitest'
import { credentialsOf } from './standing.ts'

it.each([
  ['no note', { notes: 0, nominated: 0, accredited: 0 }, 'none'],
  ['a note, and nobody accredited yet', { notes: 1, nominated: 3, accredited: 0 }, 'presented'],
  ['some accredited, others not yet', { notes: 2, nominated: 1, accredited: 2 }, 'in part'],
  ['everyone accredited', { notes: 1, nominated: 0, accredited: 3 }, 'in order'],
] as const)('credentials with %s', (_, facts, standing) => {
  expect(credentialsOf(facts)).toBe(standing)
})
