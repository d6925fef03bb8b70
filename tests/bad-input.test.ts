import { beforeAll, describe, expect, inject, it } from 'vitest'
import { docxOf, paragraph, pdfOf, wordTypes, zipOf } from '../src/platform/texts/samples.ts'
import { outcome } from './support/outcome.ts'
import { post, tokenFor } from './support/sign-in.ts'
import { everyMeeting } from './support/meetings.ts'

const url = inject('url')
const home = inject('home')
let coordinator: Record<string, string> = {}
let meeting = ''

beforeAll(async () => {
  coordinator = {
    authorization: `Bearer ${await tokenFor(url, home, 'coordinator@example.invalid')}`,
    'accept-language': 'es',
  }
  const meetings = await everyMeeting<{ meeting_id: string; name: { en: string } }>(url)
  meeting = meetings.find((one) => one.name.en.includes('Consultation Group, 2026'))?.meeting_id ?? ''
})

type Paper = { language?: 'es' | 'en'; text?: string; file?: { name: string; content: string } }
let symbols = 0
const takeIn = (papers: Paper[], symbol = `RCM/BAD/${++symbols}`, adoptedBy = meeting): Promise<Response> =>
  post(
    `${url}/api/v1/readings`,
    {
      meeting_id: adoptedBy,
      symbol,
      kind: 'conclusions',
      title: { es: 'Prueba', en: 'Test' },
      adopted_on: '2026-11-20',
      original_language: 'es',
      papers,
    },
    coordinator,
  )
const file = (name: string, bytes: Uint8Array | string): Paper => ({
  language: 'es',
  file: { name, content: Buffer.from(bytes).toString('base64') },
})
/** How many documents of these tests are filed: other tests file theirs in the same conference meanwhile. */
const documents = async (): Promise<number> => {
  const answer = await fetch(`${url}/api/v1/public-documents`)
  const { documents: filed } = (await answer.json()) as { documents: { symbol: string }[] }
  return filed.filter(({ symbol }) => symbol.startsWith('RCM/BAD/')).length
}

const ole = Buffer.concat([
  Buffer.from('D0CF11E0A1B11AE1', 'hex'),
  Buffer.alloc(512),
  Buffer.from('EncryptedPackage', 'utf16le'),
])
const macro = zipOf(
  { name: '[Content_Types].xml', content: wordTypes },
  { name: 'word/document.xml', content: '<w:document/>' },
  { name: 'word/vbaProject.bin', content: 'x' },
)
const bomb = zipOf(
  { name: '[Content_Types].xml', content: wordTypes },
  { name: 'word/document.xml', content: new Uint8Array(90_000_000) },
)
const picture = pdfOf('q 612 0 0 792 0 0 cm /I Do Q', '/XObject<</I 5 0 R>>')
const mixed = Buffer.concat([
  Buffer.from('1. Acuerda la publicación.\n', 'utf8'),
  Buffer.from('2. Acuerda la difusi\xF3n.\n', 'latin1'),
  Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x0a]),
])
const french = `Conclusions du Groupe\n\n1. Le Groupe prend note du rapport présenté par le Secrétariat et remercie les pays qui ont accueilli les ateliers de cette année.\n\n2. Le Groupe demande au Secrétariat de diffuser les chiffres du fonds avant la fin du mois de juin prochain.`

describe('a paper that cannot be read is refused in the reader’s language, and nothing of it stays', () => {
  it.each([
    ['an encrypted .docx', file('a.docx', ole), 'protegido con contraseña'],
    ['a scanned PDF', file('a.pdf', picture), 'solo imágenes de páginas'],
    ['a PDF that is none', file('a.pdf', '<!doctype html><p>x'), 'no es del tipo que dice su nombre'],
    ['a program', file('a.docx', 'MZ\u0090\0\u0001'), 'no es del tipo que dice su nombre'],
    ['a .docx with macros', file('a.docx', macro), 'macros'],
    ['a broken .docx', file('a.docx', docxOf(paragraph('x')).subarray(0, 300)), 'dañado'],
    ['a zip bomb', file('a.docx', bomb), 'al descomprimirse'],
    ['bytes in two encodings', file('a.txt', mixed), 'dos maneras'],
    ['an empty file', file('a.txt', ''), 'vacío'],
    ['a text in a third language', { text: french }, 'no está en español ni en inglés'],
    [
      'a text without paragraphs',
      { language: 'es', text: 'Hola.' },
      /no se encontró en él ningún párrafo|MAN-01/,
    ],
  ] satisfies [string, Paper, string | RegExp][])('%s', async (_, paper, sentence) => {
    const before = await documents()
    const answer = await takeIn([paper])
    const problem = (await answer.json()) as { title: string; rule: string }
    expect(answer.status).toBe(409)
    expect(problem.rule).toBe('MAN-01')
    expect(problem.title).toMatch(sentence)
    expect(await documents()).toBe(before)
  })

  it('two papers in one language', async () => {
    const answer = await takeIn([
      { language: 'es', text: outcome.es },
      { language: 'es', text: outcome.es },
    ])
    expect(((await answer.json()) as { title: string }).title).toContain('mismo idioma')
  })
})

