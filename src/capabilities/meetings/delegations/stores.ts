import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { forgetAddresses, listEnteredAs } from './storage.ts'

/** What meetings keep of who came: the name stands in their lists of participants, how to reach them does not. */
export const delegationStores: readonly PersonalStore<Context>[] = [
  {
    what: 'registrations',
    list: async ({ tx, tenant, language }, person) =>
      (await listEnteredAs(tx, tenant.conferenceId, person)).map(({ meeting, ...row }) => ({
        ...row,
        meeting: inLanguage(meeting as object, language),
      })),
    count: async ({ tx, tenant }, person) => (await listEnteredAs(tx, tenant.conferenceId, person)).length,
    erase: ({ tx, tenant }, person) => forgetAddresses(tx, tenant.conferenceId, person),
  },
]
