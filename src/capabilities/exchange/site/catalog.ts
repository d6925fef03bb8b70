import { inLanguage, languages } from '../../../kernel/language.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'

const TITLES = ['documents', 'mandates', 'meetings', 'participants'] as const

const distribution = (url: string, media: string) => ({
  '@type': 'dcat:Distribution',
  'dcat:accessURL': { '@id': url },
  'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}` },
})

/** What the conference offers as open data, as DCAT 3 in JSON-LD: each set with where it is had and in which form. */
export function catalog(context: Context): Download {
  const { tenant, publicUrl, words } = context
  const told = (key: string) =>
    languages.map((language) => ({ '@language': language, '@value': words(language)(key) }))
  const sources: Readonly<Record<(typeof TITLES)[number], readonly object[]>> = {
    documents: [
      distribution(`${publicUrl}/api/v1/documents`, 'application/json'),
      distribution(`${publicUrl}/atom.xml`, 'application/atom+xml'),
    ],
    mandates: [
      distribution(`${publicUrl}/open-data/mandates.csv`, 'text/csv'),
      distribution(`${publicUrl}/open-data/mandates.json`, 'application/json'),
    ],
    meetings: [distribution(`${publicUrl}/api/v1/meetings`, 'application/json')],
    participants: [distribution(`${publicUrl}/api/v1/participants`, 'application/json')],
  }
  const publisher = {
    '@type': 'foaf:Organization',
    '@id': publicUrl,
    'foaf:name': languages.map((language) => ({
      '@language': language,
      '@value': inLanguage(tenant.name, language),
    })),
  }
  const content = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@type': 'dcat:Catalog',
    '@id': `${publicUrl}/catalog.jsonld`,
    'dct:title': told('exchange:site.data'),
    'dct:publisher': publisher,
    'dct:language': [...languages],
    'dcat:dataset': TITLES.map((name) => ({
      '@type': 'dcat:Dataset',
      '@id': `${publicUrl}/catalog.jsonld#${name}`,
      'dct:title': told(`exchange:site.sets.${name}`),
      'dct:publisher': { '@id': publicUrl },
      'dcat:distribution': sources[name],
    })),
  }
  return {
    name: 'catalog.jsonld',
    media_type: 'application/ld+json; charset=utf-8',
    bytes: Buffer.from(JSON.stringify(content, undefined, 2)),
  }
}
