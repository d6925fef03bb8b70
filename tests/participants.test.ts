import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { readSheet } from '../src/platform/sheets/read.ts'
import {
  accredit,
  called,
  focal,
  meetingWith,
  named,
  nominate,
  other,
  people,
  signInAll,
  staff,
  told,
} from './support/delegations.ts'

const url = inject('url')

// poppler's reader, where it is there: Debian's poppler-utils.
const readsStructure = spawnSync('pdfinfo', ['-v']).status === 0
if (!readsStructure) process.stdout.write('pdfinfo is not there: the structure of PDFs is not read\n')

beforeAll(signInAll)

describe('the list of participants', () => {
  it('holds those accredited, finally those confirmed, in the order of the drawn letter and the chosen names', async () => {
    const meeting = await meetingWith()
    await nominate(meeting, [named('Beatriz'), named('Ángela', 'head')])
    await nominate(meeting, [named('Lucía')], other, 'SLV')
    await nominate(meeting, [named('Nombrada')])
    const on = async (code: string): Promise<string[]> =>
      (await people(meeting, code)).flatMap((one) =>
        one.email.startsWith('nombrada') ? [] : one.registration_id,
      )
    await accredit(meeting, [...(await on('PAN')), ...(await on('SLV'))])
    const list = async (asked: string): Promise<string[][]> => {
      const answer = await fetch(`${url}/api/v1/meetings/${meeting}/participants/${asked}`, {
        headers: other,
      })
      expect(answer.status).toBe(200)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const sheet = await readSheet(bytes, { bytes: 1e6, rows: 50, columns: 9, cell: 500 })
      return Array.isArray(sheet) ? sheet.map((row) => [...row]) : []
    }
    expect(await list('provisional/xlsx?language=es')).toEqual([
      ['Participante', 'Nombre', 'Función', 'Cargo'],
      ['El Salvador', 'Persona De Lucía', 'Delegada o delegado', ''],
      ['Panamá', 'Persona De Ángela', 'Jefatura', ''],
      ['Panamá', 'Persona De Beatriz', 'Delegada o delegado', ''],
    ])
    const drawn = await list('provisional/xlsx?language=en&order=es&from=p')
    expect(drawn.map(([participant]) => participant)).toEqual([
      'Participant',
      'Panama',
      'Panama',
      'El Salvador',
    ])
    expect(await list('final/xlsx')).toEqual([])
    const visitor = await fetch(`${url}/api/v1/meetings/${meeting}/participants/final/pdf`)
    expect(visitor.status).toBe(401)
  })

  it.skipIf(!readsStructure)('is a PDF with headings and tables, said by an independent reader', async () => {
    const meeting = await meetingWith()
    await nominate(meeting, [named('Beatriz', 'head')])
    await accredit(meeting, [(await called(meeting, 'Beatriz')).registration_id])
    const answer = await fetch(`${url}/api/v1/meetings/${meeting}/participants/provisional/pdf`, {
      headers: focal,
    })
    const file = join(mkdtempSync(join(tmpdir(), 'protempore-list-')), 'list.pdf')
    writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
    const said = execFileSync('pdfinfo', ['-struct', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    rmSync(dirname(file), { recursive: true })
    for (const tag of ['H1', 'H2', 'Table', 'TR', 'TD'])
      expect(said).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
  })

  it('has its credentials report: by which note each named its people, and how that stands', async () => {
    const meeting = await meetingWith()
    await nominate(meeting, [named('Beatriz', 'head'), named('Otra')])
    await nominate(meeting, [named('Lucía', 'head')], other, 'SLV')
    await accredit(meeting, [(await called(meeting, 'Beatriz')).registration_id])
    const answer = await fetch(`${url}/api/v1/meetings/${meeting}/credentials/xlsx?language=es`, {
      headers: staff.headers,
    })
    const sheet = await readSheet(new Uint8Array(await answer.arrayBuffer()), {
      bytes: 1e6,
      rows: 90,
      columns: 9,
      cell: 500,
    })
    const rows = Array.isArray(sheet) ? sheet.map((row) => [...row]) : []
    const of = (name: string) => rows.find((row) => row[0] === name)?.slice(1)
    expect(of('Panamá')).toEqual([
      'Miembro',
      expect.stringMatching(/^NV\/2026\/14 \(\d+ \w+ \d{4}\)$/),
      'Persona De Beatriz',
      '1',
      'en orden, en parte',
    ])
    expect(of('El Salvador')?.at(-1)).toBe('presentadas, en examen')
    expect(of('Honduras')?.at(-1)).toBe('sin presentar')
    expect(rows.map(([name]) => name).indexOf('El Salvador')).toBeLessThan(
      rows.map(([name]) => name).indexOf('Panamá'),
    )
    const refused = await fetch(`${url}/api/v1/meetings/${meeting}/credentials/pdf`, { headers: focal })
    expect(refused.status).toBe(403)
  })

  it('takes no name that it could not print', async () => {
    const meeting = await meetingWith()
    const answer = await nominate(meeting, [{ ...named('Li'), given_name: '李' }])
    expect(await told(answer)).toEqual([409, 'MTG-31'])
    expect((await nominate(meeting, [{ ...named('Li'), given_name: 'Łukasz Ñandú' }])).status).toBe(200)
  })
})
