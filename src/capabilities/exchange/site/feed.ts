import { publicActor } from '../../../kernel/actor.ts'
import { type Language, inLanguage, languages } from '../../../kernel/language.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { type Element, element, writeXml } from '../../../platform/xml/xml.ts'
import { documentLibrary } from '../../documents/index.ts'
import { announcementsAfter } from '../announcements/actions.ts'
import { adoptedTexts } from './actions.ts'

const said = (name: string, text: string): Element => element(name, {}, [text])
const xml = (root: Element): Uint8Array => Buffer.from(writeXml(root))

/** The latest documents that are open to everyone and the announcements of today, as an Atom feed (RFC 4287). */
export async function documentFeed(context: Context, language: Language): Promise<Download> {
  const { tenant, publicUrl, words } = context
  const open = await context.as(publicActor)
  const { documents } = await documentLibrary(open, {})
  const at = (symbol: string): string => `${publicUrl}/${language}/d/${symbol}`
  const { announcements } = await announcementsAfter(open, { which: 'current' })
  const entries = [
    ...documents.map(({ document_id, symbol, title, dated_on }) => ({
      id: document_id,
      title: `${symbol}: ${inLanguage(title, language)}`,
      day: dated_on,
      href: at(symbol),
    })),
    ...announcements.map(({ announcement_id, title, from_day }) => ({
      id: announcement_id,
      title: inLanguage(title, language),
      day: from_day,
      href: `${publicUrl}/${language}/site/announcements#a-${announcement_id}`,
    })),
  ].toSorted((a, b) => b.day.localeCompare(a.day))
  const latest = entries[0]?.day ?? context.today
  return {
    name: `${tenant.slug}.${language}.atom`,
    media_type: 'application/atom+xml; charset=utf-8',
    bytes: xml(
      element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
        said('id', `${publicUrl}/atom.xml?language=${language}`),
        said('title', `${inLanguage(tenant.name, language)}: ${words(language)('documents:list.room')}`),
        said('updated', `${latest}T00:00:00Z`),
        element('link', {
          rel: 'self',
          type: 'application/atom+xml',
          href: `${publicUrl}/atom.xml?language=${language}`,
        }),
        element('link', { rel: 'alternate', type: 'text/html', href: `${publicUrl}/${language}/texts` }),
        element('author', {}, [said('name', inLanguage(tenant.name, language)), said('uri', publicUrl)]),
        ...entries.map(({ id, title, day, href }) =>
          element('entry', {}, [
            said('id', `urn:uuid:${id}`),
            said('title', title),
            said('updated', `${day}T00:00:00Z`),
            element('link', { rel: 'alternate', type: 'text/html', href }),
          ]),
        ),
      ]),
    ),
  }
}

const PAGES = [
  '',
  '/members',
  '/presidencies',
  '/gatherings',
  '/texts',
  '/site/documents',
  '/site/announcements',
  '/site/events',
]

/** Every page a search engine may know, each with its languages (sitemaps.org, with xhtml:link as Google reads it). */
export async function sitemap(context: Context): Promise<Download> {
  const { publicUrl } = context
  const open = await context.as(publicActor)
  const { documents } = await adoptedTexts(open, undefined)
  const paths = [
    ...PAGES.map((path) => ({ path, day: undefined })),
    ...documents.map(({ symbol, dated_on }) => ({ path: `/d/${symbol}`, day: dated_on })),
  ]
  return {
    name: 'sitemap.xml',
    media_type: 'application/xml; charset=utf-8',
    bytes: xml(
      element(
        'urlset',
        {
          xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
          'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
        },
        paths.flatMap(({ path, day }) =>
          languages.map((language) =>
            element('url', {}, [
              said('loc', `${publicUrl}/${language}${path}`),
              ...(day ? [said('lastmod', day)] : []),
              ...languages.map((other) =>
                element('xhtml:link', {
                  rel: 'alternate',
                  hreflang: other,
                  href: `${publicUrl}/${other}${path}`,
                }),
              ),
            ]),
          ),
        ),
      ),
    ),
  }
}
