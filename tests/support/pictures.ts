import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** What no paper and no file of a badge may tell of where a photo was made. */
export const SECRET = 'GPS-CANARY-9.9281'

/** A picture as a telephone makes it: lying, with the camera's word for upright, and telling of itself. Red above, blue below once it is upright. */
export async function telephonePicture(format: 'jpeg' | 'webp' | 'png' = 'jpeg'): Promise<Buffer> {
  const [width, height] = [1200, 900]
  const half = { create: { width: width / 2, height, channels: 3 as const, background: '#c00000' } }
  return (
    sharp({ create: { width, height, channels: 3, background: '#0000c0' } })
      .composite([{ input: await sharp(half).png().toBuffer(), left: 0, top: 0 }])
      .toFormat(format)
      // 6: what the file has at its left belongs above.
      .withExif({ IFD0: { Copyright: SECRET } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
  )
}

const chunk = (kind: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The head of a PNG that says it is fifty thousand pixels wide and high, in some hundred bytes. */
export function hugePicture(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(50_000, 0)
  head.writeUInt32BE(50_000, 4)
  head.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
