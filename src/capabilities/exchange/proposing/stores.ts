import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { countProposalsBy, listProposalsBy } from './storage.ts'

/** What announcements and events keep about people: who wrote them. They stand as what was made known. */
export const proposalStores: readonly PersonalStore<Context>[] = [
  {
    what: 'announcements and events',
    list: ({ tx, tenant }, person) => listProposalsBy(tx, tenant.conferenceId, person),
    count: ({ tx, tenant }, person) => countProposalsBy(tx, tenant.conferenceId, person),
  },
]
