import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, form, page, read } from '../../../platform/http/page.ts'
import { given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { PublicSitePage } from '../screens/site-page.tsx'
import { BeginPage, SitePages, WritePage } from '../screens/site-pages.tsx'
import { beginSitePage, getPage, listPages, writeSitePage } from './operations.ts'

const slug = ({ params }: PageRequest) => ({ slug: params['page'] })
const written = (request: PageRequest) => ({
  title: textIn(request, 'title'),
  text: textIn(request, 'text'),
  published: given(request, 'published') === 'yes',
})
const wrong = {
  ...wrongText('title', 'exchange:wrong.title'),
  ...wrongText('text', 'exchange:wrong.text'),
  slug: { field: 'slug', says: 'exchange:wrong.slug' },
} as const

export const sitePagePages = [
  page({
    id: 'exchange.site-page',
    path: '/site/:page',
    frame: 'public',
    cached: true,
    reads: { page: read(getPage, slug) },
    title: ({ page: found }, { language }) => inLanguage(found.title, language),
    view: PublicSitePage,
  }),
  page({
    id: 'exchange.pages',
    path: '/exchange/pages',
    room: 'exchange',
    reads: { pages: read(listPages) },
    title: (_, { words }) => words('exchange:pages.title'),
    view: SitePages,
  }),
  page({
    id: 'exchange.begin-page',
    path: '/exchange/pages/new',
    room: 'exchange',
    reads: {},
    forms: {
      begin: form({
        operation: beginSitePage,
        input: (request) => ({ slug: given(request, 'slug'), ...written(request) }),
        next: ({ slug: made }) => `/exchange/pages/${made}`,
        wrong,
      }),
    },
    title: (_, { words }) => words('exchange:pages.new'),
    view: BeginPage,
  }),
  page({
    id: 'exchange.write-page',
    path: '/exchange/pages/:page',
    room: 'exchange',
    reads: { page: read(getPage, slug) },
    forms: {
      write: form({
        operation: writeSitePage,
        input: (request) => ({ ...slug(request), ...written(request) }),
        next: (_, { params }) => `/exchange/pages/${params['page']}`,
        wrong,
      }),
    },
    title: ({ page: found }, { language }) => inLanguage(found.title, language),
    view: WritePage,
  }),
]
