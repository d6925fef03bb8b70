import type { FileHandle } from 'node:fs/promises'

/** Large enough for any one header with its name and extra fields, small enough to hold many. */
export const blockSize = 256 * 1024

/** The bytes of a file from a position on; fewer where it ends before. */
export async function readAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}
