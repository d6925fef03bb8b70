import type { Context } from '../../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../../platform/personal/stores.ts'
import { countOpenedBy, countWrittenTo, deleteOpenedBy, listOpenedBy, listWrittenTo } from './storage.ts'

/** What circulars keep about people: that they were written, which stands, and what they opened, which an erasure takes. */
export const circularStores: readonly PersonalStore<Context>[] = [
  {
    what: 'circulars',
    list: ({ tx, tenant }, person) => listWrittenTo(tx, tenant.conferenceId, person),
    count: ({ tx, tenant }, person) => countWrittenTo(tx, tenant.conferenceId, person),
  },
  {
    what: 'openings',
    list: ({ tx, tenant }, person) => listOpenedBy(tx, tenant.conferenceId, person),
    count: ({ tx, tenant }, person) => countOpenedBy(tx, tenant.conferenceId, person),
    erase: ({ tx, tenant }, person) => deleteOpenedBy(tx, tenant.conferenceId, person),
  },
]
