import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { audience, proposalState } from '../proposing/contract.ts'

/** Whose an event is: a member's, or a partner organization's. */
export const eventKind = z.enum(['member', 'partner'])
export type EventKind = z.infer<typeof eventKind>

/** What the calendar of the region holds. */
export const entryKind = z.enum(['meeting', 'request', 'comments', 'member', 'partner'])
export type EntryKind = z.infer<typeof entryKind>

export const regionEvent = z.object({
  event_id: z.uuid(),
  /** Who proposed it; null where the secretariat entered it. */
  participant_id: z.uuid().nullable(),
  state: proposalState,
  audience,
  kind: eventKind,
  title: text,
  place: z.string(),
  organiser: z.string(),
  link: z.string(),
  /** The days it lasts, where it happens. */
  from_day: z.iso.date(),
  until_day: z.iso.date(),
  /** IANA, of the place. */
  zone: z.string(),
  starts_at: z.string().nullable(),
  ends_at: z.string().nullable(),
  reason: z.string(),
  version: z.number().int(),
})
export type RegionEvent = z.infer<typeof regionEvent>

export const shownEvent = regionEvent.extend({ country: text.nullable(), own: z.boolean() })
export type ShownEvent = z.infer<typeof shownEvent>

/** Something that happens in the region, of whatever kind. */
export const calendarEntry = z.object({
  id: z.uuid(),
  kind: entryKind,
  title: text,
  from_day: z.iso.date(),
  until_day: z.iso.date(),
  starts_at: z.string().nullable(),
  ends_at: z.string().nullable(),
  zone: z.string(),
  place: text,
  organiser: z.string(),
  /** Whose it is, where it is someone's. */
  participant_id: z.uuid().nullable(),
  /** Where it leads within the site. */
  path: z.string(),
  version: z.number().int(),
})
export type CalendarEntry = z.infer<typeof calendarEntry>

/** Which events a list shows: those to come, every one, or the proposals. */
export const listedWhich = z.enum(['coming', 'proposed'])
export type ListedWhich = z.infer<typeof listedWhich>
