import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { listSaidBy } from './storage.ts'

/** What silence procedures keep about people: what they opened, and what they said for a country. */
export const silenceStores: readonly PersonalStore<Context>[] = [
  {
    what: 'silence procedures',
    list: async ({ tx, tenant, language }, person) =>
      (await listSaidBy(tx, tenant.conferenceId, person)).map(({ title, ...row }) => ({
        ...row,
        title: inLanguage(title, language),
      })),
    count: async ({ tx, tenant }, person) => (await listSaidBy(tx, tenant.conferenceId, person)).length,
  },
]
