import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { signedIn } from '../../../../platform/operations/permission.ts'
import { owedRow, requestRow } from '../contract.ts'
import { waitingRequests } from './actions.ts'

export const listWaitingRequests = operation({
  id: 'exchange.waiting-requests',
  method: 'GET',
  path: '/waiting-information-requests',
  input: z.object({}),
  output: z.object({
    /** Of the reader’s own country. */
    own: z.array(owedRow),
    /** For the secretariat: what countries have not answered in time. */
    overdue: z.array(requestRow),
  }),
  allow: signedIn,
  refusals: [],
  run: waitingRequests,
})

export const waitingOperations = [listWaitingRequests]
