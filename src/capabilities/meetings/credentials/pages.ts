import { fieldOf, filePage } from '../../../platform/http/page.ts'
import { getCredentials } from './operations.ts'

export const credentialsFiles = [
  filePage({
    path: '/meetings/:meeting/credentials',
    operation: getCredentials,
    input: ({ params, query }) => ({
      meeting: params['meeting'],
      format: fieldOf(query, 'format'),
      language: fieldOf(query, 'language') || undefined,
    }),
  }),
]
