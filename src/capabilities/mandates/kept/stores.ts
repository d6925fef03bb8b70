import type { Context } from '../../../platform/operations/operation.ts'
import type { PersonalStore } from '../../../platform/personal/stores.ts'
import { deleteOf, listDraftsOf, listNotesBy, listViewsOf } from './storage.ts'

/** What the following of mandates keeps about people: what they typed and did not send, their views, what they wrote. */
export const mandateStores: readonly PersonalStore<Context>[] = [
  {
    what: 'drafts',
    list: ({ tx, tenant }, person) => listDraftsOf(tx, tenant.conferenceId, person),
    erase: ({ tx, tenant }, person) => deleteOf(tx, tenant.conferenceId, 'draft', person),
  },
  {
    what: 'views',
    list: ({ tx, tenant }, person) => listViewsOf(tx, tenant.conferenceId, person),
    erase: ({ tx, tenant }, person) => deleteOf(tx, tenant.conferenceId, 'saved_view', person),
  },
  { what: 'notes', list: ({ tx, tenant }, person) => listNotesBy(tx, tenant.conferenceId, person) },
]
