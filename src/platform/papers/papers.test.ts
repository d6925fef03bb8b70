import { getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import { readSheet } from '../sheets/read.ts'
import { extractText } from '../texts/index.ts'
import { defaultLimits } from '../texts/limits.ts'
import { openZip } from '../texts/zip.ts'
import { type TablePaper, writePaper } from './index.ts'
import { writeLetter } from './letter.ts'
import { type ProgrammePaper, writeProgramme } from './programme.ts'

const paper: TablePaper = {
  language: 'es',
  title: 'Matriz de recomendaciones',
  about: ['Mandatos vencidos, al 25 de noviembre de 2026'],
  foot: 'Conferencia de ejemplo',
  pages: 'Página {{page}} de {{pages}}',
  columns: [
    { head: 'N.º', share: 1, numeric: true },
    { head: 'Recomendación', share: 5 },
    { head: 'Plazo', share: 2 },
  ],
  rows: [
    [
      1,
      'Niñez migrante: #let x = 1 *no* se interpreta, "comillas", <etiquetas>\nSegundo párrafo',
      { day: '2027-01-31' as Day },
    ],
    [2, '=HYPERLINK("http://x.invalid")', null],
  ],
  empty: 'Nada',
}

it('writes CSV that Excel reads and no cell of which is a formula', async () => {
  const { bytes, name } = await writePaper('csv', 'matriz', paper)
  expect(name).toBe('matriz.csv')
  const text = Buffer.from(bytes).toString('utf8')
  expect(text.startsWith('\uFEFFN.º,Recomendación,Plazo\r\n')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""http://x.invalid"")",\r\n`)
  const limits = { bytes: 1e6, rows: 10, columns: 5, cell: 1000 }
  expect(await readSheet(bytes, limits)).toHaveLength(3)
})

it('writes .xlsx with days as days', async () => {
  const { bytes } = await writePaper('xlsx', 'matriz', paper)
  const rows = await readSheet(bytes, { bytes: 1e6, rows: 10, columns: 5, cell: 1000 })
  expect(rows).toMatchObject([
    ['N.º', 'Recomendación', 'Plazo'],
    ['1', expect.any(String), '2027-01-31'],
    ['2', expect.stringContaining('=HYPERLINK'), ''],
  ])
})

it('writes .xlsx no cell of which is a formula', async () => {
  const begins = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x.invalid")']
  const rows = begins.map((text, place) => [place, text, null])
  const { bytes } = await writePaper('xlsx', 'matriz', { ...paper, rows })
  const zip = await openZip(bytes, defaultLimits)
  const parts = await Promise.all([...zip.names].map((name) => zip.text(name)))
  expect(parts.filter((xml) => xml && /<f[ >/]/.test(xml))).toEqual([])
  const sheet = (await zip.text('xl/worksheets/sheet1.xml')) ?? ''
  expect(sheet.match(/<c [^>]*t="(?:s|inlineStr|str)"/g)?.length).toBeGreaterThanOrEqual(begins.length)
  const read = await readSheet(bytes, { bytes: 1e6, rows: 10, columns: 5, cell: 1000 })
  if (!Array.isArray(read)) throw new Error('The sheet could not be read')
  expect(read.slice(1).map((row: string[]) => row[1]?.trim())).toEqual(begins.map((text) => text.trim()))
})

it.each(['pdf', 'docx'] as const)('writes %s in which each word stands as it was given', async (format) => {
  const { bytes } = await writePaper(format, 'matriz', paper)
  const text = await extractText(bytes, `matriz.${format}`)
  if ('problem' in text) throw new Error(text.problem)
  const words = text.lines.map((line) => line.text).join(' ')
  for (const part of ['Matriz de recomendaciones', '#let x = 1 *no* se', 'Segundo párrafo', '31 ene 2027'])
    expect(words).toContain(part)
})

/** The roles of a PDF's structure tree, page by page, as a screen reader meets them. */
async function rolesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const roles: string[] = []
  const collect = (node: { role?: string; children?: unknown[] }): void => {
    if (node.role !== undefined) roles.push(node.role)
    for (const child of node.children ?? []) collect(child as { role?: string; children?: unknown[] })
  }
  for (let page = 1; page <= document.numPages; page++)
    collect((await (await document.getPage(page)).getStructTree()) ?? {})
  return roles
}

it('writes a tagged PDF with a heading and a table', async () => {
  const { bytes } = await writePaper('pdf', 'matriz', paper)
  const roles = await rolesOf(bytes)
  for (const role of ['H1', 'Table', 'TH', 'TD']) expect(roles).toContain(role)
})

it('writes a letter as a tagged PDF whose words are only words', async () => {
  const { bytes, name } = await writeLetter('MAN-2026-001-es', {
    language: 'es',
    sender: 'Conferencia de ejemplo',
    office: 'Secretaría Técnica',
    reference: 'MAN-2026-001',
    day: '25 de noviembre de 2026',
    to: ['Todos los miembros'],
    subject: 'Circular las cifras #panic("x")',
    paragraphs: [{ kind: 'quote', text: 'Encomienda *a* la Secretaría…', source: 'Párrafo 2' }],
    closing: 'Atentamente,',
    signature: 'Secretaría Técnica',
    foot: 'CRM',
    pages: 'Página {{page}} de {{pages}}',
  })
  expect(name).toBe('MAN-2026-001-es.pdf')
  const text = await extractText(bytes, name)
  const words = 'lines' in text ? text.lines.map((line) => line.text).join(' ') : ''
  expect(await rolesOf(bytes)).toContain('H1')
  for (const part of ['Circular las cifras #panic("x")', 'Encomienda *a* la Secretaría'])
    expect(words).toContain(part)
})

it('fails where the font has no such sign, in place of printing a blank', async () => {
  await expect(writePaper('pdf', 'x', { ...paper, title: 'ཀཁག' })).rejects.toThrow()
})

const programme: ProgrammePaper = {
  language: 'es',
  author: 'Conferencia de ejemplo',
  title: 'Agenda anotada',
  about: ['San José, 10 de diciembre de 2026'],
  heads: { time: 'Hora', number: 'N.º', title: 'Punto' },
  days: [
    {
      name: 'Jueves, 10 de diciembre',
      rows: [
        {
          time: '09:00–09:30',
          number: '1',
          level: 1,
          title: 'Apertura #panic("x")',
          pause: false,
          lines: ['Presenta: *nadie*'],
          notes: ['Primer párrafo.', 'Segundo <párrafo>.'],
        },
        { time: '', number: '', level: 2, title: 'Receso', pause: true, lines: [], notes: [] },
      ],
    },
  ],
  empty: 'Nada',
  foot: 'CRM',
  pages: 'Página {{page}} de {{pages}}',
}

it.each(['pdf', 'docx'] as const)('writes a programme as %s whose words are only words', async (format) => {
  const { bytes, name } = await writeProgramme(format, 'agenda', programme)
  expect(name).toBe(`agenda.${format}`)
  const text = await extractText(bytes.slice(), name)
  const words = 'lines' in text ? text.lines.map((line) => line.text).join(' ') : ''
  for (const part of [
    'Apertura #panic("x")',
    'Presenta: *nadie*',
    'Segundo <párrafo>.',
    'Receso',
    '09:00–09:30',
  ])
    expect(words).toContain(part)
  if (format === 'pdf')
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(await rolesOf(bytes.slice())).toContain(role)
})

it('keeps each word of a programme that is longer than its page', async () => {
  const note = Array.from({ length: 700 }, (_, place) => `palabra${place}`).join(' ')
  const rows = Array.from({ length: 40 }, (_, place) => ({
    time: '09:00–09:30',
    number: `${place + 1}`,
    level: 1 as const,
    title: `Punto ${place + 1}.`,
    pause: false,
    lines: [],
    notes: place === 20 ? [note] : [],
  }))
  const { bytes } = await writeProgramme('pdf', 'agenda', { ...programme, days: [{ name: 'Día', rows }] })
  const text = await extractText(bytes, 'agenda.pdf')
  const words = 'lines' in text ? text.lines.map((line) => line.text).join(' ') : ''
  for (const row of rows) expect(words).toContain(row.title)
  for (const part of ['palabra0', 'palabra350', 'palabra699']) expect(words).toContain(part)
})

it('says that there is nothing on a programme, and fails where the font lacks a sign', async () => {
  const { bytes } = await writeProgramme('pdf', 'agenda', { ...programme, days: [] })
  const text = await extractText(bytes, 'agenda.pdf')
  expect('lines' in text && text.lines.some((line) => line.text.includes('Nada'))).toBe(true)
  await expect(writeProgramme('pdf', 'agenda', { ...programme, title: 'ཀཁག' })).rejects.toThrow()
})
