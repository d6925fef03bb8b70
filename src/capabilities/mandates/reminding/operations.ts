import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { staff } from '../permissions.ts'
import { remind, sendDigests } from './actions.ts'
import { remindedOfDeadline } from './rules.ts'

/** The reminders of today, by hand: the worker gives them by itself every morning. */
export const remindToday = operation({
  id: 'mandates.remind',
  method: 'POST',
  path: '/reminders',
  input: z.object({}),
  output: z.object({ reminders: z.number().int(), digests: z.number().int() }),
  allow: staff,
  refusals: [remindedOfDeadline],
  bound: { times: 20, withinMinutes: 60 },
  run: async (context) => {
    const letters = { reminders: await remind(context), digests: await sendDigests(context) }
    await context.journal({ subject: 'reminders', subjectId: context.tenant.conferenceId, after: letters })
    return letters
  },
})

export const remindingOperations = [remindToday]
