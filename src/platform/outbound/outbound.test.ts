import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOutside } from './addresses.ts'
import { NotOutside, outbound, outsideOnly } from './outbound.ts'

const inner = createServer((_, answer) => answer.end('inner'))
let port = 0
beforeAll(async () => {
  await new Promise<void>((done) => {
    inner.listen(0, '127.0.0.1', () => done())
  })
  port = (inner.address() as AddressInfo).port
})
afterAll(() => inner.close())

const byte = fc.integer({ min: 0, max: 255 })
const inside4 = fc.oneof(
  fc.tuple(fc.constantFrom(10, 127, 0), byte, byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
)
const hex = (four: readonly number[]): string =>
  `${(((four[0] ?? 0) << 8) | (four[1] ?? 0)).toString(16)}:${(((four[2] ?? 0) << 8) | (four[3] ?? 0)).toString(16)}`

/** Whether a request was not made because of where it would have gone, and for no other reason. */
async function refusedBy(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked
    return false
  } catch (error) {
    return error instanceof NotOutside || (error as Error).cause instanceof NotOutside
  }
}

/** What a guarded look-up makes of a name that has these addresses, and how often it asked. */
const told = (addresses: string[]) =>
  new Promise<unknown>((done) => {
    let asked = 0
    const guarded = outsideOnly((_, __, answer) => {
      asked += 1
      answer(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      )
    })
    guarded('name.example', { all: true }, (error, found) => done(error ?? [asked, found]))
  })

describe('requests that go out', () => {
  it('take no address inside for one outside, however it is written', () => {
    let tried = 0
    fc.assert(
      fc.property(inside4, (four) => {
        for (const address of [
          four.join('.'),
          `::ffff:${four.join('.')}`,
          `::ffff:${hex(four)}`,
          `0:0:0:0:0:ffff:${hex(four)}`,
          `64:ff9b::${hex(four)}`,
          `2002:${hex(four)}::1`,
          `::${hex(four)}`,
        ]) {
          tried += 1
          expect([address, isOutside(address)]).toEqual([address, false])
        }
      }),
      { numRuns: 2000 },
    )
    expect(tried).toBe(14_000)
    for (const address of [
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      'ff02::1',
      '',
      'localhost',
      '1.2.3',
      '::ffff:7f00:1',
    ])
      expect([address, isOutside(address)]).toEqual([address, false])
    for (const address of ['1.1.1.1', '8.8.8.8', '2606:4700::1111', '::ffff:1.1.1.1', '172.32.0.1'])
      expect([address, isOutside(address)]).toEqual([address, true])
  })

  it('reach no server inside by an address, a name, or another spelling of either', async () => {
    const { fetch } = outbound({ privateToo: false })
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::ffff:127.0.0.1]',
    ])
      expect(await refusedBy(fetch(`https://${host}:${port}/`)), host).toBe(true)
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow(NotOutside)
    await expect(fetch('file:///etc/passwd')).rejects.toThrow(NotOutside)
    // Where the operator lets it, the same request arrives: the refusal is ours, and not that nobody is there.
    expect(await (await outbound({ privateToo: true }).fetch(`http://127.0.0.1:${port}/`)).text()).toBe(
      'inner',
    )
  })

  it('refuse a name of which one address lies inside, and connect to what was looked at', async () => {
    expect(await told(['1.1.1.1', '10.0.0.1'])).toBeInstanceOf(NotOutside)
    expect(await told([])).toBeInstanceOf(NotOutside)
    expect(await told(['1.1.1.1'])).toEqual([1, [{ address: '1.1.1.1', family: 4 }]])
  })
})
