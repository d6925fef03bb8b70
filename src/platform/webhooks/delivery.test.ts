import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/instant.ts'
import { DELAYS_SECONDS, outcomeOf, secondsUntilNext, waitAskedIn } from './delivery.ts'

const now = '2026-11-27T15:00:00.000Z' as Instant
const failed = { outcome: 'failed' } as const
const slowed = { outcome: 'slow down' } as const

/** Seconds as hours, minutes and seconds. */
const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

/** What a range of statuses is read as. */
const among = (from: number, to: number): Set<string> =>
  new Set(Array.from({ length: to - from + 1 }, (_, step) => outcomeOf(from + step)))

describe('the delivery of webhooks', () => {
  it('is tried ten times, at the moments the specification lists', () => {
    let passed = 0
    expect(
      DELAYS_SECONDS.map((_, attempts) => clock((passed += secondsUntilNext(attempts, failed, 0) ?? 0))),
    ).toEqual([
      '00:00:00',
      '00:00:05',
      '00:05:05',
      '00:35:05',
      '02:35:05',
      '07:35:05',
      '17:35:05',
      '31:35:05',
      '51:35:05',
      '75:35:05',
    ])
    expect(secondsUntilNext(10, failed, 0)).toBeUndefined()
  })

  it('reads each status as the specification suggests', () => {
    expect(among(200, 299)).toEqual(new Set(['done']))
    expect(among(300, 399)).toEqual(new Set(['failed']))
    expect(outcomeOf(410)).toBe('disable')
    for (const status of [429, 502, 504]) expect(outcomeOf(status)).toBe('slow down')
    for (const status of [undefined, 0, 100, 199, 400, 404, 409, 411, 428, 430, 500, 501, 503, 505, 599])
      expect(outcomeOf(status), String(status)).toBe('failed')
  })

  it('waits at least as long as planned and as asked, at most a tenth longer, and ends', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9 }),
        fc.constantFrom(failed, slowed),
        fc.option(fc.nat({ max: 10 ** 9 }), { nil: undefined }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempts, { outcome }, waitAsked, chance) => {
          const least = Math.max(DELAYS_SECONDS[attempts] ?? 0, Math.min(waitAsked ?? 0, 86_400))
          const wait = secondsUntilNext(attempts, { outcome, waitAsked }, chance) ?? -1
          expect(wait).toBeGreaterThanOrEqual(least)
          expect(wait).toBeLessThanOrEqual(Math.ceil(Math.max(least, outcome === 'failed' ? 0 : 300) * 1.1))
          expect(Number.isInteger(wait)).toBe(true)
        },
      ),
    )
  })

  it('leaves an endpoint that is overrun five minutes, or what it asks for, up to a day', () => {
    expect(secondsUntilNext(1, failed, 0)).toBe(5)
    expect(secondsUntilNext(1, slowed, 0)).toBe(300)
    expect(secondsUntilNext(1, { ...slowed, waitAsked: 900 }, 0)).toBe(900)
    expect(secondsUntilNext(1, { ...failed, waitAsked: 120 }, 0)).toBe(120)
    expect(secondsUntilNext(4, { ...slowed, waitAsked: 1 }, 0)).toBe(7200)
    expect(secondsUntilNext(1, { ...slowed, waitAsked: 10 ** 9 }, 0)).toBe(86_400)
  })

  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Fri, 27 Nov 2026 15:01:00 GMT', 60],
    ['Fri, 27 Nov 2026 14:00:00 GMT', 0],
    ['Fri, 31 Foo 2026 14:00:00 GMT', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2026-11-27', undefined],
    ['9999999999', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads the wait asked for by %j', (header, seconds) => {
    expect(waitAskedIn(header, now)).toBe(seconds)
  })
})
