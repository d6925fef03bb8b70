import { type Day, addDays, addMonths, dayOf } from '../../../kernel/day.ts'
import { type Instant, dayAt, instantIn, later } from '../../../kernel/instant.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { type CalendarItem, calendarFile } from '../../../platform/calendar/calendar.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import { commentDeadlines } from '../../documents/index.ts'
import { calendarHolder, ownDeadlines } from '../../mandates/index.ts'
import { listMeetingsBetween } from '../../meetings/index.ts'
import type { Audience } from '../proposing/contract.ts'
import { ownCountries } from '../proposing/deciding.ts'
import { readers } from '../requests/permissions.ts'
import { listOpenBetween } from '../requests/storage.ts'
import type { CalendarEntry, EntryKind, ListedWhich, RegionEvent, ShownEvent } from './contract.ts'
import { findEvent, listEvents, listEventsBetween } from './storage.ts'

const PAGE = 50
/** How far back and ahead a personal calendar reaches, in days. */
const KEPT = 60
const AHEAD = 400

async function shown(context: Context, rows: readonly RegionEvent[]): Promise<ShownEvent[]> {
  const countryOn = await participantNames(context)
  const own = ownCountries(context)
  return rows.map((row) => ({
    ...row,
    country: row.participant_id === null ? null : (countryOn(row.participant_id, context.today)?.short ?? {}),
    own: row.participant_id !== null && own.includes(row.participant_id),
  }))
}

export async function eventOf(context: Context, id: string): Promise<ShownEvent | Refusal> {
  const found = await findEvent(context.tx, context.tenant.conferenceId, id)
  const [one] = found ? await shown(context, [found]) : []
  // What was withdrawn is there for its own people and the secretariat alone.
  return one ?? notFound(id)
}

/** A page of the events to come that the reader may see, or of the proposals. */
export async function eventsAfter(
  context: Context,
  ask: {
    readonly which: ListedWhich
    readonly audience?: Audience | undefined
    readonly after?: string | undefined
  },
) {
  const [day, id] = ask.after?.split('_') ?? []
  const found = await listEvents(context.tx, context.tenant.conferenceId, {
    states: ask.which === 'coming' ? ['published'] : ['proposed', 'returned'],
    audience: ask.audience,
    from: ask.which === 'coming' ? context.today : undefined,
    after: day && id ? { day, id } : undefined,
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    events: await shown(context, page),
    next: found.length > PAGE && last ? `${last.from_day}_${last.event_id}` : null,
  }
}

const entryOf = (event: RegionEvent): CalendarEntry => ({
  id: event.event_id,
  kind: event.kind,
  title: event.title,
  from_day: event.from_day,
  until_day: event.until_day,
  starts_at: event.starts_at,
  ends_at: event.ends_at,
  zone: event.zone,
  place: event.place === '' ? {} : { es: event.place },
  organiser: event.organiser,
  participant_id: event.participant_id,
  path: `/exchange/calendar/${event.event_id}`,
  version: event.version,
})

/** What happens in the region on some of these days, as far as the reader may see it: four queries at most. */
export async function entriesBetween(context: Context, from: Day, until: Day): Promise<CalendarEntry[]> {
  const { tx, tenant, actor } = context
  const conference = tenant.conferenceId
  const [begins, ends] = [
    instantIn(from, '00:00', tenant.zone),
    instantIn(addDays(until, 1), '00:00', tenant.zone),
  ]
  const meetings = await listMeetingsBetween(tx, conference, from, until)
  const events = await listEventsBetween(tx, conference, from, until)
  // A deadline is half-open: at midnight it falls on the day before.
  const deadline = (at: string) => {
    const day = dayAt(later(at as Instant, -1), tenant.zone)
    return { from_day: day, until_day: day, starts_at: null, ends_at: null, zone: tenant.zone }
  }
  const nobodys = { place: {}, organiser: '', participant_id: null }
  const requests = readers.allows(actor, {})
    ? await listOpenBetween(tx, conference, later(begins, 1), ends)
    : []
  const rounds = actor.kind === 'public' ? [] : await commentDeadlines(context, later(begins, 1), ends)
  return [
    ...meetings.map((one): CalendarEntry => ({
      id: one.meeting_id,
      kind: 'meeting',
      title: one.name,
      from_day: one.opens_on,
      until_day: one.closes_on,
      starts_at: null,
      ends_at: null,
      zone: one.zone,
      place: one.place,
      organiser: '',
      participant_id: one.host_id,
      path: `/meetings/${one.meeting_id}`,
      version: one.version,
    })),
    ...events.map(entryOf),
    ...requests.map((one): CalendarEntry => ({
      ...nobodys,
      ...deadline(one.deadline),
      id: one.request_id,
      kind: 'request',
      title: one.title,
      path: `/requests/${one.reference}`,
      version: one.version,
    })),
    ...rounds.map((one): CalendarEntry => ({
      ...nobodys,
      ...deadline(one.deadline),
      id: one.round_id,
      kind: 'comments',
      title: one.title,
      path: `/documents/${one.document_id}/comments/${one.round_id}`,
      version: one.version,
    })),
  ].toSorted((a, b) => a.from_day.localeCompare(b.from_day) || a.id.localeCompare(b.id))
}

/** A month of the calendar: whole weeks around it are the screen's matter. */
export async function monthOf(
  context: Context,
  ask: {
    readonly month?: string | undefined
    readonly kind?: EntryKind | undefined
    readonly participant?: string | undefined
  },
) {
  const month = ask.month ?? context.today.slice(0, 7)
  const first = dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), 1)
  const last = addDays(addMonths(first, 1), -1)
  const entries = await entriesBetween(context, first, last)
  return {
    month,
    entries: entries.filter(
      ({ kind, participant_id }) =>
        (ask.kind === undefined || kind === ask.kind) &&
        (ask.participant === undefined || participant_id === ask.participant),
    ),
  }
}

