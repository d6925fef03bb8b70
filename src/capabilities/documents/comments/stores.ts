import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { countCommentsBy, listCommentsBy } from './storage.ts'

/** What comments keep about people: who wrote them. They stand with the paper's history. */
export const commentStores: readonly PersonalStore<Context>[] = [
  {
    what: 'comments for a country',
    list: ({ tx, tenant }, person) => listCommentsBy(tx, tenant.conferenceId, person),
    count: ({ tx, tenant }, person) => countCommentsBy(tx, tenant.conferenceId, person),
  },
]
