import { fieldOf, page, read } from '../../platform/http/page.ts'
import { listBodiesOn } from '../conference/index.ts'
import { listDocumentTypes, searchDocuments } from '../documents/index.ts'
import { calendarFiles, calendarPages } from './calendar/pages.ts'
import { contactFiles, contactPages } from './contacts/pages.ts'
import { announcementPages } from './announcements/pages.ts'
import { sitePagePages } from './pages/pages.ts'
import { siteFiles, sitePages } from './site/pages.ts'
import { circularFiles, circularPages } from './circulars/pages.ts'
import { requestFiles, requestPages } from './requests/pages.ts'
import { findAnything } from './finding/operations.ts'
import { mailCheckPages } from './mail-check/pages.ts'
import { webhookPages } from './webhooks/pages.ts'
import { Search } from './screens/search.tsx'

export const exchangePages = [
  ...sitePages,
  ...sitePagePages,
  ...requestPages,
  page({
    id: 'exchange.search',
    path: '/search',
    room: 'search',
    forVisitors: { frame: 'public', styles: ['publicSearch'] },
    reads: {
      texts: read(searchDocuments, ({ query }) =>
        Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
      ),
      places: read(findAnything, ({ query }) => ({ q: fieldOf(query, 'q').slice(0, 200) })),
      types: read(listDocumentTypes),
      bodies: read(listBodiesOn),
    },
    title: (_, { words }) => words('documents:search.title'),
    view: Search,
  }),
  ...circularPages,
  ...announcementPages,
  ...calendarPages,
  ...contactPages,
  ...mailCheckPages,
  ...webhookPages,
]

export const exchangeFiles = [
  ...siteFiles,
  ...circularFiles,
  ...requestFiles,
  ...calendarFiles,
  ...contactFiles,
]
