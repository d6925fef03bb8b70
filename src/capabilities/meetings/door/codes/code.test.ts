import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Instant } from '../../../../kernel/instant.ts'
import { type BadgeClaim, CODE_LENGTH, importKey, isSigned, readCode } from './code.ts'
import { publicBytes, signedCode } from './signing.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const key = await importKey(publicBytes(publicKey))
const claim = (serial = 1): BadgeClaim => ({
  registration: '01935b7c-1a2b-7c3d-8e4f-5061728394a5',
  serial,
  meeting: '01935b7c-ffff-7000-8000-000000000001',
  expires: '2026-12-12T06:00:00.000Z' as Instant,
})

const accepted = async (text: string): Promise<boolean> => {
  const code = readCode(text)
  return code !== undefined && isSigned(key, code)
}

it('says what was signed', async () => {
  const text = signedCode(privateKey, claim(7))
  expect(text).toHaveLength(CODE_LENGTH)
  expect(readCode(text)?.claim).toEqual(claim(7))
  expect(await accepted(text)).toBe(true)
})

it('is the same however often it is printed', () => {
  expect(signedCode(privateKey, claim())).toBe(signedCode(privateKey, claim()))
  expect(signedCode(privateKey, claim())).not.toBe(signedCode(privateKey, claim(2)))
})

it('is not accepted in other letters, cut, lengthened, or signed by another key', async () => {
  const text = signedCode(privateKey, claim())
  const stranger = generateKeyPairSync('ed25519').privateKey
  for (const other of [
    text.toLowerCase(),
    text.slice(0, -2),
    `${text}00`,
    ` ${text}`,
    '',
    signedCode(createPrivateKey(stranger.export({ type: 'pkcs8', format: 'pem' })), claim()),
  ])
    expect(await accepted(other), other).toBe(false)
})

it('is not accepted with any of its bits turned, on paper or in what is signed', async () => {
  let [turned, taken] = [0, 0]
  const turn = async (text: string): Promise<void> => {
    turned += 1
    if (await accepted(text)) taken += 1
  }
  // Of each badge some 2,500 bits.
  for (let serial = 1; serial <= 41; serial++) {
    const text = signedCode(privateKey, claim(serial))
    // Each bit of the text as it is printed.
    for (let place = 0; place < text.length; place++)
      for (let bit = 0; bit < 8; bit++)
        await turn(
          text.slice(0, place) +
            String.fromCodePoint((text.codePointAt(place) ?? 0) ^ (1 << bit)) +
            text.slice(place + 1),
        )
    // Each bit of the bytes it stands for.
    for (let digit = 0; digit < text.length; digit++)
      for (let bit = 0; bit < 4; bit++) {
        const value = Number.parseInt(text[digit] ?? '', 16) ^ (1 << bit)
        await turn(text.slice(0, digit) + value.toString(16).toUpperCase() + text.slice(digit + 1))
      }
  }
  expect(turned).toBeGreaterThanOrEqual(100_000)
  expect(taken).toBe(0)
}, 120_000)
