import { z } from 'zod'
import { personFacts, personName } from '../contract.ts'

/** What a column of a pasted table can hold. */
export const importField = z.enum([
  'given_name',
  'family_name',
  'email',
  'treatment',
  'language',
  'phone',
  'mobile',
  'whatsapp',
  'office',
  'participant',
  'from',
  'until',
  'instrument',
])
export type ImportField = z.infer<typeof importField>

/** How 03/04/2026 is meant. */
export const dayOrder = z.enum(['day first', 'month first'])
export type DayOrder = z.infer<typeof dayOrder>

/** What a table may measure. */
export const importLimits = { bytes: 4_000_000, rows: 2000, columns: 40, cell: 1000 } as const

export const rowKind = z.enum(['error', 'create', 'change', 'unchanged'])
export type RowKind = z.infer<typeof rowKind>

/** What is wrong with a cell: a rule that refuses it, or a word of the catalogue, with facts. */
export const rowProblem = z.object({
  field: importField,
  says: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RowProblem = z.infer<typeof rowProblem>

/** What an import would do, or did, with a row; `row` counts as the spreadsheet does, the head being 1. */
export const plannedRow = z.object({
  row: z.number().int(),
  kind: rowKind,
  name: personName,
  email: personFacts.email,
  /** Columns that would change what is stored. */
  changes: z.array(importField),
  office: z.string().nullable(),
  participant: z.string().nullable(),
  problems: z.array(rowProblem),
})
export type PlannedRow = z.infer<typeof plannedRow>

const counts = z.object({
  error: z.number().int(),
  create: z.number().int(),
  change: z.number().int(),
  unchanged: z.number().int(),
})

/** A table between its steps. */
export const importDraft = z.object({
  draft_id: z.uuid(),
  source_name: z.string(),
  version: z.number().int(),
  head: z.array(z.string()),
  /** The first rows, to recognize columns by. */
  sample: z.array(z.array(z.string())),
  rows: z.number().int(),
  columns: z.array(importField.nullable()),
  day_order: dayOrder,
})
export type ImportDraft = z.infer<typeof importDraft>

export const dryRun = importDraft.extend({
  counts,
  shown: z.array(plannedRow),
  next: z.number().int().nullable(),
})
export type DryRun = z.infer<typeof dryRun>

/** An import that was made, and whether it was taken back. */
export const importBatch = z.object({
  batch_id: z.uuid(),
  source_name: z.string(),
  created_at: z.string(),
  rows: z.number().int(),
  people: z.number().int(),
  appointments: z.number().int(),
  changed: z.number().int(),
  left_out: z.array(plannedRow),
  undone_at: z.string().nullable(),
})
export type ImportBatch = z.infer<typeof importBatch>
