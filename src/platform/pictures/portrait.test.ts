import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { SECRET, hugePicture, telephonePicture } from '../../../tests/support/pictures.ts'
import { PORTRAIT, portraitOf } from './portrait.ts'

const made = async (bytes: Uint8Array): Promise<Buffer> => {
  const portrait = await portraitOf(bytes)
  if (typeof portrait === 'string') throw new Error(portrait)
  return portrait
}
/** Red, green and blue in the middle of a row of the picture. */
const colourAt = async (jpeg: Buffer, row: number): Promise<number[]> => {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (row * info.width + Math.floor(info.width / 2)) * info.channels
  return [...data.subarray(at, at + 3)]
}

describe('a portrait', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is made of a %s: three to four, upright', async (format) => {
    const jpeg = await made(await telephonePicture(format))
    const { width, height } = await sharp(jpeg).metadata()
    expect({ width, height }).toEqual(PORTRAIT)
    const [red, , blue] = await colourAt(jpeg, 5)
    expect(red).toBeGreaterThan(150)
    expect(blue).toBeLessThan(60)
    expect((await colourAt(jpeg, PORTRAIT.height - 5))[2]).toBeGreaterThan(150)
  })

  it('tells nothing of what the file told of itself', async () => {
    const given = await telephonePicture()
    expect(given.includes(SECRET)).toBe(true)
    const jpeg = await made(given)
    expect(jpeg.includes(SECRET)).toBe(false)
    expect((await sharp(jpeg).metadata()).exif).toBeUndefined()
  })

  it('comes of no other bytes', async () => {
    const whole = await telephonePicture()
    expect(await portraitOf(Buffer.from('hola'))).toBe('no picture')
    expect(
      await portraitOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
    ).toBe('no picture')
    expect(await portraitOf(new Uint8Array())).toBe('no picture')
    expect(await portraitOf(hugePicture())).toBe('too many pixels')
    expect(await portraitOf(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('broken')
  })
})
