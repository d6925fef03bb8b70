import { Readable } from 'node:stream'
import { z } from 'zod'

const named = z.object({ name: z.string(), media_type: z.string() })
const whole = named.extend({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })
/** A file that is written while it is sent: too large to be held, or made of many. */
const streamed = named.extend({ stream: z.custom<Readable>((value) => value instanceof Readable) })

/** A file as an operation answers with it: its name without folders, what it is, and its content. */
export const download = z.union([whole, streamed])
/** One that stands whole. */
export type Download = z.infer<typeof whole>
/** One that is written while it is sent. */
export type StreamedDownload = z.infer<typeof streamed>

/** The whole content of a file, however it is given. */
export async function contentOf(file: Download | StreamedDownload): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes
  const pieces: Uint8Array[] = []
  for await (const piece of file.stream) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}
