import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { type HeldInPlanning, listInvitationsOf, listTickedBy } from './held.ts'

const told = ({ language }: Context, rows: readonly HeldInPlanning[]): object[] =>
  rows.map(({ meeting, ...row }) => ({ meeting: inLanguage(meeting, language), ...row }))

/** What planning keeps about people: whose calendars hold a meeting, and who did what on a checklist. */
export const planningStores: readonly PersonalStore<Context>[] = [
  {
    what: 'calendar invitations',
    list: async (context, person) =>
      told(context, await listInvitationsOf(context.tx, context.tenant.conferenceId, person)),
    count: async ({ tx, tenant }, person) =>
      (await listInvitationsOf(tx, tenant.conferenceId, person)).length,
  },
  {
    what: 'checklist items',
    list: async (context, person) =>
      told(context, await listTickedBy(context.tx, context.tenant.conferenceId, person)),
    count: async ({ tx, tenant }, person) => (await listTickedBy(tx, tenant.conferenceId, person)).length,
  },
]
