import { expect, it } from 'vitest'
import type { Instant } from '../../../../kernel/instant.ts'
import { clockOff, scannedAt } from './clock.ts'

const at = (time: string) => `2026-12-11T${time}:00.000Z` as Instant

it.each([
  ['a clock that is right', at('14:00'), at('15:00'), at('14:00')],
  ['a clock an hour fast', at('15:00'), at('16:00'), at('14:00')],
  ['a clock of last year', '2025-12-11T14:00:00.000Z', '2025-12-11T15:00:00.000Z', at('14:00')],
  ['a clock set back between the scan and the sending', at('16:00'), at('13:00'), at('15:00')],
])('a scan made an hour before it is received, with %s', (_, scan, sent, expected) => {
  const [made, given] = [scan as Instant, sent as Instant]
  expect(scannedAt({ at: made }, given, at('15:00'))).toBe(expected)
})

it('says by how many seconds a clock is ahead', () => {
  expect(clockOff(at('16:00'), at('15:00'))).toBe(3600)
  expect(clockOff(at('15:00'), at('15:01'))).toBe(-60)
  expect(clockOff('9999-01-01T00:00:00.000Z' as Instant, at('15:00'))).toBe(2_000_000_000)
})
