import { type PageRequest, fieldOf, form, page, read } from '../../../platform/http/page.ts'
import { ImportBatch } from '../screens/import-batch.tsx'
import { ImportColumns } from '../screens/import-columns.tsx'
import { ImportDryRun } from '../screens/import-dry-run.tsx'
import { ImportStart } from '../screens/import-start.tsx'
import {
  draftTable,
  dryRunImport,
  getBatch,
  listLastBatches,
  mapImport,
  runImport,
  undoBatch,
} from './operations.ts'

const draft = ({ params }: PageRequest) => ({ draft: params['draft'] })
const batch = ({ params }: PageRequest) => ({ batch: params['batch'] })
const table = { field: 'text', says: 'directory:wrong.table' }

export const importPages = [
  page({
    id: 'directory.import',
    path: '/directory/import',
    room: 'directory',
    reads: { last: read(listLastBatches) },
    forms: {
      draft: form({
        operation: draftTable,
        input: ({ fields, files }) => {
          const file = files['file']?.[0]
          return file
            ? { source_name: file.name, file: Buffer.from(file.bytes).toString('base64') }
            : { text: fieldOf(fields, 'text') }
        },
        next: ({ draft_id }) => `/directory/import/${draft_id}/columns`,
        wrong: { text: table, file: { ...table, field: 'file' } },
      }),
    },
    title: (_, { words }) => words('directory:import.title'),
    view: ImportStart,
  }),
  page({
    id: 'directory.import-columns',
    path: '/directory/import/:draft/columns',
    room: 'directory',
    reads: { draft: read(dryRunImport, draft) },
    forms: {
      columns: form({
        operation: mapImport,
        input: (request) => ({
          ...draft(request),
          columns: Array.from(
            { length: Math.min(Number(fieldOf(request.fields, 'columns')) || 0, 40) },
            (_, place) => fieldOf(request.fields, `column-${place}`) || null,
          ),
          day_order: fieldOf(request.fields, 'day_order'),
        }),
        next: ({ draft_id }) => `/directory/import/${draft_id}`,
      }),
    },
    title: (_, { words }) => words('directory:import.columns-title'),
    view: ImportColumns,
  }),
  page({
    id: 'directory.import-dry-run',
    path: '/directory/import/:draft',
    room: 'directory',
    reads: {
      draft: read(dryRunImport, (request) => ({
        ...draft(request),
        kind: fieldOf(request.query, 'kind') || undefined,
        after: fieldOf(request.query, 'after') || undefined,
      })),
    },
    forms: {
      import: form({
        operation: runImport,
        input: draft,
        next: ({ batch_id }) => `/directory/imports/${batch_id}`,
      }),
    },
    title: (_, { words }) => words('directory:import.title'),
    view: ImportDryRun,
  }),
  page({
    id: 'directory.import-batch',
    path: '/directory/imports/:batch',
    room: 'directory',
    reads: { batch: read(getBatch, batch) },
    forms: {
      undo: form({
        operation: undoBatch,
        input: batch,
        next: ({ batch_id }) => `/directory/imports/${batch_id}`,
      }),
    },
    title: (_, { words }) => words('directory:import.title'),
    view: ImportBatch,
  }),
]
