import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { document } from '../../documents/contract.ts'

/** What an item is. A break bears no number. */
export const itemKind = z.enum(['opening', 'adoption', 'substantive', 'break', 'closing'])
export type ItemKind = z.infer<typeof itemKind>

/** A draft is the secretariat's and the Presidency's; provisional, once it was circulated. */
export const agendaState = z.enum(['draft', 'provisional', 'adopted'])
export type AgendaState = z.infer<typeof agendaState>

/** A time on the clocks of the meeting. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const minutes = z.number().int().min(1).max(1440)

export const agendaItem = z.object({
  item_id: z.uuid(),
  /** The item it is a sub-item of. */
  parent_id: z.uuid().nullable(),
  kind: itemKind,
  /** Follows from the order, and is kept once the agenda is adopted; a break has none. */
  number: z.string().nullable(),
  title: text,
  day: z.iso.date().nullable(),
  starts: clock.nullable(),
  minutes: minutes.nullable(),
  ends: clock.nullable(),
  presenter: text,
  annotation: text,
  /** The decision by which it was put onto an adopted agenda. */
  decision: z.string().nullable(),
  /** How many mandates it takes up. */
  mandates: z.number().int(),
  /** Those the reader may see. */
  documents: z.array(document.pick({ document_id: true, symbol: true, title: true })),
})
export type AgendaItem = z.infer<typeof agendaItem>

/** What two items, or one, cannot keep: told to those who prepare the agenda, and never a refusal. */
export const clash = z.object({
  kind: z.enum([
    'at the same time',
    'presenter elsewhere',
    'outside of the meeting',
    'outside of its item',
    'short break',
    'no such time',
  ]),
  item_id: z.uuid(),
  other_id: z.uuid().nullable(),
})
export type Clash = z.infer<typeof clash>

export const agenda = z.object({
  state: agendaState,
  circulated_at: z.string().nullable(),
  adopted_on: z.iso.date().nullable(),
  /** In their order, sub-items after their item. */
  items: z.array(agendaItem),
  version: z.number().int(),
})
export type Agenda = z.infer<typeof agenda>

/** Where an item goes: into which item, and before which; behind all others where none is named. */
export const place = z.object({ parent: z.uuid().nullable(), before: z.uuid().nullable() })
export type Place = z.infer<typeof place>
