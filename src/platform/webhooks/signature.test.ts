import { createHmac, webcrypto } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, instantOf, later } from '../../kernel/instant.ts'
import { TOLERANCE_SECONDS, bodyOf, newSecret, sign, verify } from './signature.ts'

const now = '2026-11-27T15:00:00.000Z' as Instant
const secret = newSecret()
const message = { id: 'msg_1', at: now, body: '{"type":"thing.changed"}' }
const signed = sign(message, [secret])

const idSign = fc.constantFrom(...'abcXYZ0189_-~!/+=,'.split(''))
const messages = fc.record({
  id: fc.string({ unit: idSign, minLength: 1, maxLength: 40 }),
  at: fc
    .date({ min: new Date('2001-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
    .map(instantOf),
  body: fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 })),
})
const secrets = fc
  .uint8Array({ minLength: 24, maxLength: 64 })
  .map((bytes) => `whsec_${Buffer.from(bytes).toString('base64')}`)

/** How the message is judged so many seconds after it was signed. */
const at = (seconds: number): string => verify(signed, message.body, [secret], later(now, seconds * 1000))

/** A secret of so many bytes. */
const of = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`

/** The same bytes with one bit turned. */
function turned(bytes: Uint8Array, bit: number): Buffer {
  const changed = Buffer.from(bytes)
  const place = bit % (changed.length * 8)
  changed[place >> 3] = (changed[place >> 3] ?? 0) ^ (1 << (place & 7))
  return changed
}

describe('the signature of a webhook', () => {
  it('is the one the reference libraries are tested by', () => {
    const known = sign(
      {
        id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        at: instantOf(new Date(1614265330_000)),
        body: '{"test": 2432232314}',
      },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    )
    expect(known).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it('is what Web Crypto makes of the same words', async () => {
    const key = await webcrypto.subtle.importKey(
      'raw',
      Buffer.from(secret.slice('whsec_'.length), 'base64'),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const words = new TextEncoder().encode(`msg_1.${Date.parse(now) / 1000}.{"type":"thing.changed"}`)
    const made = Buffer.from(await webcrypto.subtle.sign('HMAC', key, words)).toString('base64')
    expect(signed['webhook-signature']).toBe(`v1,${made}`)
  })

  it('is known again, and not when one bit of anything is turned', () => {
    fc.assert(
      fc.property(messages, secrets, fc.nat(), (sent, key, bit) => {
        const headers = sign(sent, [key])
        expect(verify(headers, sent.body, [key], sent.at)).toBe('genuine')
        for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const) {
          const changed = turned(Buffer.from(headers[name]), bit).toString('latin1')
          expect(verify({ ...headers, [name]: changed }, sent.body, [key], sent.at)).not.toBe('genuine')
        }
        const body = Buffer.from(sent.body)
        if (body.length > 0)
          expect(verify(headers, turned(body, bit), [key], sent.at)).toBe('not signed by this secret')
        const other = `whsec_${turned(Buffer.from(key.slice(6), 'base64'), bit).toString('base64')}`
        expect(verify(headers, sent.body, [other], sent.at)).toBe('not signed by this secret')
      }),
      { numRuns: 1000 },
    )
  })

  it('is not known where a part is taken from another message, is missing, or stands twice', () => {
    const other = sign({ ...message, id: 'msg_2', body: '{}' }, [secret])
    for (const name of ['webhook-id', 'webhook-signature'] as const) {
      expect(verify({ ...signed, [name]: other[name] }, message.body, [secret], now)).toBe(
        'not signed by this secret',
      )
    }
    for (const name of Object.keys(signed)) {
      for (const value of [undefined, '', [signed['webhook-id'], signed['webhook-id']]])
        expect(verify({ ...signed, [name]: value }, message.body, [secret], now), name).not.toBe('genuine')
    }
    expect(verify(signed, other['webhook-id'], [secret], now)).toBe('not signed by this secret')
    expect(verify(signed, message.body, [], now)).toBe('not signed by this secret')
  })

  it('is not known under another cut of id, timestamp and body', () => {
    const body = `${Date.parse(now) / 1000}.rest`
    const cut = sign({ ...message, id: 'a', body }, [secret])
    const moved = { ...cut, 'webhook-id': `a.${cut['webhook-timestamp']}` }
    expect(verify(moved, 'rest', [secret], now)).toBe('malformed')
  })

  it('holds as long as the clocks agree within five minutes, to the second', () => {
    expect(TOLERANCE_SECONDS).toBe(300)
    expect([at(300), at(300.999), at(301)]).toEqual(['genuine', 'genuine', 'too old'])
    expect([at(-300), at(-301)]).toEqual(['genuine', 'too new'])
    for (const timestamp of ['', 'now', '-1', '1e9', ' 1795705200', '01795705200', '1795705200.0', '0x6b08'])
      expect(verify({ ...signed, 'webhook-timestamp': timestamp }, message.body, [secret], now)).toBe(
        'malformed',
      )
  })

  it('counts by one spelling only: another version, a longer or shorter one, or other base64 is none', () => {
    const [, made = ''] = signed['webhook-signature'].split(',')
    const bare = made.slice(0, -1)
    for (const signature of [
      `v1a,${made}`,
      `v2,${made}`,
      made,
      `v1,${bare}`,
      `v1,${made}=`,
      `V1,${made}`,
      `v1,`,
    ])
      expect(
        verify({ ...signed, 'webhook-signature': signature }, message.body, [secret], now),
        signature,
      ).toBe('not signed by this secret')
    const among = `v1a,abc v1,${bare}= v9,x`
    expect(verify({ ...signed, 'webhook-signature': among }, message.body, [secret], now)).toBe('genuine')
  })

  it('goes on while a secret is replaced, for receivers with either', () => {
    const next = newSecret()
    const both = sign(message, [next, secret])
    expect(both['webhook-signature'].split(' ')).toHaveLength(2)
    expect(verify(both, message.body, [secret], now)).toBe('genuine')
    expect(verify(both, message.body, [next], now)).toBe('genuine')
    expect(verify(signed, message.body, [next, secret], now)).toBe('genuine')
    expect(verify(both, message.body, [newSecret()], now)).toBe('not signed by this secret')
  })

  it('is made by secrets of 24 to 64 bytes in whole base64 only', () => {
    expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(newSecret()).not.toBe(newSecret())
    for (const bytes of [24, 64]) expect(() => sign(message, [of(bytes)])).not.toThrow()
    for (const wrong of [of(23), of(65), 'whsec_', '', of(32).slice(6), of(32).slice(0, -1), `${of(32)} `]) {
      expect(() => sign(message, [wrong]), wrong).toThrow('24 to 64 bytes')
      expect(() => verify(signed, message.body, [wrong], now), wrong).toThrow('24 to 64 bytes')
    }
    expect(() => sign(message, [])).toThrow('at least one secret')
  })

  it('is not made for an id or a moment that could be read otherwise', () => {
    for (const id of ['', 'a.b', 'a b', 'a\n', 'ñ'])
      expect(() => sign({ ...message, id }, [secret]), id).toThrow('no full stop')
    for (const at of ['', '1969-12-31T00:00:00.000Z'])
      expect(() => sign({ ...message, at: at as Instant }, [secret]), at).toThrow('cannot be signed')
  })

  it('stands over the bytes that are sent', () => {
    const body = bodyOf({ type: 'thing.changed', at: now, data: { name: 'Ñandú' } })
    expect(body).toBe(
      '{"type":"thing.changed","timestamp":"2026-11-27T15:00:00.000Z","data":{"name":"Ñandú"}}',
    )
    const bytes = Buffer.from(body)
    expect(sign({ ...message, body }, [secret])).toEqual(sign({ ...message, body: bytes }, [secret]))
    const byHand = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(Buffer.concat([Buffer.from(`msg_1.${Date.parse(now) / 1000}.`), bytes]))
      .digest('base64')
    expect(sign({ ...message, body }, [secret])['webhook-signature']).toBe(`v1,${byHand}`)
    for (const type of ['', 'a b', 'a..b', '.a', 'a.'])
      expect(() => bodyOf({ type, at: now, data: {} }), type).toThrow('no type of event')
  })
})
