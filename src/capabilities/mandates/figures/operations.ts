import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { readers } from '../permissions.ts'
import { complianceByPresidency, tallyBy, tallyByAge, tallyByTasked } from './storage.ts'

const tally = z.object({ key: z.string().nullable(), state: z.string(), count: z.number().int() })

/** How the mandates stand, counted: by body, presidency, tasked and age, and the compliance per presidency. */
export const getFigures = operation({
  id: 'mandates.figures',
  method: 'GET',
  path: '/mandates/figures',
  input: z.object({}),
  output: z.object({
    body: z.array(tally),
    presidency: z.array(tally),
    tasked: z.array(tally),
    age: z.array(tally),
    compliance: z.array(
      z.object({ presidency_id: z.uuid(), due: z.number().int(), in_time: z.number().int() }),
    ),
  }),
  allow: readers,
  refusals: [],
  run: async ({ tx, tenant: { conferenceId }, today }) => ({
    body: await tallyBy(tx, conferenceId, 'body', today),
    presidency: await tallyBy(tx, conferenceId, 'presidency', today),
    tasked: await tallyByTasked(tx, conferenceId, today),
    age: await tallyByAge(tx, conferenceId, today),
    compliance: await complianceByPresidency(tx, conferenceId, today),
  }),
})

export const figureOperations = [getFigures]
