import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Document } from '../src/capabilities/documents/contract.ts'
import type { Facet, Hit } from '../src/capabilities/documents/search/contract.ts'
import type { Finding } from '../src/capabilities/exchange/finding/contract.ts'
import { docxOf, odtOf, pdfOf } from '../src/platform/texts/samples.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { tokenFor } from './support/sign-in.ts'

const url = inject('url')
const home = inject('home')
type Results = { documents: Hit[]; count: number; facets: Facet[]; loosely: boolean; next: string | null }

const symbols = new Map<string, Document>()
const asker = async (address: string | undefined) => {
  const headers: Record<string, string> = {}
  if (address) headers['authorization'] = `Bearer ${await tokenFor(url, home, address)}`
  const get = async <T>(path: string): Promise<T> =>
    (await (
      await fetch(`${url}/api/v1${path}`, { headers: { ...headers, 'accept-language': 'es' } })
    ).json()) as T
  return {
    search: (q: string, more = '') => get<Results>(`/search?q=${encodeURIComponent(q)}${more}`),
    find: async (q: string) => (await get<{ found: Finding[] }>(`/find?q=${encodeURIComponent(q)}`)).found,
  }
}
const file = (name: string, bytes: Uint8Array) => ({
  file: { name, content: Buffer.from(bytes).toString('base64') },
})
const found = ({ documents }: Results): string[] => documents.map(({ symbol }) => symbol)
const hits = ({ documents }: Results): string[] =>
  documents.flatMap(({ passages }) =>
    passages.flatMap(({ pieces }) => pieces.filter(({ hit }) => hit).map(({ text }) => text)),
  )

beforeAll(async () => {
  const at = await coordinatorAt(url, home)
  const { participants } = await at.get<{ participants: { participant_id: string; code: string }[] }>(
    '/participants',
  )
  const hnd = participants.find(({ code }) => code === 'HND')?.participant_id ?? ''
  const papers = {
    migracion: {
      versions: [{ language: 'es', text: 'La gestión de las migraciones zqlaborales exige acuerdos.' }],
    },
    english: {
      original_language: 'en',
      versions: [{ language: 'en', text: 'Zqlabouring migrants were returning home.' }],
    },
    ano: { versions: [{ language: 'es', text: 'El zqaño pasado.' }] },
    docx: {
      versions: [
        {
          language: 'es',
          ...file('a.docx', docxOf('<w:p><w:r><w:t>Contenido zqdocumental de Word</w:t></w:r></w:p>')),
        },
      ],
    },
    odt: {
      versions: [
        { language: 'es', ...file('a.odt', odtOf('<text:p>Contenido zqdocumental de Writer</text:p>')) },
      ],
    },
    pdf: {
      versions: [
        {
          language: 'es',
          ...file(
            'a.pdf',
            pdfOf('BT /F1 12 Tf 72 700 Td (Contenido zqdocumental de papel) Tj ET', '/Font<</F1 6 0 R>>'),
          ),
        },
      ],
    },
    html: {
      versions: [
        {
          language: 'es',
          ...file(
            'a.html',
            Buffer.from('<!doctype html><html><body><p>Contenido zqdocumental de red</p></body></html>'),
          ),
        },
      ],
    },
    members: { access: 'members', versions: [{ language: 'es', text: 'Cifra zqreservada para miembros.' }] },
    named: {
      access: 'named participants',
      readers: [hnd],
      versions: [{ language: 'es', text: 'Cifra zqreservada para Honduras.' }],
    },
    draft: { state: 'draft', versions: [{ language: 'es', text: 'Cifra zqreservada en borrador.' }] },
  }
  for (const [name, more] of Object.entries(papers))
    symbols.set(
      name,
      await at.made<Document>('/documents', {
        kind: 'study',
        symbol: `ZQS/${name}`,
        title: { es: `Estudio ${name}`, en: `Study ${name}` },
        original_language: 'es',
        dated_on: '2026-03-04',
        state: 'circulated',
        access: 'public',
        ...more,
      }),
    )
  for (let place = 0; place < 45; place += 1)
    await at.made('/documents', {
      kind: 'archived paper',
      title: { es: `Papel zqpaginado ${place}` },
      original_language: 'es',
      dated_on: '1999-03-04',
      access: 'public',
      state: 'final',
      versions: [{ language: 'es', text: `Uno de varios, el ${place}.` }],
    })
})

