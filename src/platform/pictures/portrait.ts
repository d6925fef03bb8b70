import type { Sharp, SharpOptions } from 'sharp'

/** 27 × 36 mm at 300 dots to the inch: as large as it is printed, and no larger. */
export const PORTRAIT = { width: 319, height: 425 } as const
/** What the largest cameras of telephones make; a picture that says it is larger is not even begun. */
const MOST_PIXELS = 120_000_000
const SECONDS = 20
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp'])

/** Why no portrait came of some bytes. */
export type NoPortrait = 'no picture' | 'too many pixels' | 'broken'

type Opener = (bytes: Uint8Array, options: SharpOptions) => Sharp

let opener: Promise<Opener> | undefined

// Loaded with the first picture; nothing but the three formats is ever decoded, whatever the bytes say they are.
async function load(): Promise<Opener> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  })
  return (bytes, options) => sharp(bytes, options)
}

/**
 * A JPEG of three to four out of a JPEG, PNG or WebP: upright as its camera said, cut to what stands out, without anything
 * the file said of itself (place, device, time).
 */
export async function portraitOf(bytes: Uint8Array): Promise<Buffer | NoPortrait> {
  const open = await (opener ??= load())
  if (bytes.length === 0) return 'no picture'
  const head = await open(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!head?.width || !head.height || !FORMATS.has(head.format)) return 'no picture'
  if (head.width * head.height > MOST_PIXELS) return 'too many pixels'
  return open(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize(PORTRAIT.width, PORTRAIT.height, { fit: 'cover', position: 'attention' })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer()
    .catch(() => 'broken' as const)
}
