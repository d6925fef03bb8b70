import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import type {
  ArchivePaper,
  PaperArchive,
  PaperCounts,
} from '../src/capabilities/documents/archives/contract.ts'
import type { Document, LanguageVersion } from '../src/capabilities/documents/contract.ts'
import { type Crafted, zipOf } from '../src/platform/archives/samples.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { post, tokenFor } from './support/sign-in.ts'

const url = inject('url')
const home = inject('home')
const at = await coordinatorAt(url, home)

type Standing = { archive: PaperArchive; counts: PaperCounts; parts: { number: number }[] }
type Listed = { papers: ArchivePaper[]; next: number | null }
type Refused = { status: number; rule: string; title: string }

const about = { kind: 'archived paper', access: 'secretariat', original_language: 'es' }
const bytesOf = (text: string): Uint8Array => Buffer.from(text)
const crafted = (name: string, text: string, more: Partial<Crafted> = {}): Crafted => ({
  name,
  content: bytesOf(text),
  ...more,
})

async function put(path: string, body: object, version?: number): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, {
    method: 'PUT',
    headers: {
      ...at.headers,
      'content-type': 'application/json',
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  })
}
const refusal = async (answer: Response): Promise<Refused> => ({
  status: answer.status,
  ...((await answer.json()) as Omit<Refused, 'status'>),
})

/** Waits until the worker is done with an archive. */
async function settled(id: string, state: string): Promise<Standing> {
  await expect
    .poll(async () => (await at.get<Standing>(`/archives/${id}`)).archive.state, {
      timeout: 30_000,
      interval: 100,
    })
    .toBe(state)
  return at.get<Standing>(`/archives/${id}`)
}

async function takenIn(name: string, zip: Uint8Array): Promise<PaperArchive> {
  const content = Buffer.from(zip).toString('base64')
  return at.made<PaperArchive>('/archives', { ...about, name, content })
}

const papersOf = (id: string, more = ''): Promise<Listed> => at.get(`/archives/${id}/papers${more}`)

/** What is proposed of a paper, to be sent back with something else. */
const facts = (paper: ArchivePaper, more: object) => ({
  language: paper.language,
  symbol: paper.symbol,
  kind: paper.kind,
  title: paper.title,
  dated_on: paper.dated_on,
  meeting_id: paper.meeting_id,
  access: paper.access,
  ...more,
})

const spanish =
  'Informe sobre retorno\nSan José, 12 de mayo de 2011\nLos países informan sobre lo hecho en el año.'
const english = 'Report on return\nSan José, 12 May 2011\nThe countries report on what was done in the year.'

