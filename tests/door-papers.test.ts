import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { codesOn } from './support/badge-codes.ts'
import { meetingWith, named, nominate, other, signInAll, staff } from './support/delegations.ts'
import { confirmAll, confirmed, deviceAt, scanOf } from './support/door.ts'

const url = inject('url')
// Where they are there: Debian's poppler-utils and unzip.
const reads = ['pdfinfo', 'unzip'].every((program) => spawnSync(program, ['-v']).status === 0)
if (!reads) process.stdout.write('pdfinfo or unzip is not there: badges and name plates are not read\n')

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'protempore-badges-'))
  await signInAll()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function paper(path: string): Promise<{ type: string; file: string; bytes: Buffer }> {
  const answer = await fetch(`${url}/api/v1${path}`, { headers: staff.headers })
  expect(answer.status, path).toBe(200)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const file = join(folder, 'paper')
  writeFileSync(file, bytes)
  return { type: answer.headers.get('content-type') ?? '', file, bytes }
}
const said = (program: string, ...options: string[]): string =>
  execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

describe.skipIf(!reads)('badges', () => {
  it('hold the code that the door admits, the name, the category in both languages; tagged, a heading each', async () => {
    const meeting = await meetingWith()
    const printed = 'Ángela Impresa Del Ejemplo Con Nombres Y Apellidos Bien Largos'
    const ana = await confirmed(meeting, 'Papel', printed)
    const { type, file, bytes } = await paper(`/meetings/${meeting}/badges/sheet?language=es`)
    expect(type).toBe('application/pdf')
    expect(said('pdfinfo', '-struct', file)).toMatch(/^\s*H1\b[\s\S]*^\s*Figure\b/m)
    const words = said('pdftotext', file, '-').replace(/\s+/g, ' ')
    for (const word of [printed, 'Panamá', 'DELEGACIÓN', 'DELEGATE']) expect(words).toContain(word)
    const found = await codesOn(bytes)
    expect(found).toHaveLength(1)
    const device = deviceAt(meeting, 'Papel')
    expect((await device.send([scanOf(found[0] ?? '')])).scans).toEqual([
      expect.objectContaining({ verdict: 'admitted', registration_id: ana }),
    ])
  })

  it('are refused of someone who is not confirmed, and come as an archive where they are many', async () => {
    const meeting = await meetingWith()
    const many = Array.from({ length: 230 }, (_, place) => named(`Prensa${place}`))
    const people = many.map((one) => ({ ...one, role: null }))
    await staff.made(`/meetings/${meeting}/registrations/press`, { note: 'Lista', people })
    const [first] = (
      await staff.get<{ people: { registration_id: string }[] }>(`/meetings/${meeting}/registrations/press`)
    ).people
    const single = `/meetings/${meeting}/badges/single?registration=${first?.registration_id}`
    const refused = await fetch(`${url}/api/v1${single}`, { headers: staff.headers })
    expect([refused.status, ((await refused.json()) as { rule: string }).rule]).toEqual([409, 'MTG-70'])
    await confirmAll(meeting)
    expect(said('pdfinfo', (await paper(single)).file)).toMatch(/Pages:\s+1\b[\s\S]*297.6\d* x 419.5\d* pts/)
    const { type, file } = await paper(`/meetings/${meeting}/badges/sheet?language=en`)
    expect(type).toBe('application/zip')
    const names = said('unzip', '-Z1', file).trim().split('\n')
    expect(names.map((name) => name.replace(/^.* (\d{4}-\d{4})\.pdf$/, '$1'))).toEqual([
      '0001-0100',
      '0101-0200',
      '0201-0230',
    ])
    said('unzip', '-q', file, '-d', join(folder, 'parts'))
    const pages = names.map((name) =>
      Number(/Pages:\s+(\d+)/.exec(said('pdfinfo', join(folder, 'parts', name)))?.[1]),
    )
    expect(pages).toEqual([25, 25, 8])
  })
})

describe.skipIf(!reads)('name plates', () => {
  it('stand in the order of the seats, one for each delegation that comes', async () => {
    const meeting = await meetingWith()
    await nominate(meeting, [named('Plaza')])
    await nominate(meeting, [named('Plazas')], other, 'SLV')
    const order = async (asked: string): Promise<string[]> => {
      const { file } = await paper(`/meetings/${meeting}/name-plates${asked}`)
      // Each name stands twice on its page: for whoever sits behind it, and for the others.
      return [...said('pdftotext', file, '-').matchAll(/^(El Salvador|Panam[aá])$/gm)].map(
        ([, name]) => name ?? '',
      )
    }
    expect(new Set(await order('?language=es'))).toEqual(new Set(['El Salvador', 'Panamá']))
    expect((await order('?language=es'))[0]).toBe('El Salvador')
    expect((await order('?language=en&order=es&from=P'))[0]).toBe('Panama')
  })
})
