import { fieldOf, filePage } from '../../platform/http/page.ts'
import { getPaper } from './operations.ts'

export const documentFiles = [
  filePage({
    path: '/papers',
    operation: getPaper,
    input: ({ query }) => ({ symbol: fieldOf(query, 'symbol'), language: fieldOf(query, 'language') }),
  }),
]
