import { createServer } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { examine } from '../operations/examined.ts'
import { clamAt } from './scanner.ts'

// The test file that scanners agree to take for malware, in two parts, so that none takes this file for it.
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`
const folder = mkdtempSync(join(tmpdir(), 'protempore-clam-'))
const socket = join(folder, 'clamd.sock')

/** A daemon that speaks INSTREAM as clamd does: it reads chunks by their lengths and answers when the empty one has come. */
const daemon = createServer((line) => {
  let bytes = Buffer.alloc(0)
  line.on('data', (part: Buffer) => {
    bytes = Buffer.concat([bytes, part])
    if (!bytes.toString('latin1').startsWith('zINSTREAM\0')) return
    let [at, content] = [10, '']
    while (at + 4 <= bytes.length) {
      const length = bytes.readUInt32BE(at)
      if (length === 0) {
        line.end(content.includes('EICAR-STANDARD') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0')
        return
      }
      if (at + 4 + length > bytes.length) return
      content += bytes.subarray(at + 4, at + 4 + length).toString('latin1')
      at += 4 + length
    }
  })
})
beforeAll(
  () =>
    new Promise<void>((done) => {
      daemon.listen(socket, () => done())
    }),
)
afterAll(() => {
  daemon.close()
  rmSync(folder, { recursive: true })
})

const file = (text: string) => ({ name: 'a.txt', content: Buffer.from(text).toString('base64') })

describe('files are examined before they are read', () => {
  it('lets clean ones pass, also of many chunks, and finds what hides between two of them', async () => {
    const scan = clamAt(socket)
    expect(await scan(Buffer.from('Informe'))).toBe('clean')
    expect(await scan(Buffer.alloc(300_000, 'a'))).toBe('clean')
    expect(await scan(Buffer.from(EICAR))).toBe('infected')
    expect(await scan(Buffer.concat([Buffer.alloc(64 * 1024 - 40, 'a'), Buffer.from(EICAR)]))).toBe(
      'infected',
    )
  })

  it('fails closed: a daemon that is away, or that says anything else, leaves a file unexamined', async () => {
    expect(await clamAt(join(folder, 'nobody.sock'))(Buffer.from('a'))).toBe('unexamined')
    const odd = createServer((line) => line.end('INSTREAM size limit exceeded. ERROR\0'))
    await new Promise<void>((done) => {
      odd.listen(join(folder, 'odd.sock'), () => done())
    })
    expect(await clamAt(join(folder, 'odd.sock'))(Buffer.from('a'))).toBe('unexamined')
    odd.close()
  })

  it('refuses an input by SYS-14 for one infected or unexamined file, wherever in it', async () => {
    const scan = clamAt(socket)
    expect(await examine(scan, { papers: [{ file: file('Informe') }] })).toBeUndefined()
    const infected = await examine(scan, { papers: [{ file: file('Informe') }, { file: file(EICAR) }] })
    expect(isRefusal(infected) && infected.rule).toBe('SYS-14')
    const away = await examine(clamAt(join(folder, 'nobody.sock')), { evidence: { file: file('Informe') } })
    expect(isRefusal(away) && away.rule).toBe('SYS-14')
    expect(await examine(undefined, { evidence: { file: file(EICAR) } })).toBeUndefined()
  })
})
