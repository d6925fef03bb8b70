import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn } from '../../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../../conference/index.ts'
import { decisionIn, wrongDecision, wrongProposal } from '../proposing/sent.ts'
import {
  decideOnEvent,
  getEvent,
  getMonth,
  listRegionEvents,
  proposeEvent,
  publishEvent,
  rewriteEvent,
  takeBackEvent,
  takeEvent,
} from './operations.ts'
import { EventRecord } from './screens/event.tsx'
import { EditEvent, NewEvent } from './screens/form.tsx'
import { ProposedEvents, PublicEvents } from './screens/lists.tsx'
import { RegionCalendar } from './screens/month.tsx'

const event = ({ params }: PageRequest) => ({ event: params['event'] })
const toMade = ({ event_id }: { readonly event_id: string }): string => `/exchange/calendar/${event_id}`
const after = ({ query }: PageRequest) => ({ after: fieldOf(query, 'after') || undefined })
const writtenIn = (request: PageRequest) => ({
  title: textIn(request, 'title'),
  kind: given(request, 'kind'),
  organiser: given(request, 'organiser'),
  place: given(request, 'place'),
  link: given(request, 'link'),
  audience: given(request, 'audience'),
  from_day: dayIn(request.fields, 'from'),
  until_day: dayIn(request.fields, 'until') ?? dayIn(request.fields, 'from'),
  from_time: given(request, 'from-time') || null,
  until_time: given(request, 'until-time') || null,
  zone: given(request, 'zone') || null,
})
const wrong = {
  ...wrongProposal,
  kind: { field: 'kind', says: 'exchange:calendar.wrong.kind' },
  organiser: { field: 'organiser', says: 'exchange:calendar.wrong.organiser' },
  place: { field: 'place', says: 'exchange:calendar.wrong.place' },
  link: { field: 'link', says: 'exchange:calendar.wrong.link' },
  from_time: { field: 'from-time', says: 'exchange:calendar.wrong.time' },
  until_time: { field: 'until-time', says: 'exchange:calendar.wrong.time' },
  zone: { field: 'zone', says: 'exchange:calendar.wrong.zone' },
} as const

export const calendarPages = [
  page({
    id: 'exchange.calendar',
    path: '/exchange/calendar',
    room: 'exchange',
    reads: {
      found: read(getMonth, ({ query }) =>
        Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
      ),
      participants: read(listParticipantsOn),
    },
    title: (_, { words }) => words('exchange:calendar.title'),
    view: RegionCalendar,
  }),
  page({
    id: 'exchange.new-event',
    path: '/exchange/calendar/new',
    room: 'exchange',
    reads: {},
    forms: {
      publish: form({ operation: publishEvent, input: writtenIn, next: toMade, wrong }),
      propose: form({ operation: proposeEvent, input: writtenIn, next: toMade, wrong }),
    },
    title: (_, { words }) => words('exchange:calendar.new'),
    view: NewEvent,
  }),
  page({
    id: 'exchange.proposed-events',
    path: '/exchange/calendar/proposals',
    room: 'exchange',
    reads: { list: read(listRegionEvents, (request) => ({ ...after(request), which: 'proposed' })) },
    title: (_, { words }) => words('exchange:calendar.proposals'),
    view: ProposedEvents,
  }),
  page({
    id: 'exchange.event',
    path: '/exchange/calendar/:event',
    room: 'exchange',
    alsoToReaders: true,
    reads: { found: read(getEvent, event) },
    forms: {
      decide: form({
        operation: decideOnEvent,
        input: (request) => ({
          ...event(request),
          ...decisionIn(request),
        }),
        next: toMade,
        wrong: wrongDecision,
      }),
      withdraw: form({ operation: takeBackEvent, input: event, next: () => '/exchange/calendar' }),
    },
    title: ({ found }, { language }) => inLanguage(found.title, language),
    view: EventRecord,
  }),
  page({
    id: 'exchange.edit-event',
    path: '/exchange/calendar/:event/edit',
    room: 'exchange',
    reads: { found: read(getEvent, event) },
    forms: {
      change: form({
        operation: rewriteEvent,
        input: (request) => ({ ...event(request), ...writtenIn(request) }),
        next: toMade,
        wrong,
      }),
    },
    title: ({ found }, { language }) => inLanguage(found.title, language),
    view: EditEvent,
  }),
  page({
    id: 'exchange.public-events',
    path: '/site/events',
    frame: 'public',
    cached: true,
    reads: { list: read(listRegionEvents, (request) => ({ ...after(request), audience: 'public' })) },
    title: (_, { words }) => words('exchange:calendar.public'),
    view: PublicEvents,
  }),
]

export const calendarFiles = [
  filePage({
    path: '/exchange/calendar/:event/event.ics',
    operation: takeEvent,
    input: (request) => ({ ...event(request), language: request.language }),
  }),
]
