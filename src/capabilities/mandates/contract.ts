import { z } from 'zod'
import { text } from '../conference/contract.ts'
import { due, provisionClass, span } from './reading/contract.ts'

export const mandateState = z.enum([
  'proposed',
  'open',
  'in progress',
  'reported',
  'confirmed',
  'closed',
  'superseded',
  'lapsed',
])
export type MandateState = z.infer<typeof mandateState>

/** What the register opens on, as its address asks for it. */
export const stillToFollow = 'states=open&states=in+progress&states=reported'

/** States in which something is still to be done. */
export const pending: readonly MandateState[] = ['open', 'in progress', 'reported', 'confirmed']

/** Where a mandate comes from, kept with it so that a register needs nothing else. */
export const source = z.object({ symbol: z.string(), title: text, number: z.string() })

/** The body's own words for the deadline in each language, and what the rules read in them. */
export const mandateDue = z.object({ words: text, reading: due })
export type MandateDue = z.infer<typeof mandateDue>

export const mandate = z.object({
  mandate_id: z.uuid(),
  reference: z.string().nullable(),
  kind: z.enum(['mandate', 'guideline']),
  title: text,
  source,
  provision_id: z.uuid().nullable(),
  body_id: z.uuid().nullable(),
  class: provisionClass,
  tasked: z.array(z.string()),
  beneficiaries: z.array(z.string()),
  due: mandateDue.nullable(),
  due_day: z.iso.date().nullable(),
  proposed_day: z.iso.date().nullable(),
  state: mandateState,
  adopted_on: z.iso.date().nullable(),
  closed_on: z.iso.date().nullable(),
  evidence_count: z.number().int(),
  version: z.number().int(),
})
export type Mandate = z.infer<typeof mandate>

export const mandateRow = mandate.extend({ overdue: z.boolean() })
export type MandateRow = z.infer<typeof mandateRow>

const spans = z.object({ verb: span.optional(), due: span.optional(), tasked: z.array(span) })

/** A paragraph of an outcome document with what was read in it. */
export const provisionRow = z.object({
  provision_id: z.uuid(),
  number: z.string(),
  parent_number: z.string().nullable(),
  level: z.number().int(),
  text,
  class: provisionClass,
  state: z.enum(['proposed', 'read']),
  spans: z.object({ es: spans.optional(), en: spans.optional() }),
  disagreements: z.array(
    z.object({ kind: z.string(), es: z.string().nullable(), en: z.string().nullable() }),
  ),
  version: z.number().int(),
  mandates: z.array(mandate),
})
export type ProvisionRow = z.infer<typeof provisionRow>

/** What the reviewer of a text should look at: in which language, where, and the words in question. */
export const readingWarning = z.object({
  language: z.enum(['es', 'en']),
  kind: z.string(),
  provision: z.string().optional(),
  words: z.string(),
})
export type ReadingWarning = z.infer<typeof readingWarning>

export const noteKind = z.enum([
  'progress',
  'report',
  'confirmation',
  'return',
  'closing',
  'lapse',
  'turn',
  'supersession',
  'instruction',
  'question',
  'retain',
  'update',
])
export const note = z.object({
  note_id: z.uuid(),
  kind: noteKind,
  text: z.string(),
  language: z.string(),
  speaks_for: z.string(),
  written_at: z.string(),
})
export type Note = z.infer<typeof note>

export const linkKind = z.enum(['derives from', 'reiterates', 'supersedes', 'waits for'])
export const link = z.object({
  kind: linkKind,
  from: z.string(),
  to: z.string(),
  title: text,
  state: mandateState,
})
export type Link = z.infer<typeof link>

/** A mandate of the same lineage, and the paragraph that closed it. */
export const relative = z.object({
  mandate_id: z.uuid(),
  reference: z.string(),
  title: text,
  source,
  state: mandateState,
  overdue: z.boolean(),
  adopted_on: z.iso.date().nullable(),
  closed_on: z.iso.date().nullable(),
  closed_by: z.string().nullable(),
})
export type Relative = z.infer<typeof relative>
export const tie = z.object({ from_id: z.uuid(), to_id: z.uuid(), kind: linkKind })
export type Tie = z.infer<typeof tie>

/** A turn of a recurring mandate: the day it falls due, and the day it was done. */
export const turn = z.object({ due_day: z.iso.date(), done_on: z.iso.date().nullable() })
export type Turn = z.infer<typeof turn>

export const evidence = z.object({
  evidence_id: z.uuid(),
  title: z.string(),
  address: z.string().nullable(),
  file_hash: z.string().nullable(),
  added_at: z.string(),
  access: z.enum(['as the mandate', 'presidency and secretariat']),
})
export type EvidenceRow = z.infer<typeof evidence>

/** What is handed in as evidence: a paper, or an address. */
export const evidenceGiven = z
  .object({
    title: z.string().trim().max(300).optional(),
    address: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    file: z.object({ name: z.string().min(1).max(300), content: z.base64() }).optional(),
    /** Kept to the Presidency, the secretariat and the participant that gives it. */
    restricted: z.boolean().default(false),
  })
  .refine((given) => given.address !== undefined || given.file !== undefined, { path: ['address'] })
  .optional()
