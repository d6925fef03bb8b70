import { setImmediate as breath } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { hashLike, hashSlowly, sameHash } from './slow-hash.ts'

/** Milliseconds of a core that a comparison takes. */
async function timed(kept: string | undefined): Promise<number> {
  const from = process.cpuUsage()
  await hashLike('123456', kept)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

describe('a short secret, hashed slowly', () => {
  it('is known again, under a salt of its own each time', async () => {
    const [one, other] = await Promise.all([hashSlowly('p 123456'), hashSlowly('p 123456')])
    expect(one).toMatch(/^scrypt-16384-8-5\$[\w-]{22}\$[\w-]{43}$/)
    expect(one).not.toBe(other)
    expect(sameHash(await hashLike('p 123456', one), one)).toBe(true)
    expect(sameHash(await hashLike('p 123457', one), one)).toBe(false)
    expect(sameHash(await hashLike('p 123456', other), one)).toBe(false)
  })

  it('is compared with as much work where nothing is kept, or what was made another way', async () => {
    const kept = await hashSlowly('123456')
    const times = [await timed(kept), await timed(undefined), await timed('a'.repeat(64))]
    process.stdout.write(`a check of a code: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms of a core\n`)
    expect(Math.max(...times)).toBeLessThan(4 * Math.min(...times))
    expect(Math.min(...times)).toBeGreaterThan(10)
  })

  it('leaves the event loop to others', async () => {
    let breaths = 0
    const state = { done: false }
    const hashing = hashSlowly('123456').finally(() => (state.done = true))
    while (!state.done) {
      await breath()
      breaths += 1
    }
    await hashing
    expect(breaths).toBeGreaterThan(20)
  })
})
