import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { listAskedOf } from './storage.ts'

/** What evaluations keep about people: that they were asked, and whether they answered. What they answered is nobody's. */
export const evaluationStores: readonly PersonalStore<Context>[] = [
  {
    what: 'evaluations',
    list: async ({ tx, tenant, language }, person) =>
      (await listAskedOf(tx, tenant.conferenceId, person)).map(({ meeting, answered }) => ({
        meeting: inLanguage(meeting as object, language),
        answered,
      })),
    count: async ({ tx, tenant }, person) => (await listAskedOf(tx, tenant.conferenceId, person)).length,
  },
]
