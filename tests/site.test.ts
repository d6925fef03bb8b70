import { describe, expect, inject, it } from 'vitest'
import type { PublicText } from '../src/capabilities/exchange/site/contract.ts'
import { defaultLimits } from '../src/platform/texts/limits.ts'
import { type Element, descendants, parseXml, textOf } from '../src/platform/texts/markup.ts'
import { faultsOf, schemas, skipped } from './support/akoma-ntoso-schema.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { tokenFor } from './support/sign-in.ts'

const url = inject('url')
const home = inject('home')
const pages = [
  '',
  '/members',
  '/presidencies',
  '/gatherings',
  '/texts',
  '/site/documents',
  '/d/RCM/VM/XXX/DECL',
]
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}${path}`, { headers, redirect: 'manual' })
const json = async <T>(path: string): Promise<T> => (await (await get(`/api/v1${path}`)).json()) as T
const elements = (root: Element, name: string): Element[] => [...descendants(root, name)]
const ids = (root: Element) => elements(root, 'paragraph').map(({ attributes }) => attributes['eId'])
const conclusions = (word: string): string =>
  `Conclusiones\n\nLa Red, reunida en San José el 10 de marzo de 2026, concluye lo siguiente:\n\n1. Encomienda a la Secretaría Técnica que publique ${word}.\n\n2. Toma nota.`
const adopted = (await json<{ documents: { symbol: string }[] }>('/public-documents')).documents

describe('the public site', () => {
  it.each(['es', 'en'])('is kept by whatever stands between, and sets no cookie, in %s', async (language) => {
    for (const page of pages.slice(0, -1)) {
      const answer = await get(`/${language}${page}`)
      expect(answer.status, page).toBe(200)
      expect(answer.headers.get('set-cookie'), page).toBeNull()
      expect(answer.headers.get('cache-control'), page).toMatch(/^public, max-age=\d+/)
      const tag = answer.headers.get('etag') ?? ''
      expect((await get(`/${language}${page}`, { 'if-none-match': tag })).status, page).toBe(304)
      expect(await answer.text(), page).not.toMatch(/<script(?! type="application\/ld\+json")/)
    }
  })

  it('is nobody else’s to keep for who has signed in', async () => {
    const token = await tokenFor(url, home, 'coordinator@example.invalid')
    const answer = await get('/es/site/documents', { cookie: `session=${token}` })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect(answer.headers.get('etag')).toBeNull()
  })

  it('gives each paragraph an address, the same in both languages', async () => {
    const symbol = adopted[0]?.symbol ?? ''
    for (const language of ['es', 'en']) {
      const page = await (await get(`/${language}/d/${symbol}/2`)).text()
      expect(page).toContain('paragraph-target')
      expect(page).toContain(`/d/${symbol}/2`)
      expect(page.match(/class="paragraph[^"]*paragraph-target/g)).toHaveLength(1)
    }
    const text = await json<PublicText>(`/texts?symbol=${symbol}/2`)
    expect(text.target).toBe('2')
    expect((await get(`/api/v1/texts?symbol=${symbol}/999`)).status).toBe(404)
    expect((await get(`/api/v1/texts?symbol=${symbol.toLowerCase()}`)).status).toBe(200)
  })

  it('shows any public document at its address, and what follows it', async () => {
    const at = await coordinatorAt(url, home)
    const paper = await at.made<{ document_id: string; symbol: string }>('/documents', {
      kind: 'study',
      title: { es: 'Estudio <b>con signos</b> & "comillas"' },
      original_language: 'es',
      dated_on: '2026-05-06',
      state: 'final',
      access: 'public',
      versions: [{ language: 'es', text: '1. Uno </script><script>alert(1)</script>\n\n2. Dos' }],
    })
    await at.made(`/documents/${paper.document_id}/derived`, {
      relation: 'corrigendum',
      original_language: 'es',
      title: { es: 'Corrección' },
      dated_on: '2026-05-07',
    })
    const page = await (await get(`/es/d/${paper.symbol}`)).text()
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<b>con signos')
    // The corrigendum is a draft: a visitor hears nothing of it.
    expect(page).not.toContain('Corr.1')
  })
})

describe('pages the secretariat writes', () => {
  it('are begun, written in both languages, published and seen, and run nothing', async () => {
    const at = await coordinatorAt(url, home)
    const written = {
      title: { es: 'Equipo zqequipo', en: 'Team zqequipo' },
      text: { es: '# Quiénes somos\n\nTres personas. <script>alert(1)</script>', en: '# Who we are' },
    }
    const page = await at.made<{ version: number }>('/site-pages', { slug: 'zq-equipo', ...written })
    expect((await get('/es/site/zq-equipo')).status).toBe(404)
    expect(await (await get('/es')).text()).not.toContain('zqequipo')
    const put = (version: number, more: object): Promise<Response> =>
      fetch(`${url}/api/v1/site-pages/zq-equipo`, {
        method: 'PUT',
        headers: { ...at.headers, 'content-type': 'application/json', 'if-match': `"${version}"` },
        body: JSON.stringify({ ...written, ...more }),
      })
    expect((await put(page.version, { published: true })).status).toBe(200)
    expect((await put(page.version, { published: false })).status).toBe(412)
    const shown = await (await get('/es/site/zq-equipo')).text()
    expect(shown).toContain('<h2>Quiénes somos</h2>')
    expect(shown).not.toContain('<script>alert')
    expect(await (await get('/en/site/zq-equipo')).text()).toContain('<h2>Who we are</h2>')
    expect(await (await get('/es/site/zq-equipo', { authorization: '' })).text()).toContain('zqequipo')
    for (const slug of ['zq-equipo', 'Equipo', 'a b', '../x', '-a'])
      expect((await at.send('/site-pages', { slug, ...written })).status, slug).toBe(409)
  })
})

describe('what programs read', () => {
  it.skipIf(!schemas)(
    `every adopted text is valid Akoma Ntoso 3.0 in each of its languages${skipped}`,
    async () => {
      const texts: string[] = []
      for (const { symbol } of adopted)
        for (const language of ['es', 'en']) {
          const answer = await get(`/${language}/akoma-ntoso/${symbol}.xml`)
          if (answer.status !== 404) texts.push(await answer.text())
        }
      expect(texts.length).toBeGreaterThan(20)
      expect(faultsOf(...texts)).toBe('')
    },
  )

  it('Akoma Ntoso has the paragraphs of the page, with the same ids in both languages', async () => {
    const symbol = adopted.find((one) => one.symbol.endsWith('/DECL'))?.symbol ?? ''
    const of = async (language: string): Promise<Element> =>
      parseXml(await (await get(`/${language}/akoma-ntoso/${symbol}.xml`)).text(), defaultLimits)
    const [es, en] = [await of('es'), await of('en')]
    const text = await json<PublicText>(`/texts?symbol=${symbol}`)
    const numbered = text.paragraphs.find(({ versions }) => versions.es?.number)
    expect(ids(es)).toEqual(ids(en))
    expect(ids(es).length).toBeGreaterThan(3)
    expect(textOf(es)).toContain(numbered?.versions.es?.text)
    expect(textOf(en)).toContain(numbered?.versions.en?.text)
    expect((await get('/es/akoma-ntoso/ZQ/nothing.xml')).status).toBe(404)
  })

  it('the feed and the site map lead to pages that are there', async () => {
    const feed = parseXml(await (await get('/atom.xml?language=en')).text(), defaultLimits)
    const entries = elements(feed, 'entry')
    expect(entries.length).toBeGreaterThan(10)
    const map = parseXml(await (await get('/sitemap.xml')).text(), defaultLimits)
    const places = elements(map, 'loc').map((one) => textOf(one))
    const links = entries.map((entry) => elements(entry, 'link')[0]?.attributes['href'] ?? '')
    for (const address of [...links.slice(0, 5), ...places.slice(0, 14)])
      expect((await fetch(address)).status, address).toBe(200)
  })

  it('the catalogue of open data names what can be had', async () => {
    const catalog = (await (await get('/catalog.jsonld')).json()) as {
      'dcat:dataset': { 'dcat:distribution': { 'dcat:accessURL': { '@id': string } }[] }[]
    }
    const addresses = catalog['dcat:dataset'].flatMap((set) =>
      set['dcat:distribution'].map((one) => one['dcat:accessURL']['@id']),
    )
    expect(addresses).toHaveLength(6)
    for (const address of addresses) expect((await fetch(address)).status, address).toBe(200)
  })

  it('open data is what is public, whoever asks', async () => {
    const at = await coordinatorAt(url, home)
    // A body of its own: other tests count the mandates of those that are there.
    await at.made('/bodies', {
      code: 'ZQOPEN',
      name: { es: 'Órgano de datos abiertos' },
      acts: ['conclude'],
      from: '2020-01-01',
      until: null,
      cadence: null,
      parent: null,
      predecessor: null,
    })
    const { meeting_id } = await at.meeting('ZQOPEN', 'OPEN-1', '2026-03-10')
    for (const [word, access] of [
      ['zqabierta', 'public'],
      ['zqcerrada', 'members'],
    ] as const)
      await at.decided(
        await at.taken(meeting_id, `RCM/OPEN/${access}`, '2026-03-10', conclusions(word), access),
      )
    const authorization = `Bearer ${await tokenFor(url, home, 'coordinator@example.invalid')}`
    for (const format of ['csv', 'json'])
      for (const headers of [{}, { authorization }] as Record<string, string>[]) {
        const data = await (await get(`/open-data/mandates.${format}`, headers)).text()
        expect(data).toContain('zqabierta')
        expect(data).not.toContain('zqcerrada')
      }
  })
})

describe('searching on the public site', () => {
  const field = /<form class="mast-find" role="search" action="([^"]+)" method="get">/

  it.each(['es', 'en'])('is offered on each page, and answers in the same frame, in %s', async (language) => {
    for (const page of pages.slice(0, -1))
      expect(field.exec(await (await get(`/${language}${page}`)).text())?.[1], page).toBe(
        `/${language}/search`,
      )
    const answer = await get(`/${language}/search?q=migrantes`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect(answer.headers.get('set-cookie')).toBeNull()
    const page = await answer.text()
    expect(page).toContain('<body class="public">')
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).not.toContain('<script')
    expect(page).toContain(
      `<form class="search-form" role="search" action="/${language}/search" method="get">`,
    )
    // One box is enough; every result leads to a page of the public site.
    expect(page).not.toMatch(field)
    const results = [...page.matchAll(/<h3><a href="([^"]+)"/g)].map(([, to]) => to ?? '')
    expect(results.length).toBeGreaterThan(0)
    for (const to of results) {
      expect(to).toMatch(new RegExp(`^/${language}/d/`))
      expect((await get(to)).status).toBe(200)
    }
  })

  it('keeps who has signed in in the frame of those who work here', async () => {
    const token = await tokenFor(url, home, 'coordinator@example.invalid')
    const page = await (await get('/es/search?q=migrantes', { cookie: `session=${token}` })).text()
    expect(page).toContain('<body class="app">')
    expect(page).toContain('<nav class="rooms"')
    expect(page).not.toContain('mast')
  })
})