it('an archive is read file by file: proposals, duplicates and what is unreadable, each by its name', async () => {
  const stands = await at.made<Document>('/documents', {
    kind: 'working document',
    title: { es: 'Ya registrado' },
    original_language: 'es',
    dated_on: '2026-11-20',
    access: 'secretariat',
    symbol: 'ARC/1/YA',
    versions: [
      {
        language: 'es',
        file: { name: 'ya.txt', content: Buffer.from('Ya está aquí, archivo uno.').toString('base64') },
      },
    ],
  })
  const { archive_id } = await takenIn(
    'antiguos.zip',
    zipOf([
      crafted('2011/Informe de retorno_es.txt', spanish),
      crafted('2011/Informe de retorno_en.txt', english),
      crafted('2011/copia.txt', spanish),
      crafted('ya.txt', 'Ya está aquí, archivo uno.'),
      crafted('../../etc/fuera.txt', 'Fuera de su lugar.'),
      crafted('pagina.html', '<!doctype html><p>Hola</p><script>alert(1)</script>'),
      crafted('foto.docx', 'no es un documento de texto'),
      crafted('__MACOSX/._x', 'x'),
    ]),
  )
  const { archive, counts, parts } = await settled(archive_id, 'review')
  expect(parts.length).toBe(1)
  expect(counts).toEqual({
    proposed: 2,
    duplicate: 2,
    unreadable: 4,
    'left out': 0,
    registered: 0,
    refused: 0,
  })
  expect(archive.read_bytes).toBeGreaterThan(0)
  const { papers } = await papersOf(archive_id)
  const by = new Map(papers.map((paper) => [paper.name.split('/').at(-1), paper]))
  expect(by.get('Informe de retorno_es.txt')).toMatchObject({
    state: 'proposed',
    language: 'es',
    title: 'Informe sobre retorno',
    kind: 'report',
    dated_on: '2011-05-12',
    access: 'secretariat',
    told: { language: 'name', title: 'text', dated_on: 'text', kind: 'text' },
    beside: null,
  })
  expect(by.get('Informe de retorno_en.txt')).toMatchObject({ language: 'en', beside: 0 })
  expect(by.get('copia.txt')).toMatchObject({
    state: 'duplicate',
    problem: { kind: 'same in archive', facts: { name: '2011/Informe de retorno_es.txt' } },
  })
  expect(by.get('ya.txt')).toMatchObject({
    state: 'duplicate',
    problem: { kind: 'same in library', facts: { symbol: stands.symbol } },
  })
  expect(by.get('fuera.txt')?.problem?.kind).toBe('path outside')
  expect(by.get('pagina.html')?.problem).toEqual({ kind: 'DOC-12', facts: { problem: 'script' } })
  expect(by.get('foto.docx')?.problem?.kind).toBe('DOC-12')
  expect(by.get('._x')?.problem?.kind).toBe('system file')
})

