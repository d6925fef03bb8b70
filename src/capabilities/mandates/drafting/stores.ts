import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { listSaidBy } from './amendments/storage.ts'

/** What drafts keep about people: what they proposed and put in brackets for a country. */
export const draftStores: readonly PersonalStore<Context>[] = [
  {
    what: 'draft texts',
    list: async ({ tx, tenant, language }, person) =>
      (await listSaidBy(tx, tenant.conferenceId, person)).map(({ title, ...row }) => ({
        ...row,
        title: inLanguage(title, language),
      })),
    count: async ({ tx, tenant }, person) => (await listSaidBy(tx, tenant.conferenceId, person)).length,
  },
]
