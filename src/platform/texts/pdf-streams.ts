import { createInflate } from 'node:zlib'
import { TextFault } from './extracted.ts'
import type { Limits } from './limits.ts'

/**
 * Throws a TextFault where a PDF's streams inflate beyond the limits: the parser holds a whole stream
 * in memory and has no limit of its own. Counts every stream by inflating it and keeps nothing.
 */
export async function mindStreams(bytes: Uint8Array, limits: Limits): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  let at = file.indexOf('stream')
  while (at >= 0) {
    let from = at + 'stream'.length
    if (file[from] === 13) from++
    if (file[from] === 10) from++
    const isPicture = /\/Subtype\s*\/Image/.test(file.toString('latin1', Math.max(0, at - 600), at))
    // A picture is inflated by nobody here, and an honest one may be larger than any text.
    const allowed = isPicture ? 4 * limits.entry : Math.min(limits.entry, limits.total - total)
    const { consumed, produced } = await inflatedSize(file.subarray(from), allowed)
    if (produced > allowed) throw new TextFault('zip bomb', { at: from, bytes: produced })
    if (!isPicture) total += produced
    at = file.indexOf('stream', from + consumed)
  }
}

/** How much a stream takes and gives; stops soon after `allowed`. What is no zlib stream gives nothing. */
async function inflatedSize(
  data: Uint8Array,
  allowed: number,
): Promise<{ consumed: number; produced: number }> {
  const [method = 0, flags = 0] = data
  let produced = 0
  if ((method & 15) !== 8 || (method * 256 + flags) % 31 !== 0) return { consumed: 0, produced }
  const inflate = createInflate({ chunkSize: 65_536 })
  inflate.end(data)
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      produced += chunk.length
      if (produced > allowed) break
    }
  } catch {
    // Cut short or damaged: the parser will see to it.
    return { consumed: 0, produced }
  } finally {
    inflate.destroy()
  }
  return { consumed: inflate.bytesWritten, produced }
}