it('what is proposed is corrected, settled for many, registered one by one; what a rule refuses stays with its rule', async () => {
  const meeting = await at.meeting('VM', 'ARC-2', '2011-05-12')
  await at.made('/documents', {
    kind: 'working document',
    title: { es: 'Signatura en uso' },
    original_language: 'es',
    dated_on: '2026-11-20',
    access: 'secretariat',
    symbol: 'ARC/2/USADA',
  })
  const { archive_id } = await takenIn(
    'varios.zip',
    zipOf([
      crafted('a/Informe anual_es.txt', `${spanish}\nDos.`),
      crafted('a/Informe anual_en.txt', `${english}\nTwo.`),
      crafted('b.txt', 'Nota suelta\nsin fecha ni signatura, dos.'),
      crafted('c.txt', 'Documento con signatura en uso, dos.\nSegunda línea.'),
      crafted('d.txt', 'Documento que no se registra, dos.'),
    ]),
  )
  await settled(archive_id, 'review')
  const { papers } = await papersOf(archive_id)
  const [es, en, b, c, d] = papers
  if (!es || !en || !b || !c || !d) throw new Error('Five files were sent')
  const path = (paper: ArchivePaper): string => `/archives/${archive_id}/papers/${paper.entry}`
  const corrected = await put(path(c), facts(c, { symbol: 'ARC/2/USADA' }), c.version)
  expect(corrected.status).toBe(200)
  expect(await corrected.json()).toMatchObject({
    taken: true,
    told: { symbol: 'person' },
    version: c.version + 1,
  })
  expect(await refusal(await put(path(c), facts(c, {}), c.version))).toMatchObject({ status: 412 })
  expect(await refusal(await put(path(b), facts(b, { symbol: 'a b' }), b.version))).toMatchObject({
    rule: 'DOC-04',
  })
  await at.made(`/archives/${archive_id}/papers`, { entries: [d.entry], leave: 'out' })
  await at.made(`/archives/${archive_id}/papers`, {
    entries: [es.entry, en.entry],
    kind: 'working document',
    meeting_id: meeting.meeting_id,
    access: 'members',
  })
  // An archive may not be registered in a version one did not see.
  const before = (await at.get<Standing>(`/archives/${archive_id}`)).archive
  expect((await at.send(`/archives/${archive_id}/registration`, {}, before.version + 1)).status).toBe(412)
  const both = await Promise.all(
    [1, 2].map(() => at.send(`/archives/${archive_id}/registration`, {}, before.version)),
  )
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  const { archive, counts } = await settled(archive_id, 'review')
  expect(counts).toEqual({
    registered: 3,
    refused: 1,
    'left out': 1,
    proposed: 0,
    duplicate: 0,
    unreadable: 0,
  })
  const after = (await papersOf(archive_id)).papers
  expect(after.find(({ entry }) => entry === c.entry)?.problem).toEqual({
    kind: 'DOC-01',
    facts: { symbol: 'ARC/2/USADA' },
  })
  const id = after.find(({ entry }) => entry === es.entry)?.document_id
  expect(after.find(({ entry }) => entry === en.entry)?.document_id).toBe(id)
  const { document, versions } = await at.get<{ document: Document; versions: LanguageVersion[] }>(
    `/documents/${id}`,
  )
  expect(document).toMatchObject({
    symbol: 'RCM/VM/ARC-2/DOC.1',
    state: 'final',
    access: 'members',
    title: { es: 'Informe sobre retorno', en: 'Report on return' },
    dated_on: '2011-05-12',
    original_language: 'es',
  })
  expect(new Set(versions.map((one) => `${one.language} ${one.kind} ${one.readiness}`))).toEqual(
    new Set(['en translation ready', 'es original ready']),
  )
  // Corrected, the last one follows; then the archive is done, and nothing more is to be done with it.
  const refused = after.find(({ entry }) => entry === c.entry)
  if (!refused) throw new Error('The refused paper is gone')
  expect((await put(path(c), facts(c, { symbol: 'ARC/2/LIBRE' }), refused.version)).status).toBe(200)
  const now = (await at.get<Standing>(`/archives/${archive_id}`)).archive
  expect(now.state).toBe(archive.state)
  await at.made(`/archives/${archive_id}/registration`, {}, now.version)
  const done = await settled(archive_id, 'done')
  expect(done.counts).toMatchObject({ registered: 4, 'left out': 1 })
  expect(done.parts).toEqual([])
  const gone = await fetch(`${url}/api/v1/archives/${archive_id}`, { method: 'DELETE', headers: at.headers })
  expect(await refusal(gone)).toMatchObject({ status: 409, rule: 'DOC-19' })
  expect(await refusal(await put(path(c), facts(c, {}), 9))).toMatchObject({ rule: 'DOC-19' })
})

const bearing = (symbol: string, words: string): string => `${symbol}\n${words}`

it('two files are the languages of one paper by the symbol both bear, whatever they are called; three are none', async () => {
  const { archive_id } = await takenIn(
    'signaturas.zip',
    zipOf([
      crafted('Declaración final_es.txt', bearing('RCM/VM/ARC-9/DECL', 'Declaración de la reunión, tres.')),
      crafted('Final declaration_en.txt', bearing('RCM/VM/ARC-9/DECL', 'Declaration of the meeting, three.')),
      crafted('uno_es.txt', bearing('RCM/VM/ARC-9/DOC.1', 'Primer documento, tres.')),
      crafted('dos_en.txt', bearing('RCM/VM/ARC-9/DOC.1', 'First document, three.')),
      crafted('tres_en.txt', bearing('RCM/VM/ARC-9/DOC.1', 'First document again, three.')),
      crafted('solo_es.txt', bearing('RCM/VM/ARC-9/DOC.2', 'Segundo documento, tres.')),
      crafted('otro_es.txt', bearing('RCM/VM/ARC-9/DOC.2', 'Segundo documento otra vez, tres.')),
      // Their names pair them; only the translation bears the symbol.
      crafted('informe_es.txt', 'Informe sobre la reunión, tres.'),
      crafted('informe_en.txt', bearing('CRM/VM/ARC-9/DOC.7', 'Report on the meeting, three.')),
    ]),
  )
  await settled(archive_id, 'review')
  const { papers } = await papersOf(archive_id)
  expect(papers.map(({ entry, beside }) => [entry, beside])).toEqual([
    [0, null],
    [1, 0],
    [2, null],
    [3, null],
    [4, null],
    [5, null],
    [6, null],
    [7, null],
    [8, 7],
  ])
  expect(papers.slice(7).map(({ symbol }) => symbol)).toEqual(['RCM/VM/ARC-9/DOC.7', 'RCM/VM/ARC-9/DOC.7'])
})

