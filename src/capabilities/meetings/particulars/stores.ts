import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { particularsHeld } from './actions.ts'
import { deleteParticulars, listMeetingsWithParticulars } from './storage.ts'

const particulars: PersonalStore<Context> = {
  what: 'particulars',
  list: async (context, person) =>
    (await particularsHeld(context, person)).map(({ name, values }) => ({
      meeting: inLanguage(name, context.language),
      ...values,
    })),
  erase: async ({ tx, tenant }, person) => {
    const held = await listMeetingsWithParticulars(tx, tenant.conferenceId, person)
    for (const { meeting_id } of held) await deleteParticulars(tx, tenant.conferenceId, meeting_id, person)
    return held.length
  },
}

/** What meetings keep about people. */
export const meetingStores: readonly PersonalStore<Context>[] = [particulars]
