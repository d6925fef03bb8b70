import { expect, it } from 'vitest'
import type { Instant } from '../../../../kernel/instant.ts'
import { countedSince, secondsUsed } from './clock.ts'
import { type Placed, beforeIt, inTurn } from './order.ts'

const one = (request_id: string, place: number, more: Partial<Placed> = {}): Placed => ({
  request_id,
  kind: 'speech',
  motion: null,
  status: 'member',
  place,
  ...more,
})

it('puts points of order first, then motions in their order, members, observers and replies', () => {
  const list = [
    one('reply', 1, { kind: 'right of reply' }),
    one('observer', 2, { status: 'observer' }),
    one('member', 3),
    one('close', 4, { kind: 'motion', motion: 'close the debate' }),
    one('suspend', 5, { kind: 'motion', motion: 'suspend the meeting' }),
    one('order', 6, { kind: 'point of order' }),
    one('interrupted', -1),
  ]
  const order = ['order', 'suspend', 'close', 'interrupted', 'member', 'observer', 'reply']
  expect(inTurn(list).map(({ request_id }) => request_id)).toEqual(order)
  expect(inTurn(list.toReversed()).map(({ request_id }) => request_id)).toEqual(order)
})

it('lets someone pass only whoever is their equal', () => {
  const list = [one('a', 1), one('b', 2), one('c', 3, { status: 'observer' })]
  expect(beforeIt(list, 'b')?.request_id).toBe('a')
  expect(beforeIt(list, 'a')).toBeUndefined()
  expect(beforeIt(list, 'c')).toBeUndefined()
})

const at = (time: string) => `2026-11-28T${time}Z` as Instant

it('counts what was used, also before an interruption, in whole seconds', () => {
  const started_at = '2026-11-28T15:00:00.000Z'
  expect(secondsUsed({ started_at, seconds_used: 0 }, at('15:01:00.999'))).toBe(60)
  expect(secondsUsed({ started_at, seconds_used: 48 }, at('15:00:12.000'))).toBe(60)
  expect(secondsUsed({ started_at: null, seconds_used: 48 }, at('15:00:12.000'))).toBe(48)
  // A clock that was set back gives nobody time.
  expect(secondsUsed({ started_at, seconds_used: 5 }, at('14:59:00.000'))).toBe(5)
  expect(countedSince({ started_at, seconds_used: 48 })).toBe('2026-11-28T14:59:12.000Z')
  expect(countedSince({ started_at: null, seconds_used: 48 })).toBeNull()
})
