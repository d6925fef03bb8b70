import { inLanguage } from '../../../kernel/language.ts'
import { fieldOf, filePage, page, read } from '../../../platform/http/page.ts'
import { listBodiesOn, listParticipantsOn, listPresidenciesOn } from '../../conference/index.ts'
import { listDocumentTypes, listDocuments } from '../../documents/index.ts'
import { listMeetingsBefore } from '../../meetings/index.ts'
import { PublicDocuments, PublicTexts } from '../screens/site-documents.tsx'
import { PublicHome } from '../screens/site-home.tsx'
import { PublicMeetings, PublicMembers, PublicPresidencies } from '../screens/site-conference.tsx'
import { PublicTextPage } from '../screens/site-text.tsx'
import { listAnnouncementsOn } from '../announcements/operations.ts'
import { listRegionEvents } from '../calendar/operations.ts'
import { listPages } from '../pages/operations.ts'
import {
  getAkomaNtoso,
  getCatalog,
  getFeed,
  getOpenMandates,
  getSitemap,
  getText,
  listAdoptedTexts,
} from './operations.ts'

const site = { frame: 'public', cached: true } as const

export const sitePages = [
  page({
    ...site,
    id: 'exchange.home',
    path: '/',
    room: 'home',
    reads: {
      texts: read(listAdoptedTexts),
      meetings: read(listMeetingsBefore),
      presidencies: read(listPresidenciesOn),
      participants: read(listParticipantsOn),
      pages: read(listPages),
      events: read(listRegionEvents, () => ({ audience: 'public' })),
      announcements: read(listAnnouncementsOn, () => ({ audience: 'public' })),
    },
    title: (_, { tenant, language }) => inLanguage(tenant.name, language),
    view: PublicHome,
  }),
  page({
    ...site,
    id: 'exchange.members',
    path: '/members',
    room: 'members',
    reads: { participants: read(listParticipantsOn), bodies: read(listBodiesOn) },
    title: (_, { words }) => words('exchange:site.members'),
    view: PublicMembers,
  }),
  page({
    ...site,
    id: 'exchange.presidencies',
    path: '/presidencies',
    room: 'presidencies',
    reads: { presidencies: read(listPresidenciesOn) },
    title: (_, { words }) => words('exchange:site.presidencies'),
    view: PublicPresidencies,
  }),
  page({
    ...site,
    id: 'exchange.gatherings',
    path: '/gatherings',
    room: 'gatherings',
    reads: {
      meetings: read(listMeetingsBefore, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    title: (_, { words }) => words('exchange:site.meetings'),
    view: PublicMeetings,
  }),
  page({
    ...site,
    id: 'exchange.texts',
    path: '/texts',
    room: 'texts',
    reads: {
      texts: read(listAdoptedTexts, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    title: (_, { words }) => words('exchange:site.texts'),
    view: PublicTexts,
  }),
  page({
    ...site,
    id: 'exchange.documents',
    path: '/site/documents',
    room: 'papers',
    reads: {
      library: read(listDocuments, ({ query }) => ({ after: fieldOf(query, 'after') || undefined })),
      types: read(listDocumentTypes),
    },
    title: (_, { words }) => words('exchange:site.documents'),
    view: PublicDocuments,
  }),
  page({
    ...site,
    id: 'exchange.text',
    path: '/d/*',
    room: 'texts',
    reads: { text: read(getText, ({ params }) => ({ symbol: params['*'] })) },
    title: ({ text }, { language }) => inLanguage(text.document.title, language),
    view: PublicTextPage,
  }),
]

export const siteFiles = [
  filePage({
    path: '/akoma-ntoso/*',
    operation: getAkomaNtoso,
    input: ({ params, language }) => ({ symbol: (params['*'] ?? '').replace(/\.xml$/, ''), language }),
  }),
  filePage({
    path: '/atom.xml',
    forPrograms: true,
    operation: getFeed,
    input: ({ language }) => ({ language }),
  }),
  filePage({ path: '/sitemap.xml', forPrograms: true, operation: getSitemap, input: () => ({}) }),
  filePage({ path: '/catalog.jsonld', forPrograms: true, operation: getCatalog, input: () => ({}) }),
  ...(['csv', 'json'] as const).map((format) =>
    filePage({
      path: `/open-data/mandates.${format}`,
      forPrograms: true,
      operation: getOpenMandates,
      input: () => ({ format }),
    }),
  ),
]
