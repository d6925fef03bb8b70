import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { appointers } from '../appointing/operations.ts'
import { inTheCoordinatorsHand } from '../people/rules.ts'
import { batchOf, importDraft, lastBatches, undoImport } from './actions.ts'
import * as shapes from './contract.ts'
import { draftImport, dryRunOf, mapColumns } from './draft.ts'
import { readableTable, somethingToImport, undoneWhileUntouched, whoIsInTheTable } from './rules.ts'

const { bytes, columns } = shapes.importLimits
const byDraft = z.object({ draft: z.uuid() })
const byBatch = z.object({ batch: z.uuid() })

export const draftTable = operation({
  id: 'directory.draft-import',
  takesFiles: true,
  method: 'POST',
  path: '/imports',
  input: z
    .object({
      source_name: z.string().trim().max(200).default(''),
      text: z.string().optional(),
      file: z
        .base64()
        .max(bytes * 2)
        .optional(),
    })
    .refine((given) => given.file !== undefined || (given.text ?? '').trim() !== '', { path: ['text'] }),
  output: z.object({ draft_id: z.uuid() }),
  allow: appointers,
  refusals: [readableTable],
  run: (context, input) =>
    draftImport(context, {
      source_name: input.source_name,
      text: input.text,
      bytes: input.file === undefined ? undefined : Buffer.from(input.file, 'base64'),
    }),
})

export const mapImport = operation({
  id: 'directory.map-import',
  method: 'PUT',
  path: '/imports/{draft}/columns',
  input: byDraft.extend({
    columns: z.array(shapes.importField.nullable()).max(columns),
    day_order: shapes.dayOrder,
  }),
  output: shapes.importDraft,
  allow: appointers,
  refusals: [whoIsInTheTable],
  versioned: true,
  bound: { times: 120, withinMinutes: 60 },
  run: (context, input) => mapColumns(context, input),
})

export const dryRunImport = operation({
  id: 'directory.dry-run-import',
  method: 'GET',
  path: '/imports/{draft}',
  input: byDraft.extend({
    kind: shapes.rowKind.optional(),
    after: z.coerce.number().int().min(0).optional(),
  }),
  output: shapes.dryRun,
  allow: appointers,
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: (context, input) => dryRunOf(context, input),
})

export const runImport = operation({
  id: 'directory.import',
  method: 'POST',
  path: '/imports/{draft}/run',
  input: byDraft,
  output: shapes.importBatch,
  allow: appointers,
  refusals: [whoIsInTheTable, somethingToImport],
  freshProof: true,
  versioned: true,
  bound: { times: 20, withinMinutes: 60 },
  run: (context, input) => importDraft(context, input),
})

export const getBatch = operation({
  id: 'directory.batch',
  method: 'GET',
  path: '/import-batches/{batch}',
  input: byBatch,
  output: shapes.importBatch,
  allow: appointers,
  refusals: [],
  run: (context, input) => batchOf(context, input.batch),
})

export const listLastBatches = operation({
  id: 'directory.batches',
  method: 'GET',
  path: '/import-batches',
  input: z.object({}),
  output: z.object({ batches: z.array(shapes.importBatch) }),
  allow: appointers,
  refusals: [],
  run: async (context) => ({ batches: await lastBatches(context) }),
})

export const undoBatch = operation({
  id: 'directory.undo-import',
  method: 'POST',
  path: '/import-batches/{batch}/undo',
  input: byBatch,
  output: shapes.importBatch,
  allow: appointers,
  refusals: [undoneWhileUntouched, inTheCoordinatorsHand],
  bound: { times: 20, withinMinutes: 60 },
  run: (context, input) => undoImport(context, input),
})

export const importOperations = [
  draftTable,
  mapImport,
  dryRunImport,
  runImport,
  getBatch,
  listLastBatches,
  undoBatch,
]
