import { expect, it } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import { readSheet } from '../sheets/read.ts'
import { extractText } from '../texts/index.ts'
import { CERTAIN, lackingSign } from './printable.ts'
import type { RosterPaper } from './roster-paper.ts'
import { writeRoster } from './roster.ts'

const paper: RosterPaper = {
  language: 'es',
  title: 'Lista de participantes',
  about: ['XXX Reunión'],
  foot: 'Conferencia de ejemplo',
  pages: 'Página {{page}} de {{pages}}',
  groups: [
    {
      heading: 'Honduras',
      people: [
        { name: 'Ñusta #let x = 1', part: 'Jefatura', title: 'Viceministra' },
        { name: 'Beto', part: '', title: '' },
      ],
    },
    { heading: 'México', people: [{ name: 'Carla', part: 'Asesora', title: '' }] },
  ],
  empty: 'Nadie',
}
const columns = ['Participante', 'Nombre', 'Función', 'Cargo'].map((head) => ({ head, width: 20 }))

it('writes people under headings as PDF, as .docx and as a sheet, word for word', async () => {
  const pdf = await writeRoster('pdf', 'lista', paper, columns)
  const proxy = await getDocumentProxy(new Uint8Array(pdf.bytes))
  expect(await proxy.getMarkInfo()).toMatchObject({ Marked: true })
  for (const format of ['pdf', 'docx'] as const) {
    const { bytes } = await writeRoster(format, 'lista', paper, columns)
    const text = await extractText(bytes)
    const words = 'lines' in text ? text.lines.map(String).join('\n') : ''
    expect(JSON.stringify(text), format).toContain('Ñusta #let x = 1')
    expect(JSON.stringify(text) + words, format).toContain('Viceministra')
  }
  const { bytes, name } = await writeRoster('xlsx', 'lista', paper, columns)
  expect(name).toBe('lista.xlsx')
  expect(await readSheet(bytes, { bytes: 1e6, rows: 10, columns: 5, cell: 100 })).toEqual([
    ['Participante', 'Nombre', 'Función', 'Cargo'],
    ['Honduras', 'Ñusta #let x = 1', 'Jefatura', 'Viceministra'],
    ['Honduras', 'Beto', '', ''],
    ['México', 'Carla', 'Asesora', ''],
  ])
})

it('says that there is nobody', async () => {
  const { bytes } = await writeRoster('pdf', 'lista', { ...paper, groups: [] }, columns)
  expect(JSON.stringify(await extractText(bytes))).toContain('Nadie')
})

it('names the sign the fonts lack, and what it holds for certain it holds', async () => {
  expect(await lackingSign('María Peña-O’Brien, Łukasz Dvořák')).toBeUndefined()
  expect(await lackingSign('李 Ana')).toBe('李')
  expect(await lackingSign('أمينة')).toBeDefined()
  const certain = Array.from({ length: 0x2030 }, (_, code) => String.fromCodePoint(code)).filter((sign) =>
    CERTAIN.test(sign),
  )
  expect(certain.length).toBeGreaterThan(300)
  const roster = {
    ...paper,
    groups: [{ heading: 'A', people: [{ name: certain.join(''), part: '', title: '' }] }],
  }
  expect((await writeRoster('pdf', 'lista', roster, columns)).bytes.length).toBeGreaterThan(1000)
})
