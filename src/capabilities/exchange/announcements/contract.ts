import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { audience, proposalState } from '../proposing/contract.ts'

/** A short notice to members or to everyone, from a day until a day. */
export const announcement = z.object({
  announcement_id: z.uuid(),
  /** Who proposed it; null where it is the secretariat's own. */
  participant_id: z.uuid().nullable(),
  state: proposalState,
  audience,
  title: text,
  /** Markdown. */
  text,
  from_day: z.iso.date(),
  until_day: z.iso.date(),
  pinned: z.boolean(),
  reason: z.string(),
  published_at: z.string().nullable(),
  version: z.number().int(),
})
export type Announcement = z.infer<typeof announcement>

/** An announcement with whose it is, as it is read. */
export const shownAnnouncement = announcement.extend({
  country: text.nullable(),
  /** Whether the reader's own country proposed it. */
  own: z.boolean(),
})
export type ShownAnnouncement = z.infer<typeof shownAnnouncement>

/** Which announcements a list shows: those of today, every one, or those that wait for the secretariat. */
export const shownWhich = z.enum(['current', 'all', 'proposed'])
export type ShownWhich = z.infer<typeof shownWhich>
