import { z } from 'zod'

/** What a provision does: states, thanks, asks or decides, keeps going, pays, or takes note. */
export const provisionClasses = ['position', 'thanks', 'action', 'standing', 'money', 'note'] as const
export const provisionClass = z.enum(provisionClasses)
export type ProvisionClass = z.infer<typeof provisionClass>

/** Two offsets into the text a finding rests on: from, and up to but not including. */
export const span = z.tuple([z.int().min(0), z.int().min(0)])
export type Span = z.infer<typeof span>

const day = z.iso.date()
const dueEvent = z.enum([
  'adoption',
  'receipt',
  'meeting',
  'next meeting',
  'named meeting',
  'term end',
  'opening',
  'closing',
])

/** A deadline as the body worded it, with the days that follow from the words and no others. */
export const due = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('absolute'),
    words: z.string(),
    /** Missing where the words allow more than one day; `question` then says what to ask. */
    date: day.optional(),
    /** False where the day itself is already too late ("before", "antes del"). */
    inclusive: z.boolean(),
    question: z.enum(['day or month first', 'which year', 'which day']).optional(),
  }),
  z.object({
    kind: z.literal('relative'),
    words: z.string(),
    period: z.string().optional(),
    event: dueEvent.optional(),
    /** `before` where the period is counted backward from the event. */
    direction: z.enum(['before', 'after']).optional(),
    /** Working days leave out weekends and the conference's holidays. */
    workingDays: z.literal(true).optional(),
  }),
  z.object({
    kind: z.literal('coarse'),
    words: z.string(),
    from: day.optional(),
    to: day.optional(),
    /** The body's fiscal year, not the calendar's: its settings give the days. */
    fiscalYear: z.int().optional(),
  }),
  z.object({
    kind: z.literal('recurring'),
    words: z.string(),
    period: z.string().optional(),
    event: dueEvent.optional(),
  }),
])
export type Due = z.infer<typeof due>
export type DueEvent = z.infer<typeof dueEvent>

/** An earlier text the provision rests on; `words` stand in the provision as they are here. */
export const reference = z.object({
  words: z.string(),
  kind: z.enum(['declaration', 'conclusions', 'decision', 'plan', 'treaty', 'paragraph', 'document']),
  paragraph: z.string().optional(),
  annex: z.literal(true).optional(),
})
export type Reference = z.infer<typeof reference>

/**
 * Who must do it. Fixed words for the standing roles; `body:RCGM`, `participant:HND` (ISO 3166-1
 * alpha-3) and `organization:IOM` for those named.
 */
export const roles = [
  'TS',
  'PPT',
  'outgoing PPT',
  'incoming PPT',
  'former PPT',
  'troika',
  'all members',
  'observers',
  'civil society',
  'host organization',
] as const
export const tasked = z.union([z.enum(roles), z.string().regex(/^(?:body|participant|organization):\S.*$/)])
export type Tasked = z.infer<typeof tasked>

export const provision = z.object({
  /** `3`, `3.a`, `3.a.ii`, `1.1`; the second dash under 3 is `3.-2`; unnumbered `p1`; in an annex `annex.3`. */
  id: z.string(),
  parent: z.string().nullable(),
  level: z.int().min(1),
  text: z.string(),
  verb: z.string().nullable(),
  class: provisionClass,
  tasked: z.array(tasked),
  due: due.nullable(),
  references: z.array(reference),
  /** The mark as it stands in the document, `a)`; empty where there is none. */
  mark: z.string(),
  /** The heading it stands under, where there is one. */
  heading: z.string().optional(),
  /** Who is to receive what is done. */
  beneficiaries: z.array(tasked),
  /** Further deadlines of the same provision, in the order of the text. */
  moreDues: z.array(due),
  /** Words of time or condition that name no day: "as soon as possible", "a la brevedad". */
  softWords: z.array(z.string()),
  /** Where each finding stands in `text`, for the eye of the reviewer. */
  spans: z.object({ verb: span.optional(), due: span.optional(), tasked: z.array(span) }),
})
export type Provision = z.infer<typeof provision>

export const opening = z.object({
  place: z.string().nullable(),
  from: day.nullable(),
  to: day.nullable(),
  participants: z.array(z.string().regex(/^[A-Z]{3}$/)),
  observers: z.array(z.string().regex(/^[A-Z]{3}$/)),
})
export type Opening = z.infer<typeof opening>

export const warningKinds = [
  'no such day',
  'number twice',
  'number missing',
  'out of order',
  'third language',
  'two languages',
  'no provisions',
  'no opening',
] as const
export const warning = z.object({
  kind: z.enum(warningKinds),
  /** The provision it speaks of, where it speaks of one. */
  provision: z.string().optional(),
  words: z.string(),
})
export type Warning = z.infer<typeof warning>

export const reading = z.object({
  language: z.enum(['es', 'en']),
  opening,
  provisions: z.array(provision),
  warnings: z.array(warning),
})
export type Reading = z.infer<typeof reading>

export const disagreementKinds = ['missing paragraph', 'date', 'number', 'deadline', 'opening'] as const
export const pairing = z.object({
  /** False where so few paragraphs meet that these are not two languages of one text. */
  pairs: z.boolean(),
  paired: z.array(z.string()),
  /** The paragraphs that answer each other, by both numbers: they may differ where one text was renumbered. */
  twins: z.array(z.object({ es: z.string(), en: z.string() })),
  disagreements: z.array(
    z.object({
      kind: z.enum(disagreementKinds),
      id: z.string(),
      es: z.string().nullable(),
      en: z.string().nullable(),
    }),
  ),
})
export type Pairing = z.infer<typeof pairing>

/** A line as a file gives it; only `text` is needed. Pasted text is split into such lines. */
export type SourceLine = {
  readonly text: string
  readonly page?: number
  readonly style?: string
  /** The automatic number the word processor would print, `a)`. */
  readonly mark?: string
  /** The depth of that number in its list, from 0. */
  readonly depth?: number
  /** True where this line surely begins a paragraph, false where it surely goes on with one. */
  readonly starts?: boolean
  /** The column of a table it stands in, from 0. */
  readonly column?: number
  /** The cells of a matrix's row that say who is responsible and by when. */
  readonly row?: { readonly action: string; readonly responsible: string; readonly deadline: string }
}
