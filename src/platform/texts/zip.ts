import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { TextFault } from './extracted.ts'
import { ratioFloor, type Limits } from './limits.ts'

/** The entries of a zip, inflated one by one when asked for. */
export type Zip = {
  readonly names: ReadonlySet<string>
  /** An entry's content, or undefined where there is no such entry. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  /** The same as text: UTF-8, or UTF-16 where a byte order mark says so. */
  readonly text: (name: string) => Promise<string | undefined>
}

/** Opens a zip. Throws a TextFault where it is encrypted, a bomb, or broken. */
export async function openZip(bytes: Uint8Array, limits: Limits): Promise<Zip> {
  const file = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: true,
    validateEntrySizes: true,
  })
  const entries = await listEntries(file, limits)
  // Counted over all reads, so that entries which share their bytes cannot add up unseen.
  const spent = { total: 0 }
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = entries.get(name)
    return entry && inflate(file, entry, limits, spent)
  }
  const text = async (name: string): Promise<string | undefined> => {
    const content = await read(name)
    return content && decodeXml(content)
  }
  return { names: new Set(entries.keys()), read, text }
}

async function listEntries(file: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  if (file.entryCount > limits.entries) throw new TextFault('zip bomb', { entries: file.entryCount })
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of file.eachEntry()) {
    if (entry.isEncrypted()) throw new TextFault('encrypted', { entry: entry.fileName })
    // With two of one name, what we read and what a word processor shows could differ.
    if (entries.has(entry.fileName)) throw new TextFault('broken file', { twice: entry.fileName })
    declared += entry.uncompressedSize
    if (entry.uncompressedSize > limits.entry || declared > limits.total) {
      throw new TextFault('zip bomb', { entry: entry.fileName, bytes: declared })
    }
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function inflate(
  file: ZipFile,
  entry: Entry,
  limits: Limits,
  spent: { total: number },
): Promise<Uint8Array> {
  const stream = await file.openReadStreamPromise(entry)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length
      spent.total += chunk.length
      const steep = size > ratioFloor && size / Math.max(1, entry.compressedSize) > limits.ratio
      if (size > limits.entry || spent.total > limits.total || steep) {
        throw new TextFault('zip bomb', { entry: entry.fileName, bytes: size })
      }
      chunks.push(chunk)
    }
  } catch (error) {
    // The header promised less than the data holds.
    if (error instanceof Error && error.message.startsWith('too many bytes')) {
      throw new TextFault('zip bomb', { entry: entry.fileName, declared: entry.uncompressedSize })
    }
    throw error
  } finally {
    stream.destroy()
  }
  return Buffer.concat(chunks)
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
