import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { linkAnswersForItsPerson } from '../../mandates/index.ts'
import { audience, decisionGiven, proposalGiven } from '../proposing/contract.ts'
import { proposers, publishers, writers } from '../proposing/permissions.ts'
import { decidedOnce, ownUntilPublished } from '../proposing/rules.ts'
import { type EventGiven, changeEvent, decideEvent, enterEvent, withdrawEvent } from './actions.ts'
import { calendarEntry, entryKind, eventKind, listedWhich, regionEvent, shownEvent } from './contract.ts'
import { calendarFeed, eventFile, eventOf, eventsAfter, monthOf } from './reading.ts'
import { eventInOrder } from './rules.ts'

const language = z.enum(['es', 'en'])
const id = { event: z.uuid() }
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .default(null)

const given = z.object({
  ...proposalGiven,
  kind: eventKind,
  place: z.string().trim().max(200).default(''),
  organiser: z.string().trim().min(1).max(200),
  /** Of the web: nothing else is led to. */
  link: z
    .string()
    .max(500)
    .refine((address) => address === '' || z.url({ protocol: /^https?$/ }).safeParse(address).success)
    .default(''),
  /** On the clocks of the zone; both, or whole days. */
  from_time: time,
  until_time: time,
  /** An IANA zone; left out, where the conference is. */
  zone: z
    .string()
    .max(60)
    .refine((name) => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name))
    .nullable()
    .default(null),
})
const facts = ({ from_day, until_day, ...rest }: z.infer<typeof given>): EventGiven => ({
  ...rest,
  from_day: from_day as Day,
  until_day: until_day as Day,
})

export const getMonth = operation({
  id: 'exchange.calendar',
  method: 'GET',
  path: '/region-calendar',
  input: z.object({
    month: z
      .string()
      .regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/)
      .optional(),
    kind: entryKind.optional(),
    participant: z.uuid().optional(),
  }),
  output: z.object({ month: z.string(), entries: z.array(calendarEntry) }),
  allow: anyone,
  refusals: [],
  run: monthOf,
})

export const listRegionEvents = operation({
  id: 'exchange.events',
  method: 'GET',
  path: '/region-events',
  input: z.object({
    which: listedWhich.default('coming'),
    audience: audience.optional(),
    /** Where a page of the list ended. */
    after: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({ events: z.array(shownEvent), next: z.string().nullable() }),
  allow: anyone,
  refusals: [],
  run: eventsAfter,
})

export const getEvent = operation({
  id: 'exchange.event',
  method: 'GET',
  path: '/region-events/{event}',
  input: z.object(id),
  output: shownEvent,
  allow: anyone,
  refusals: [],
  run: (context, input) => eventOf(context, input.event),
})

export const takeEvent = operation({
  id: 'exchange.event-file',
  method: 'GET',
  path: '/region-events/{event}/event.ics',
  input: z.object({ ...id, language: language.default('es') }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: eventFile,
})

export const publishEvent = operation({
  id: 'exchange.publish-event',
  method: 'POST',
  path: '/region-events',
  input: given,
  output: regionEvent,
  allow: publishers,
  refusals: [eventInOrder],
  run: (context, input) => enterEvent(context, facts(input), 'secretariat'),
})

export const proposeEvent = operation({
  id: 'exchange.propose-event',
  method: 'POST',
  path: '/region-event-proposals',
  input: given,
  output: regionEvent,
  allow: proposers,
  refusals: [eventInOrder, ownUntilPublished],
  bound: { times: 60, withinMinutes: 60 },
  run: (context, input) => enterEvent(context, facts(input), 'country'),
})

export const rewriteEvent = operation({
  id: 'exchange.change-event',
  method: 'PUT',
  path: '/region-events/{event}',
  input: given.extend(id),
  output: regionEvent,
  allow: writers,
  refusals: [eventInOrder, ownUntilPublished],
  versioned: true,
  run: (context, { event, ...input }) => changeEvent(context, { ...facts(input), event }),
})

export const decideOnEvent = operation({
  id: 'exchange.decide-event',
  method: 'POST',
  path: '/region-events/{event}/decision',
  input: z.object({ ...id, ...decisionGiven }),
  output: regionEvent,
  allow: publishers,
  refusals: [decidedOnce, ownUntilPublished],
  versioned: true,
  run: decideEvent,
})

export const takeBackEvent = operation({
  id: 'exchange.withdraw-event',
  method: 'POST',
  path: '/region-events/{event}/withdrawal',
  input: z.object(id),
  output: regionEvent,
  allow: writers,
  refusals: [ownUntilPublished],
  versioned: true,
  run: (context, input) => withdrawEvent(context, input.event),
})

export const getCalendar = operation({
  id: 'exchange.calendar-feed',
  method: 'GET',
  path: '/calendars/{token}/{file}',
  input: z
    .object({ token: z.string().min(20).max(200), file: z.enum(['es.ics', 'en.ics']) })
    .transform(({ token, file }) => ({
      token,
      language: file === 'es.ics' ? ('es' as const) : ('en' as const),
    })),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [linkAnswersForItsPerson],
  run: calendarFeed,
})

export const calendarOperations = [
  getMonth,
  listRegionEvents,
  getEvent,
  takeEvent,
  publishEvent,
  proposeEvent,
  rewriteEvent,
  decideOnEvent,
  takeBackEvent,
  getCalendar,
]