describe('searching texts', () => {
  it('finds words by their stems in both languages, whatever their accents and capitals', async () => {
    const { search } = await asker(undefined)
    for (const typed of [
      'zqlaborales migración',
      'ZQLABORALES migracion',
      'zqlaborales migraciones',
      'zqlaborales acuerdo',
    ])
      expect(found(await search(typed)), typed).toEqual(['ZQS/migracion'])
    for (const typed of ['zqlabouring return', 'zqlabouring migrant', 'zqlabouring returned'])
      expect(found(await search(typed)), typed).toEqual(['ZQS/english'])
    expect(hits(await search('zqlaborales migracion'))).toEqual(['migraciones', 'zqlaborales'])
  })

  it('takes ñ for a letter of its own', async () => {
    const { search } = await asker(undefined)
    expect(found(await search('zqaño'))).toEqual(['ZQS/ano'])
    expect(found(await search('zqano'))).toEqual([])
  })

  it('finds beginnings, phrases, what is left out, and either of two', async () => {
    const { search } = await asker(undefined)
    expect(found(await search('zqlab*')).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'ZQS/english',
      'ZQS/migracion',
    ])
    expect(found(await search('"gestión de las migraciones"'))).toContain('ZQS/migracion')
    expect(found(await search('"migraciones gestión"'))).not.toContain('ZQS/migracion')
    expect(found(await search('zqdocumental -Word'))).not.toContain('ZQS/docx')
    expect(found(await search('zqaño OR zqlaborales')).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'ZQS/ano',
      'ZQS/migracion',
    ])
  })

  it('reads .docx, .odt, .pdf and .html', async () => {
    const { search } = await asker(undefined)
    expect(found(await search('zqdocumental')).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'ZQS/docx',
      'ZQS/html',
      'ZQS/odt',
      'ZQS/pdf',
    ])
    expect(found(await search('zqdocumental papel'))).toEqual(['ZQS/pdf'])
  })

  it('finds a symbol, and a part of one', async () => {
    const { search } = await asker(undefined)
    expect(found(await search('ZQS/pdf'))[0]).toBe('ZQS/pdf')
    expect((await search('zqs')).count).toBeGreaterThanOrEqual(7)
  })

  it('narrows by type, year, body and language, and its counts agree with its lists', async () => {
    const { search } = await asker(undefined)
    const all = await search('zqs')
    for (const { facet, value, count } of all.facets) {
      const narrowed = await search('zqs', `&${facet}=${encodeURIComponent(value)}`)
      expect(narrowed.count, `${facet} ${value}`).toBe(count)
      expect(narrowed.documents).toHaveLength(Math.min(20, count))
    }
    expect(found(await search('zqs', '&year=1999'))).toEqual([])
  })

  it('offers what has some of the words where nothing has all', async () => {
    const { search } = await asker(undefined)
    const loosely = await search('zqaño zqlaborales')
    expect(loosely.loosely).toBe(true)
    expect(found(loosely).toSorted((a, b) => a.localeCompare(b))).toEqual(['ZQS/ano', 'ZQS/migracion'])
  })

  it('pages by place, neither repeating nor leaving out', async () => {
    const { search } = await asker('coordinator@example.invalid')
    const seen: string[] = []
    for (let after = ''; ;) {
      const page = await search('zqpaginado', after)
      seen.push(...found(page))
      if (page.next === null) {
        expect(seen).toHaveLength(page.count)
        break
      }
      after = `&after=${page.next}`
    }
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it.each([
    [undefined, []],
    ['focal.can@example.invalid', ['ZQS/members']],
    ['focal.hnd@example.invalid', ['ZQS/members', 'ZQS/named']],
    ['coordinator@example.invalid', ['ZQS/draft', 'ZQS/members', 'ZQS/named']],
  ])('shows %s what they may see, in lists, counts and places to go', async (address, expected) => {
    const { search, find } = await asker(address)
    const results = await search('zqreservada')
    expect(found(results).toSorted((a, b) => a.localeCompare(b))).toEqual(expected)
    expect(results.count).toBe(expected.length)
    for (const facet of ['kind', 'year'])
      expect(
        results.facets.filter((one) => one.facet === facet).reduce((sum, { count }) => sum + count, 0),
      ).toBe(expected.length)
    const places = (await find('zqreservada')).map(({ note }) => note)
    expect(places.toSorted((a, b) => a.localeCompare(b))).toEqual(expected)
  })

  it('bears whatever is typed', async () => {
    const { search, find } = await asker('coordinator@example.invalid')
    for (const typed of [
      '',
      '"',
      "'",
      '\\',
      '&|!():*<->',
      "';drop table document;--",
      '%_',
      '\u0001\u0002',
      '-',
      '*',
      'a'.repeat(999),
      '😀 ñ',
      '-zqaño',
      'OR OR OR',
    ])
      for (const ask of [search, find])
        expect(await ask(typed.slice(0, 200)), typed).not.toHaveProperty('rule')
  })
})

describe('finding places', () => {
  it('finds mandates, meetings, people, participants and what one may do', async () => {
    const { find } = await asker('coordinator@example.invalid')
    const groups = async (typed: string) => new Set((await find(typed)).map(({ group }) => group))
    expect(await groups('hondu')).toContain('participant')
    expect(await groups('viceministerial')).toContain('meeting')
    expect(await groups('coordinacion')).toContain('person')
    expect(await groups('registrar un doc')).toContain('action')
    const mandate = (await find('informe')).find(({ group }) => group === 'mandate')
    expect(mandate?.path).toMatch(/^\/mandates\/MAN-/)
    expect((await find(mandate?.note.toLowerCase() ?? '')).map(({ path }) => path)).toContain(mandate?.path)
  })

  it('offers a visitor no person and nothing they may not do', async () => {
    const { find } = await asker(undefined)
    for (const typed of ['coordinacion', 'ejemplo', 'registrar'])
      expect(
        (await find(typed)).filter(({ group }) => group === 'person' || group === 'action'),
        typed,
      ).toEqual([])
  })
})