it('a day of adoption before its meeting opens is refused, at its field', async () => {
  const meetings = await everyMeeting<{ meeting_id: string; opens_on: string }>(url)
  const ahead = meetings.find(({ opens_on }) => opens_on > '2027-01-01')?.meeting_id ?? ''
  const before = await documents()
  const answer = await takeIn([{ language: 'es', text: outcome.es }], undefined, ahead)
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({
    rule: 'MTG-03',
    title: expect.stringContaining('20 de noviembre de 2026'),
    fields: [{ field: 'adopted_on' }],
  })
  expect(await documents()).toBe(before)
})

it('the same file twice, and the same symbol twice, are refused by their rules', async () => {
  const paper = file(
    'c.docx',
    docxOf(
      outcome.es
        .split('\n\n')
        .map((text) => paragraph(text))
        .join(''),
    ),
  )
  const first = await takeIn([paper], 'RCM/BAD/ONCE')
  expect(first.status).toBe(200)
  const back = await fetch(`${url}/api/v1/papers?symbol=RCM/BAD/ONCE&language=es`)
  expect(Buffer.from(await back.arrayBuffer()).toString('base64')).toBe(paper.file?.content)
  const again = await takeIn([paper])
  expect(((await again.json()) as { rule: string; title: string }).rule).toBe('DOC-02')
  const symbol = await takeIn([{ language: 'es', text: outcome.es }], 'RCM/BAD/ONCE')
  expect(((await symbol.json()) as { rule: string }).rule).toBe('DOC-01')
})

/** What the reading of these papers gives its reviewer to look at. */
const warningsOf = async (papers: Paper[]): Promise<string[]> => {
  const { document_id } = (await (await takeIn(papers)).json()) as { document_id: string }
  const review = await fetch(`${url}/api/v1/readings/${document_id}`, { headers: coordinator })
  const { warnings } = (await review.json()) as { warnings: { kind: string }[] }
  return warnings.map((warning) => warning.kind)
}

describe('what is doubtful is taken in and said above the review', () => {
  it('two languages that are not one text', async () => {
    const other = `Regional Conference\n\n${Array.from({ length: 9 }, (_, at) => `${at + 11}. Urges members to publish report number ${at + 40} before ${at + 1} March 2031.`).join('\n\n')}`
    expect(
      await warningsOf([
        { language: 'es', text: outcome.es },
        { language: 'en', text: other },
      ]),
    ).toContain('not paired')
  })
  it('paragraphs out of order', async () => {
    const shuffled = outcome.es.replace('1. Toma', '9. Toma').replace('3. Agradece', '1. Agradece')
    const kinds = await warningsOf([{ language: 'es', text: shuffled }])
    expect(kinds.some((kind) => kind === 'out of order' || kind === 'number missing')).toBe(true)
  })
  it('a day that does not exist', async () => {
    const text = outcome.es.replace('31 de enero de 2027', '31 de febrero de 2027')
    expect(await warningsOf([{ language: 'es', text }])).toContain('no such day')
  })
})

it('a file of 200 MB is refused at its field, and what was typed stays', async () => {
  const boundary = 'frontera'
  const part = (name: string, value: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = Buffer.from(
    `${part('form', 'take-in')}${part('symbol', 'RCM/BAD/GIGANTE')}--${boundary}\r\nContent-Disposition: form-data; name="file-es"; filename="g.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
  )
  const tail = Buffer.from(`\r\n${part('title-es', 'Título escrito a mano')}--${boundary}--\r\n`)
  const megabyte = Buffer.alloc(1024 * 1024, 0x20)
  async function* body() {
    yield head
    for (let sent = 0; sent < 200; sent++) yield megabyte
    yield tail
  }
  const answer = await fetch(`${url}/es/readings/new`, {
    method: 'POST',
    headers: { ...coordinator, 'content-type': `multipart/form-data; boundary=${boundary}`, origin: url },
    body: ReadableStream.from(body()),
    duplex: 'half',
  })
  const page = await answer.text()
  expect(answer.status).toBe(413)
  expect(page).toContain('SYS-08')
  expect(page).toContain('pasa de 50 MB')
  expect(page).toContain('RCM/BAD/GIGANTE')
  expect(page).toContain('Título escrito a mano')
})

it('two who close one mandate at the same moment: one does, the other is told, and it is closed once', async () => {
  // Of the example, asked of the two presidencies, and in no other test.
  const asked = await fetch(`${url}/api/v1/mandates/MAN-2024-009`, { headers: coordinator })
  const mandate = (await asked.json()) as { reference: string; version: number }
  const close = () =>
    post(
      `${url}/api/v1/mandates/${mandate.reference}/close`,
      { symbol: 'RCM/RCGM/2026/CONC', number: '1' },
      { ...coordinator, 'if-match': `"${mandate.version}"` },
    )
  const answers = await Promise.all([close(), close()])
  expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 412])
  const told = await answers.find((answer) => answer.status === 412)?.json()
  expect(told).toMatchObject({ rule: 'SYS-03', title: expect.stringContaining('Alguien cambió esto') })
  const record = await fetch(`${url}/api/v1/mandates/${mandate.reference}`, { headers: coordinator })
  const { notes, state } = (await record.json()) as { notes: { kind: string }[]; state: string }
  expect(state).toBe('closed')
  expect(notes.filter((note) => note.kind === 'closing')).toHaveLength(1)
})
