import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { listScansOfPerson } from './scans/storage.ts'

/** What the door keeps about people: when their badges were scanned, and what they scanned. */
export const doorStores: readonly PersonalStore<Context>[] = [
  {
    what: 'scans of badges',
    list: async ({ tx, tenant, language }, person) =>
      (await listScansOfPerson(tx, tenant.conferenceId, person)).map(({ meeting, ...row }) => ({
        ...row,
        meeting: inLanguage(meeting, language),
      })),
    count: async ({ tx, tenant }, person) =>
      (await listScansOfPerson(tx, tenant.conferenceId, person)).length,
  },
]
