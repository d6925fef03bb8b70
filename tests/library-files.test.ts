import { getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import type { Document } from '../src/capabilities/documents/contract.ts'
import { extractText, isProblem } from '../src/platform/texts/index.ts'
import { defaultLimits } from '../src/platform/texts/limits.ts'
import { openZip } from '../src/platform/texts/zip.ts'
import { type Found, at, base, refused, registered, url } from './support/library.ts'

const page = (inside: string) =>
  `<!doctype html><html><head><title>x</title></head><body><p>Texto</p>${inside}</body></html>`

const file = (name: string, words: string) => ({
  language: 'es',
  file: { name, content: Buffer.from(words).toString('base64') },
})
const nameOf = (document: Document, ending: string): string =>
  `${document.symbol.replaceAll('/', '_')} ${ending}`

it('what runs is no paper, whatever it is called', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-8', '2026-12-01')
  const files = {
    'script.html': page('<script>alert(1)</script>'),
    'handler.html': page('<p onclick="x()">a</p>'),
    'frame.html': page('<iframe src="https://example.invalid"></iframe>'),
    'address.html': page('<a href="java\tscript:alert(1)">a</a>'),
    'drawing.html': page('<svg><circle/></svg>'),
    'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'drawing.pdf': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'program.pdf': 'MZ\0\0\0\0',
    'empty.pdf': '',
  }
  for (const [name, content] of Object.entries(files))
    expect(
      await refused('/documents', {
        ...base,
        meeting_id,
        versions: [{ language: 'es', file: { name, content: Buffer.from(content).toString('base64') } }],
      }),
      name,
    ).toMatchObject({ status: 409, rule: 'DOC-12' })
  const clean = await registered({
    meeting_id,
    versions: [
      {
        language: 'es',
        file: { name: 'pagina.html', content: Buffer.from(page('<p>Otro párrafo</p>')).toString('base64') },
      },
    ],
  })
  const text = await at.get<{ paragraphs: { versions: { es: { text: string } } }[] }>(
    `/documents/${clean.document_id}/text`,
  )
  expect(text.paragraphs.map(({ versions }) => versions.es.text)).toEqual(['Texto', 'Otro párrafo'])
})

it('the same file is not registered twice, and is kept under its content', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-9', '2026-12-01')
  const content = Buffer.from('Un documento de sala, tal como llegó.').toString('base64')
  const file = { language: 'es', file: { name: 'sala.txt', content } }
  const first = await registered({ meeting_id, versions: [file] })
  expect(await refused('/documents', { ...base, meeting_id, versions: [file] })).toMatchObject({
    rule: 'DOC-02',
  })
  const paper = await fetch(`${url}/api/v1/papers?symbol=${first.symbol}&language=es`, {
    headers: at.headers,
  })
  expect(Buffer.from(await paper.arrayBuffer()).toString('base64')).toBe(content)
  expect(paper.headers.get('content-disposition')).toContain('attachment')
})

it('all papers of a meeting are taken as one archive, as far as one may see them', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-11', '2026-12-01')
  const open = await registered({
    meeting_id,
    access: 'public',
    state: 'final',
    versions: [file('abierto.txt', 'Para todos.'), { language: 'en', text: 'For all.' }],
  })
  const closed = await registered({
    meeting_id,
    state: 'circulated',
    versions: [file('miembros.txt', 'Para miembros.')],
  })
  const entriesFor = async (headers: Record<string, string>): Promise<Map<string, string>> => {
    const answer = await fetch(`${url}/api/v1/meetings/${meeting_id}/papers`, { headers })
    expect(answer.headers.get('content-type')).toBe('application/zip')
    const zip = await openZip(new Uint8Array(await answer.arrayBuffer()), defaultLimits)
    const names = [...zip.names]
    return new Map(
      await Promise.all(names.map(async (name) => [name, (await zip.text(name)) ?? ''] as const)),
    )
  }
  const all = await entriesFor({ ...at.headers })
  expect([...all.keys()]).toEqual([
    'Documentos.txt',
    nameOf(open, 'en.txt'),
    nameOf(open, 'es.txt'),
    nameOf(closed, 'es.txt'),
  ])
  expect(all.get(nameOf(open, 'en.txt'))).toBe('For all.')
  expect(all.get(nameOf(closed, 'es.txt'))).toBe('Para miembros.')
  const visitor = await entriesFor({ 'accept-language': 'es' })
  expect([...visitor.keys()]).toEqual(['Documentos.txt', nameOf(open, 'en.txt'), nameOf(open, 'es.txt')])
  expect(visitor.get('Documentos.txt')).not.toContain(closed.symbol)
})

it('a text by paragraph is printed as PDF/A-2a, tagged, the same bytes each time, and to nobody who may not read it', async () => {
  const words = '1. Se acuerda reunirse con niñez y familias.\n\n2. Se pide confirmar.'
  const paper = await registered({
    symbol: 'LIB/12/IMPRESO',
    access: 'members',
    state: 'final',
    versions: [{ language: 'es', text: words }, file('ingles.txt', 'One paragraph of a file.')].map(
      (version, place) => ({ ...version, language: place === 0 ? 'es' : 'en' }),
    ),
  })
  const print = (language: string, headers: Record<string, string> = at.headers): Promise<Response> =>
    fetch(`${url}/api/v1/documents/${paper.document_id}/print?language=${language}`, { headers })
  const first = new Uint8Array(await (await print('es')).arrayBuffer())
  const again = new Uint8Array(await (await print('es')).arrayBuffer())
  expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true)
  const raw = Buffer.from(first).toString('latin1')
  expect(raw).toMatch(/pdfaid:part>2</)
  expect(raw).toMatch(/pdfaid:conformance>A</)
  const pdf = await getDocumentProxy(first)
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({
    Title: 'Propuesta de calendario',
    Author: 'Conferencia Regional sobre Migración',
    Keywords: paper.symbol,
    Language: 'es',
  })
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  const read = await extractText(new Uint8Array(await (await print('es')).arrayBuffer()), 'a.pdf')
  if (isProblem(read)) throw new Error(read.problem)
  const text = read.lines.map((line) => line.text).join(' ')
  expect(text).toContain('Se acuerda reunirse con niñez y familias.')
  expect(text).toContain(`/d/${paper.symbol}`)
  const { versions } = await at.get<Found>(`/documents/${paper.document_id}`)
  expect(text.replaceAll(' ', '')).toContain(versions.find(({ language }) => language === 'es')?.hash ?? '?')
  const english = await extractText(new Uint8Array(await (await print('en')).arrayBuffer()), 'a.pdf')
  if (isProblem(english)) throw new Error(english.problem)
  expect(english.lines.map((line) => line.text).join(' ')).toContain('Read from the file ingles.txt')
  expect((await print('es', {})).status).toBe(404)
})
