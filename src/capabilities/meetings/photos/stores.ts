import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { countOwn, deleteOwn } from '../../../platform/personal/own-rows.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { listPhotosOf } from './storage.ts'

/** The photos people gave for their badges. */
export const photoStores: readonly PersonalStore<Context>[] = [
  {
    what: 'photos',
    list: async ({ tx, tenant, language }, person) =>
      (await listPhotosOf(tx, tenant.conferenceId, person)).map(({ name, given_at }) => ({
        meeting: inLanguage(name, language),
        given_at,
      })),
    count: (context, person) => countOwn(context, 'photo', person),
    erase: (context, person) => deleteOwn(context, 'photo', person),
  },
]
