import type { Context } from '../../../platform/operations/operation.ts'
import { countOwn, deleteOwn } from '../../../platform/personal/own-rows.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { draftStores } from '../drafting/stores.ts'
import { countNotesBy, listDraftsOf, listNotesBy, listViewsOf } from './storage.ts'

/** What the following of mandates keeps about people: what they typed and did not send, their views, what they wrote. */
export const mandateStores: readonly PersonalStore<Context>[] = [
  {
    what: 'drafts',
    list: ({ tx, tenant }, person) => listDraftsOf(tx, tenant.conferenceId, person),
    count: (context, person) => countOwn(context, 'draft', person),
    erase: (context, person) => deleteOwn(context, 'draft', person),
  },
  {
    what: 'views',
    list: ({ tx, tenant }, person) => listViewsOf(tx, tenant.conferenceId, person),
    count: (context, person) => countOwn(context, 'saved_view', person),
    erase: (context, person) => deleteOwn(context, 'saved_view', person),
  },
  {
    what: 'notes',
    list: ({ tx, tenant }, person) => listNotesBy(tx, tenant.conferenceId, person),
    count: ({ tx, tenant }, person) => countNotesBy(tx, tenant.conferenceId, person),
  },
  ...draftStores,
]
