import { AwsClient } from 'aws4fetch'
import { WrongSetting } from '../settings.ts'
import { type Files, sha256 } from './files.ts'
import { checked } from './parts.ts'

/** The place of an object store did not take or give a file; the same call may go through later. */
export class NoBucket extends Error {}

const placeOf = (hash: string): string => `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`

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
  const ask = async (place: string, init: RequestInit): Promise<Response> => {
    try {
      return await store.fetch(`${bucket}/${place}`, init)
    } catch (error) {
      throw new NoBucket(`The file store ${url.host} cannot be reached`, { cause: error })
    }
  }
  const put = async (place: string, bytes: Uint8Array): Promise<void> => {
    const done = await ask(place, { method: 'PUT', body: Buffer.from(bytes) })
    if (!done.ok) throw new NoBucket(`The file store ${url.host} did not take a file: ${done.status}`)
  }
  const read = async (place: string): Promise<Uint8Array> => {
    const found = await ask(place, { method: 'GET' })
    if (!found.ok) throw new NoBucket(`The file store ${url.host} did not give ${place}: ${found.status}`)
    return new Uint8Array(await found.arrayBuffer())
  }
  return {
    store: async (bytes) => {
      const hash = sha256(bytes)
      const there = await ask(placeOf(hash), { method: 'HEAD' })
      if (!there.ok) await put(placeOf(hash), bytes)
      return hash
    },
    read: async (hash) => {
      const bytes = await read(placeOf(hash))
      if (sha256(bytes) !== hash) throw new Error(`The stored file ${hash} is not what its name says`)
      return bytes
    },
    parts: {
      put: (place, bytes) => put(`parts/${checked(place)}`, bytes),
      read: (place) => read(`parts/${checked(place)}`),
      drop: async (place) => {
        const gone = await ask(`parts/${checked(place)}`, { method: 'DELETE' })
        if (!gone.ok && gone.status !== 404)
          throw new NoBucket(`The file store ${url.host} kept a part: ${gone.status}`)
      },
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
