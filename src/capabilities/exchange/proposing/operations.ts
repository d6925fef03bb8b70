import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { signedIn } from '../../../platform/operations/permission.ts'
import { waitingProposals } from './contract.ts'
import { countWaiting } from './storage.ts'

/** As far as the reader may see them: all, for the secretariat, and for a country its own. */
export const countWaitingProposals = operation({
  id: 'exchange.waiting-proposals',
  method: 'GET',
  path: '/waiting-proposals',
  input: z.object({}),
  output: waitingProposals,
  allow: signedIn,
  refusals: [],
  run: ({ tx, tenant }) => countWaiting(tx, tenant.conferenceId),
})

export const proposingOperations = [countWaitingProposals]
