import { directoryStores } from '../capabilities/directory/own-data/stores.ts'
import { commentStores } from '../capabilities/documents/comments/stores.ts'
import { circularStores } from '../capabilities/exchange/circulars/kept/stores.ts'
import { proposalStores } from '../capabilities/exchange/proposing/stores.ts'
import { requestStores } from '../capabilities/exchange/requests/stores.ts'
import { mandateStores } from '../capabilities/mandates/kept/stores.ts'
import { meetingStores } from '../capabilities/meetings/particulars/stores.ts'
import type { Context } from '../platform/operations/operation.ts'
import { platformStores } from '../platform/personal/platform-stores.ts'
import { signInStores } from '../platform/personal/sign-in-stores.ts'
import type { PersonalStore } from '../platform/personal/stores.ts'

/** Every place that keeps something about people; a person's own row comes last, since others are found by its address. */
export const stores: readonly PersonalStore<Context>[] = [
  ...platformStores,
  ...signInStores,
  ...mandateStores,
  ...requestStores,
  ...commentStores,
  ...proposalStores,
  ...meetingStores,
  ...circularStores,
  ...directoryStores,
]