function itemOf(entry: CalendarEntry, language: Language, context: Context): CalendarItem {
  const words = context.words(language)
  return {
    id: entry.id,
    version: entry.version,
    summary: words(`exchange:calendar.in-feed.${entry.kind}`, { title: inLanguage(entry.title, language) }),
    description: entry.organiser,
    place: inLanguage(entry.place, language),
    url: `${context.publicUrl}/${language}${entry.path}`,
    from: entry.from_day as Day,
    until: entry.until_day as Day,
    hours:
      entry.starts_at !== null && entry.ends_at !== null
        ? { starts: entry.starts_at as Instant, ends: entry.ends_at as Instant }
        : undefined,
  }
}

const host = ({ publicUrl }: Context): string => new URL(publicUrl).hostname

/** One event as a file that a calendar takes. */
export async function eventFile(
  context: Context,
  given: { readonly event: string; readonly language: Language },
): Promise<Download | Refusal> {
  const found = await findEvent(context.tx, context.tenant.conferenceId, given.event)
  if (!found) return notFound(given.event)
  const title = inLanguage(found.title, given.language)
  return calendarFile(`${found.from_day}.ics`, {
    title,
    language: given.language,
    host: host(context),
    now: context.now,
    items: [itemOf(entryOf(found), given.language, context)],
  })
}

/** The calendar of a person: their deadlines, and what happens in the region as far as they may see it, while the address holds. */
export async function calendarFeed(
  context: Context,
  given: { readonly token: string; readonly language: Language },
): Promise<Download | Refusal> {
  const holder = await calendarHolder(context, given.token)
  if (isRefusal(holder)) return holder
  const { own, personId } = holder
  const { language } = given
  const entries = await entriesBetween(own, addDays(own.today, -KEPT), addDays(own.today, AHEAD))
  return calendarFile(`${context.tenant.slug}.ics`, {
    title: context.words(language)('mandates:calendar.name', {
      conference: inLanguage(context.tenant.acronym, language),
    }),
    language,
    host: host(context),
    now: context.now,
    items: [
      ...(await ownDeadlines(own, personId, language)),
      ...entries.map((entry) => itemOf(entry, language, own)),
    ],
  })
}
