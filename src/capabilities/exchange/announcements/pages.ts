import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { decisionIn, wrongDecision, wrongProposal } from '../proposing/sent.ts'
import {
  change,
  decide,
  getAnnouncement,
  listAnnouncementsOn,
  propose,
  publish,
  withdraw,
} from './operations.ts'
import { EditAnnouncement, NewAnnouncement } from './screens/form.tsx'
import { Announcements } from './screens/list.tsx'
import { PublicAnnouncements } from './screens/public.tsx'
import { AnnouncementRecord } from './screens/record.tsx'

const announcement = ({ params }: PageRequest) => ({ announcement: params['announcement'] })
const toMade = ({ announcement_id }: { readonly announcement_id: string }): string =>
  `/exchange/announcements/${announcement_id}`
const writtenIn = (request: PageRequest) => ({
  title: textIn(request, 'title'),
  text: textIn(request, 'text'),
  audience: given(request, 'audience'),
  from_day: dayIn(request.fields, 'from'),
  until_day: dayIn(request.fields, 'until'),
  pinned: given(request, 'pinned') === 'yes',
})
const wrong = {
  ...wrongProposal,
  ...wrongText('text', 'exchange:announcements.wrong.text'),
} as const
/** What the secretariat publishes stands in both languages. */
const wrongInBoth = {
  ...wrong,
  ...wrongText('title', 'exchange:announcements.wrong.title-both'),
  ...wrongText('text', 'exchange:announcements.wrong.text-both'),
} as const

export const announcementPages = [
  page({
    id: 'exchange.announcements',
    path: '/exchange/announcements',
    room: 'exchange',
    reads: {
      list: read(listAnnouncementsOn, ({ query }) => ({
        which: fieldOf(query, 'which') || undefined,
        after: fieldOf(query, 'after') || undefined,
      })),
    },
    title: (_, { words }) => words('exchange:announcements.title'),
    view: Announcements,
  }),
  page({
    id: 'exchange.new-announcement',
    path: '/exchange/announcements/new',
    room: 'exchange',
    reads: {},
    forms: {
      publish: form({ operation: publish, input: writtenIn, next: toMade, wrong: wrongInBoth }),
      propose: form({ operation: propose, input: writtenIn, next: toMade, wrong }),
    },
    title: (_, { words }) => words('exchange:announcements.new'),
    view: NewAnnouncement,
  }),
  page({
    id: 'exchange.announcement',
    path: '/exchange/announcements/:announcement',
    room: 'exchange',
    alsoToReaders: true,
    reads: { found: read(getAnnouncement, announcement) },
    forms: {
      decide: form({
        operation: decide,
        input: (request) => ({
          ...announcement(request),
          ...decisionIn(request),
        }),
        next: toMade,
        wrong: wrongDecision,
      }),
      withdraw: form({
        operation: withdraw,
        input: announcement,
        next: () => '/exchange/announcements',
      }),
    },
    title: ({ found }, { language }) => inLanguage(found.title, language),
    view: AnnouncementRecord,
  }),
  page({
    id: 'exchange.edit-announcement',
    path: '/exchange/announcements/:announcement/edit',
    room: 'exchange',
    reads: { found: read(getAnnouncement, announcement) },
    forms: {
      change: form({
        operation: change,
        input: (request) => ({ ...announcement(request), ...writtenIn(request) }),
        next: toMade,
        wrong,
      }),
    },
    title: ({ found }, { language }) => inLanguage(found.title, language),
    view: EditAnnouncement,
  }),
  page({
    id: 'exchange.public-announcements',
    path: '/site/announcements',
    frame: 'public',
    cached: true,
    reads: {
      list: read(listAnnouncementsOn, ({ query }) => ({
        audience: 'public',
        after: fieldOf(query, 'after') || undefined,
      })),
    },
    title: (_, { words }) => words('exchange:announcements.title'),
    view: PublicAnnouncements,
  }),
]
