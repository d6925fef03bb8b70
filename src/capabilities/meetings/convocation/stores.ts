import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import {
  type HeldInConvocations,
  forgetColleague,
  listAnsweredBy,
  listLeftTo,
  listWrittenTo,
} from './held.ts'

const told = ({ language }: Context, rows: readonly HeldInConvocations[]): object[] =>
  rows.map(({ meeting, ...row }) => ({ meeting: inLanguage(meeting, language), ...row }))

/** What convocations keep about people: who was written to and who answered, which stands, and colleagues an answer was left to, whom an erasure forgets. */
export const convocationStores: readonly PersonalStore<Context>[] = [
  {
    what: 'convocations',
    list: async (context, person) =>
      told(context, await listWrittenTo(context.tx, context.tenant.conferenceId, person)),
    count: async ({ tx, tenant }, person) => (await listWrittenTo(tx, tenant.conferenceId, person)).length,
  },
  {
    what: 'answers to convocations',
    list: async (context, person) =>
      told(context, await listAnsweredBy(context.tx, context.tenant.conferenceId, person)),
    count: async ({ tx, tenant }, person) => (await listAnsweredBy(tx, tenant.conferenceId, person)).length,
  },
  {
    what: 'answers left to colleagues',
    list: async (context, person) =>
      told(context, await listLeftTo(context.tx, context.tenant.conferenceId, person)),
    count: async ({ tx, tenant }, person) => (await listLeftTo(tx, tenant.conferenceId, person)).length,
    erase: ({ tx, tenant }, person) => forgetColleague(tx, tenant.conferenceId, person),
  },
]
