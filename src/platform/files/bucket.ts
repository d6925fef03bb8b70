import { AwsClient } from 'aws4fetch'
import { WrongSetting } from '../settings.ts'
import { type Files, sha256 } from './files.ts'

/** The place of an object store did not take or give a file; the same call may go through later. */
export class NoBucket extends Error {}

/**
 * Files in a bucket of any S3-compatible store, by their hash. The address names all of it:
 * `https://KEY:SECRET@host/bucket?region=…`. Throws `NoBucket` where the store says no or is away.
 */
export function filesInBucket(address: string): Files {
  const url = new URL(address)
  const store = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: 's3',
    region: url.searchParams.get('region') ?? 'us-east-1',
    retries: 3,
  })
  const bucket = `${url.origin}${url.pathname.replace(/\/$/, '')}`
  const place = (hash: string): string => `${bucket}/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
  const ask = async (hash: string, init: RequestInit): Promise<Response> => {
    try {
      return await store.fetch(place(hash), init)
    } catch (error) {
      throw new NoBucket(`The file store ${url.host} cannot be reached`, { cause: error })
    }
  }
  return {
    store: async (bytes) => {
      const hash = sha256(bytes)
      const there = await ask(hash, { method: 'HEAD' })
      if (there.ok) return hash
      const done = await ask(hash, { method: 'PUT', body: Buffer.from(bytes) })
      if (!done.ok) throw new NoBucket(`The file store ${url.host} did not take a file: ${done.status}`)
      return hash
    },
    read: async (hash) => {
      const found = await ask(hash, { method: 'GET' })
      if (!found.ok) throw new NoBucket(`The file store ${url.host} did not give ${hash}: ${found.status}`)
      const bytes = new Uint8Array(await found.arrayBuffer())
      if (sha256(bytes) !== hash) throw new Error(`The stored file ${hash} is not what its name says`)
      return bytes
    },
  }
}

/**
 * Tries at the start whether a bucket takes a file: an empty one, which leaves nothing to read. Throws `WrongSetting`
 * where it does not, so that no one learns of it by the first paper handed in.
 */
export async function tryBucket(files: Files): Promise<void> {
  try {
    await files.store(new Uint8Array())
  } catch (error) {
    if (!(error instanceof NoBucket)) throw error
    throw new WrongSetting(`FILES_URL: ${error.message}`)
  }
}
