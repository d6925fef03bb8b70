import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { countOwn, deleteOwn } from '../../../platform/personal/own-rows.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { convocationStores } from '../convocation/stores.ts'
import { delegationStores } from '../delegations/stores.ts'
import { doorStores } from '../door/stores.ts'
import { photoStores } from '../photos/stores.ts'
import { planningStores } from '../planning/stores.ts'
import { evaluationStores } from '../evaluation/stores.ts'
import { silenceStores } from '../silence/stores.ts'
import { particularsHeld } from './actions.ts'

const particulars: PersonalStore<Context> = {
  what: 'particulars',
  list: async (context, person) =>
    (await particularsHeld(context, person)).map(({ name, values }) => ({
      meeting: inLanguage(name, context.language),
      ...values,
    })),
  count: (context, person) => countOwn(context, 'particulars', person),
  erase: (context, person) => deleteOwn(context, 'particulars', person),
}

/** What meetings keep about people. */
export const meetingStores: readonly PersonalStore<Context>[] = [
  particulars,
  ...photoStores,
  ...delegationStores,
  ...planningStores,
  ...doorStores,
  ...silenceStores,
  ...evaluationStores,
  ...convocationStores,
]
