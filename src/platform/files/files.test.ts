import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WrongSetting } from '../settings.ts'
import { NoBucket, filesInBucket, tryBucket } from './bucket.ts'
import { filesOnDisk, sha256 } from './files.ts'

const SECRET = 'geheim/mit+zeichen'
const objects = new Map<string, Buffer>()
let server: Server
let address = ''

const mac = (key: string | Buffer, what: string): Buffer => createHmac('sha256', key).update(what).digest()

/** The signature AWS's rules give for a request as it arrived: reckoned here once more, without the client's code. */
function signatureOf(method: string, path: string, headers: NodeJS.Dict<string | string[]>): string {
  const given = /Credential=([^,]+), SignedHeaders=([^,]+), Signature=/.exec(String(headers['authorization']))
  const [, credential = '', signed = ''] = given ?? []
  const [, day = '', region = '', service = ''] = credential.split('/')
  const canonical = [
    method,
    path,
    '',
    ...signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    String(headers['x-amz-content-sha256']),
  ].join('\n')
  const hash = createHash('sha256').update(canonical).digest('hex')
  const text = [
    'AWS4-HMAC-SHA256',
    headers['x-amz-date'],
    `${day}/${region}/${service}/aws4_request`,
    hash,
  ].join('\n')
  const key = ['aws4_request'].reduce(mac, mac(mac(mac(`AWS4${SECRET}`, day), region), service))
  return createHmac('sha256', key).update(text).digest('hex')
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const path = request.url ?? ''
      const told = /Signature=([0-9a-f]{64})/.exec(request.headers.authorization ?? '')?.[1]
      if (told !== signatureOf(request.method ?? '', path, request.headers))
        return response.writeHead(403).end()
      if (request.method === 'PUT') objects.set(path, Buffer.concat(parts))
      if (request.method === 'DELETE') return response.writeHead(objects.delete(path) ? 204 : 404).end()
      const found = objects.get(path)
      if (!found) return response.writeHead(404).end()
      return response.writeHead(200).end(request.method === 'GET' ? found : undefined)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `127.0.0.1:${(server.address() as AddressInfo).port}/papers?region=eu-central-2`
})
afterAll(() => server.close())

const bytes = new TextEncoder().encode('Acta')

describe('files in a bucket', () => {
  it('come back as they were stored, under their hash, over signed requests', async () => {
    const files = filesInBucket(`http://llave:${encodeURIComponent(SECRET)}@${address}`)
    const hash = await files.store(bytes)
    expect(hash).toBe(sha256(bytes))
    expect([...objects.keys()]).toEqual([`/papers/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`])
    expect(await files.store(bytes)).toBe(hash)
    expect(Buffer.from(await files.read(hash)).toString()).toBe('Acta')
  })
  it('are refused with a wrong key, missing, or away: said, never an empty file', async () => {
    const wrong = filesInBucket(`http://llave:otra@${address}`)
    await expect(wrong.store(new Uint8Array([1]))).rejects.toThrow(NoBucket)
    const right = filesInBucket(`http://llave:${encodeURIComponent(SECRET)}@${address}`)
    await expect(right.read('0'.repeat(64))).rejects.toThrow('404')
    await expect(filesInBucket('http://a:b@127.0.0.1:9/x').read('0'.repeat(64))).rejects.toThrow(NoBucket)
  })
  it('are tried at the start: a wrong key or a store that is away is a wrong setting', async () => {
    await tryBucket(filesInBucket(`http://llave:${encodeURIComponent(SECRET)}@${address}`))
    for (const one of [`http://llave:otra@${address}`, 'http://a:b@127.0.0.1:9/x'])
      await expect(tryBucket(filesInBucket(one))).rejects.toThrow(WrongSetting)
  })
  it('are not believed where the content is not what the hash says', async () => {
    const files = filesInBucket(`http://llave:${encodeURIComponent(SECRET)}@${address}`)
    const hash = await files.store(bytes)
    for (const path of objects.keys()) objects.set(path, Buffer.from('otra'))
    await expect(files.read(hash)).rejects.toThrow('is not what its name says')
  })
})

it('parts are put, put anew, read and forgotten, on disk as in a bucket; a place that climbs out is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'protempore-parts-'))
  const bucket = filesInBucket(`http://llave:${encodeURIComponent(SECRET)}@${address}`)
  for (const { parts } of [filesOnDisk(folder), bucket]) {
    await parts.put('a-1/0', bytes)
    await parts.put('a-1/0', new TextEncoder().encode('Otra'))
    expect(Buffer.from(await parts.read('a-1/0')).toString()).toBe('Otra')
    await parts.drop('a-1/0')
    await parts.drop('a-1/0')
    await expect(parts.read('a-1/0')).rejects.toThrow()
    for (const place of ['../0', 'a/../../0', 'a', '/a/0'])
      await expect((async () => parts.put(place, bytes))(), place).rejects.toThrow('no place')
  }
  rmSync(folder, { recursive: true })
})

it('a file on disk is stored once and believed only while it is what its name says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'protempore-files-'))
  const files = filesOnDisk(folder)
  const hash = await files.store(bytes)
  await files.store(bytes)
  const place = join(folder, hash.slice(0, 2), hash.slice(2, 4))
  expect(readdirSync(place)).toEqual([hash])
  writeFileSync(join(place, hash), 'otra')
  await expect(files.read(hash)).rejects.toThrow('is not what its name says')
  rmSync(folder, { recursive: true })
})
