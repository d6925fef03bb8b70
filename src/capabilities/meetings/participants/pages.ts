import { fieldOf, filePage } from '../../../platform/http/page.ts'
import { getList } from './operations.ts'

export const participantsFiles = [
  filePage({
    path: '/meetings/:meeting/participants',
    operation: getList,
    input: ({ params, query }) => ({
      meeting: params['meeting'],
      kind: fieldOf(query, 'kind'),
      format: fieldOf(query, 'format'),
      language: fieldOf(query, 'language') || undefined,
      order: fieldOf(query, 'order') || undefined,
      from: fieldOf(query, 'from').trim() || undefined,
    }),
  }),
]