it('a large archive comes in parts, in any order and again; it is read once it is whole', async () => {
  const zip = zipOf(
    Array.from({ length: 3 }, (_, place) =>
      crafted(`parte-${place}.txt`, `Texto en partes número ${place}.\n${'relleno sin repetir '.repeat(10)}`),
    ).concat({
      name: 'grande.txt',
      content: Buffer.alloc(9 * 1024 * 1024, 'Línea de un texto largo.\n'),
      method: 0,
    }),
  )
  const archive = await at.made<PaperArchive>('/archives', {
    ...about,
    name: 'grande.zip',
    bytes: zip.length,
  })
  const { archive_id, part_bytes } = archive
  expect(archive.state).toBe('arriving')
  const part = (number: number): string =>
    Buffer.from(zip.subarray(number * part_bytes, (number + 1) * part_bytes)).toString('base64')
  const send = (number: number, content = part(number)): Promise<Response> =>
    put(`/archives/${archive_id}/parts/${number}`, { content })
  expect((await send(1)).status).toBe(200)
  expect(await refusal(await at.send(`/archives/${archive_id}/reading`, {}))).toMatchObject({
    rule: 'DOC-18',
  })
  expect(await refusal(await send(0, Buffer.from('cortada').toString('base64')))).toMatchObject({
    rule: 'DOC-17',
  })
  expect(await refusal(await send(2, part(1)))).toMatchObject({ rule: 'DOC-17' })
  expect((await send(0)).status).toBe(200)
  expect((await send(0)).status).toBe(200)
  expect((await at.get<Standing>(`/archives/${archive_id}`)).parts.map(({ number }) => number)).toEqual([
    0, 1,
  ])
  await at.made(`/archives/${archive_id}/reading`, {})
  expect((await settled(archive_id, 'review')).counts).toMatchObject({ proposed: 4 })
  expect(await refusal(await send(0))).toMatchObject({ rule: 'DOC-19' })
  const gone = await fetch(`${url}/api/v1/archives/${archive_id}`, { method: 'DELETE', headers: at.headers })
  expect(gone.status).toBe(200)
  expect(await at.get<Standing>(`/archives/${archive_id}`)).toMatchObject({
    archive: { state: 'given up' },
    parts: [],
  })
  // What the parts held is gone too, once the worker has had its turn.
  const held = (): string[] =>
    readdirSync(join(home, 'files', 'parts'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && one.parentPath.endsWith(archive_id))
      .map(({ name }) => name)
  await expect.poll(held, { timeout: 20_000 }).toEqual([])
})

it('what is no archive says so in the reader’s language, and nobody else hears of any of it', async () => {
  const { archive_id } = await takenIn('roto.zip', bytesOf('esto no es un archivo'))
  expect((await settled(archive_id, 'unreadable')).archive.problem?.kind).toBe('no archive')
  expect(await refusal(await at.send('/archives', { ...about, name: 'vacio.zip' }))).toMatchObject({
    rule: 'DOC-17',
  })
  const focal = { authorization: `Bearer ${await tokenFor(url, home, 'focal.cri@example.invalid')}` }
  for (const path of ['/archives', `/archives/${archive_id}`, `/archives/${archive_id}/papers`])
    expect((await fetch(`${url}/api/v1${path}`, { headers: focal })).status, path).toBe(403)
  expect((await post(`${url}/api/v1/archives`, { ...about, name: 'a.zip', bytes: 1 }, focal)).status).toBe(
    403,
  )
})
