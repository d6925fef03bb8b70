import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { personName } from '../../directory/contract.ts'
import { access } from '../../documents/contract.ts'

export const questionKind = z.enum(['text', 'choice', 'number', 'table', 'file'])
export type QuestionKind = z.infer<typeof questionKind>

/** Who reads a reply once it is cleared, beside its own country. */
export const confidentiality = access.extract([
  'public',
  'members',
  'members and observers',
  'presidency and secretariat',
])
export type Confidentiality = z.infer<typeof confidentiality>

export const requestState = z.enum(['draft', 'open', 'closed'])

/** What an answer to a question looks like: options have their place in the list for a key, from 1 on. */
export const shape = z.object({
  options: z.array(text).default([]),
  several: z.boolean().default(false),
  unit: z.string().default(''),
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  columns: z.array(text).default([]),
})
export type Shape = z.infer<typeof shape>

export const question = z.object({
  question_id: z.uuid(),
  ordinal: z.number().int(),
  kind: questionKind,
  wording: text,
  hint: text,
  required: z.boolean(),
  shape,
  previous_id: z.uuid().nullable(),
})
export type Question = z.infer<typeof question>

export const request = z.object({
  request_id: z.uuid(),
  reference: z.string(),
  title: text,
  introduction: text,
  state: requestState,
  /** A reply is accepted before this moment. */
  deadline: z.string(),
  confidentiality,
  previous_id: z.uuid().nullable(),
  version: z.number().int(),
})
export type Request = z.infer<typeof request>

const longWords = z.string().trim().min(1).max(5000)
/** A text someone may leave out in either language, or in both. */
export const textOrNone = z.object({ es: longWords.optional(), en: longWords.optional() })

/** An answer: the member its question's kind asks for, and no other. */
export const value = z.object({
  text: z.string().max(20_000).optional(),
  /** Places in the list of options, from 1 on. */
  chosen: z.array(z.number().int()).max(100).optional(),
  number: z.number().nullable().optional(),
  /** Rows of cells, in the order of the columns. */
  rows: z
    .array(z.array(z.string().max(500)).max(20))
    .max(200)
    .optional(),
  /** The name of the file. */
  file: z.string().max(300).optional(),
})
export type Value = z.infer<typeof value>

export const answer = z.object({
  question_id: z.uuid(),
  value,
  written_at: z.string(),
  name: personName,
  version: z.number().int(),
})
export type Answer = z.infer<typeof answer>

export const reply = z.object({
  reply_id: z.uuid(),
  participant_id: z.uuid(),
  confidentiality,
  cleared_at: z.string().nullable(),
  version: z.number().int(),
})
export type Reply = z.infer<typeof reply>

/** How a country stands, as far as the reader may know it. */
export const standing = z.enum(['cleared', 'awaited', 'overdue', 'not shared'])
export type Standing = z.infer<typeof standing>

/** A country that is asked, with its reply where it is shared with the reader. */
export const recipient = z.object({
  participant_id: z.uuid(),
  code: z.string(),
  short: text,
  standing,
  /** The secretariat lets it reply once more, also after the deadline. */
  reopened_at: z.string().nullable(),
  reply: reply.nullable(),
})
export type Recipient = z.infer<typeof recipient>

/** A row of the list of requests. */
export const requestRow = request.extend({
  recipients: z.number().int(),
  /** Replies the reader may see. */
  cleared: z.number().int(),
  /** Countries without a reply after the deadline, for whoever sees every reply. */
  overdue: z.array(text),
  /** How the reader's own country stands, where it is asked. */
  own: standing.nullable(),
})
export type RequestRow = z.infer<typeof requestRow>

/** A request the reader’s own country has not answered yet. */
export const owedRow = requestRow.extend({
  /** Questions nobody has answered. */
  left: z.number().int(),
})
export type OwedRow = z.infer<typeof owedRow>
