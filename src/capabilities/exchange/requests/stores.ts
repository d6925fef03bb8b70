import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { countAnswersBy, listAnswersBy } from './replies/storage.ts'

/** What replies keep about people: who wrote an answer last, and who cleared it. They stand with the reply. */
export const requestStores: readonly PersonalStore<Context>[] = [
  {
    what: 'answers for a country',
    list: ({ tx, tenant }, person) => listAnswersBy(tx, tenant.conferenceId, person),
    count: ({ tx, tenant }, person) => countAnswersBy(tx, tenant.conferenceId, person),
  },
]
