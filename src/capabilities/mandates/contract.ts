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

export const noteKind = z.enum(['progress', 'report', 'confirmation', 'return', 'closing'])
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
