import { z } from 'zod'
import { day, text } from '../../conference/contract.ts'
import { office, personName } from '../../directory/contract.ts'

export const circularKind = z.enum(['circular', 'note'])
export type CircularKind = z.infer<typeof circularKind>

export const sender = z.enum(['TS', 'PPT'])
export type Sender = z.infer<typeof sender>

export const circularState = z.enum(['draft', 'awaiting release', 'released', 'sent', 'stopped'])
export type CircularState = z.infer<typeof circularState>

/** What a text may leave open, to be filled in for each recipient. */
export const mergeField = z.enum(['treatment', 'name', 'country', 'reference', 'deadline'])
export type MergeField = z.infer<typeof mergeField>

/** The offices a circular may be for. */
export const addressedOffice = office.extract([
  'focal point',
  'liaison officer',
  'delegate',
  'observer',
  'ppt head',
  'ppt team',
])
export type AddressedOffice = z.infer<typeof addressedOffice>

/** The offices whose holders may be listed by name as well: those who read what is sent. */
export const receivingOffices: ReadonlySet<string> = new Set([
  ...addressedOffice.options,
  'coordinator',
  'assistant',
  'auditor',
])

/** Whom a circular is for: participants, by what they are or by name, each with offices; and people by name. */
export const audience = z.object({
  groups: z.array(z.enum(['members', 'observers'])).max(2),
  participants: z.array(z.uuid()).max(300),
  offices: z.array(addressedOffice).max(addressedOffice.options.length),
  people: z.array(z.uuid()).max(500),
})
export type Audience = z.infer<typeof audience>

export const how = z.enum(['link', 'attached'])
const language = z.enum(['es', 'en'])

/** A text of so many letters in one language or both. */
const written = (most: number) => {
  const words = z.string().trim().min(1).max(most)
  return z
    .object({ es: words.optional(), en: words.optional() })
    .refine(({ es, en }) => es !== undefined || en !== undefined)
}

export const circularGiven = z.object({
  kind: circularKind,
  sender,
  subject: written(200),
  /** Paragraphs with a blank line between them. */
  body: written(40_000),
  original_language: language,
  deadline_on: day.nullable().default(null),
  audience,
  /** The papers that go with it, by their symbols. */
  documents: z
    .array(z.object({ symbol: z.string().trim().min(1).max(80), how }))
    .max(20)
    .default([]),
})
export type CircularGiven = z.infer<typeof circularGiven>

export const circular = z.object({
  circular_id: z.uuid(),
  kind: circularKind,
  sender,
  reference: z.string().nullable(),
  subject: text,
  body: text,
  original_language: language,
  deadline_on: day.nullable(),
  state: circularState,
  drafted_at: z.string(),
  released_at: z.string().nullable(),
  /** The instant it leaves: until then it can be stopped. */
  leaves_at: z.string().nullable(),
  sent_at: z.string().nullable(),
  stopped_at: z.string().nullable(),
  version: z.number().int(),
})
export type Circular = z.infer<typeof circular>

/** A row of the list. */
export const circularRow = circular
  .omit({ body: true })
  .extend({ written: z.number().int(), acknowledged: z.number().int() })
export type CircularRow = z.infer<typeof circularRow>

export const sentPaper = z.object({
  document_id: z.uuid(),
  symbol: z.string(),
  title: text,
  how,
})
export type SentPaper = z.infer<typeof sentPaper>

/** How a recipient's mail stands, the last one where it was sent again. */
export const deliveryState = z.enum([
  'left out',
  'listed',
  'written',
  'in doubt',
  'delayed',
  'bounced',
  'sent',
  'opened',
  'acknowledged',
])
export type DeliveryState = z.infer<typeof deliveryState>

export const leftOutWhy = z.enum(['appointment ended', 'paper closed', 'no address'])
export type LeftOutWhy = z.infer<typeof leftOutWhy>

export const deliveredTo = z.object({
  recipient_id: z.uuid(),
  name: personName,
  office,
  participant_id: z.uuid().nullable(),
  state: deliveryState,
  left_out_why: leftOutWhy.nullable(),
  sent_at: z.string().nullable(),
  bounce_status: z.string().nullable(),
  opened_at: z.string().nullable(),
  acknowledged_at: z.string().nullable(),
  mails: z.number().int(),
})
export type DeliveredTo = z.infer<typeof deliveredTo>

const many = z.number().int()
/** What became of the mails of one participant. Each count holds those who came so far, or further. */
export const deliveryOf = z.object({
  participant_id: z.uuid().nullable(),
  participant: text.nullable(),
  listed: many,
  left_out: many,
  written: many,
  sent: many,
  bounced: many,
  in_doubt: many,
  opened: many,
  acknowledged: many,
})
export type DeliveryOf = z.infer<typeof deliveryOf>

/** What a conference settled about circulars; else these. */
export const circularTerms = z.object({
  second_person_above: z.number().int().min(0).default(20),
  wait_minutes: z.number().int().min(1).max(1440).default(10),
})
export type CircularTerms = z.infer<typeof circularTerms>

export const recipientNow = z.object({
  person_id: z.uuid(),
  name: personName,
  office,
  participant: text.nullable(),
  language,
})
export type RecipientNow = z.infer<typeof recipientNow>

/** A circular with all that stands around it, as far as the reader is concerned. */
export const circularRecord = z.object({
  circular,
  /** Its words in each language there is: as they are written, and once sent as all its readers have them in common. */
  texts: z.array(z.object({ language, subject: z.string(), paragraphs: z.array(z.string()) })),
  /** Under which symbol it stands in the library, once it was sent. */
  in_library: z.string().nullable(),
  drafted_by: personName.nullable(),
  released_by: personName.nullable(),
  stopped_by: personName.nullable(),
  /** Whether the asker wrote on it. */
  is_writer: z.boolean(),
  /** Whom it was chosen for; told to those who send it. */
  audience: audience.nullable(),
  papers: z.array(sentPaper),
  /** How many it goes to, or was to go to. */
  recipients: many,
  terms: circularTerms,
  delivery: z.array(deliveryOf),
  people: z.array(deliveredTo),
  /** Whether the list of people holds all of them. */
  people_whole: z.boolean(),
})
export type CircularRecord = z.infer<typeof circularRecord>

/** A mail as one recipient gets it. */
export const previewedMail = z.object({
  subject: z.string(),
  paragraphs: z.array(z.string()),
  /** Whether it goes out in the original, for want of their own language. */
  in_original: z.boolean(),
  attachments: z.array(z.string()),
})
export type PreviewedMail = z.infer<typeof previewedMail>
