import { execFileSync } from 'node:child_process'
import { afterAll, expect, it } from 'vitest'
import { ownFolder } from './samples.ts'

const folder = ownFolder()
afterAll(folder.clear)

const megabyte = 1024 * 1024
// Contents that deflate makes nothing smaller of, from one buffer: nothing of the archive is held by whoever makes it.
const program = `
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { openArchive, writeArchive } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}

const noise = randomBytes(${megabyte})
const began = process.memoryUsage.rss()
const peak = { write: 0, read: 0 }
const note = (phase) => (peak[phase] = Math.max(peak[phase], process.memoryUsage.rss() - began))
async function* papers() {
  for (let at = 0; at < 400; at++) {
    note('write')
    const bytes = noise.subarray(at * 1000, at * 1000 + ${megabyte / 2})
    yield { name: \`acta \${at}.\${at % 20 ? 'pdf' : 'txt'}\`, modified: '2009-06-30T09:15:42.000Z', bytes }
  }
}
await pipeline(writeArchive(papers()), createWriteStream(process.argv[1]))
const archive = await openArchive(process.argv[1])
const count = { entries: 0, bytes: 0 }
for await (const entry of archive.entries()) {
  const { bytes } = await archive.read(entry)
  note('read')
  count.entries++
  count.bytes += bytes.length
}
await archive.close()
console.log(JSON.stringify({ ...count, ...peak }))
`

it('takes no more memory to write and read 200 MB than a part of them', () => {
  const said = execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    program,
    folder.place('large.zip'),
  ])
  const { entries, bytes, write, read } = JSON.parse(said.toString()) as Record<string, number>
  process.stdout.write(`written with ${write}, read with ${read} bytes more than at the start\n`)
  expect({ entries, bytes }).toEqual({ entries: 400, bytes: 200 * megabyte })
  expect(write).toBeLessThan(128 * megabyte)
  expect(read).toBeLessThan(128 * megabyte)
})
