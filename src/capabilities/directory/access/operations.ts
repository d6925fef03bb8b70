import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { text } from '../../conference/contract.ts'
import { office, personName } from '../contract.ts'
import { whatMay, whoMay } from './actions.ts'

/** Who looks after access: whoever runs the system, and who gives the offices. */
export const accessKeepers = may('coordinator', 'it specialist')

const seat = z.object({ office, participant: text.nullable(), stands_in: z.boolean() })

const gives = z.enum(['may', 'suspended', 'not presiding', 'no second factor', 'not standing in'])

export const whoMayDo = operation({
  id: 'directory.who-may',
  method: 'GET',
  path: '/access/operations',
  input: z.object({ operation: z.string().max(80).optional() }),
  output: z.object({
    operations: z.array(z.string()),
    asked: z
      .object({
        operation: z.string(),
        rule: z.enum(['anyone', 'signed in', 'office']),
        own: z.boolean(),
        offices: z.array(z.string()),
        people: z.array(
          z.object({
            person_id: z.uuid(),
            name: personName,
            office,
            participant: text.nullable(),
            until_day: z.iso.date().nullable(),
            /** Does it in a colleague's place. */
            stands_in: z.boolean(),
            /** Whether it gives anything today, and if not, why. */
            gives,
          }),
        ),
      })
      .nullable(),
  }),
  allow: accessKeepers,
  refusals: [],
  run: (context, input) => whoMay(context, input.operation),
})

export const whatMayDo = operation({
  id: 'directory.what-may',
  method: 'GET',
  path: '/access/people',
  input: z.object({ person: z.uuid().optional() }),
  output: z.object({
    asked: z
      .object({
        person_id: z.uuid(),
        name: personName,
        /** Offices that give nothing until their holder sets a second factor. */
        awaiting: z.array(seat),
        may: z.array(z.object({ operation: z.string(), own: z.boolean(), by: z.array(seat) })),
      })
      .nullable(),
  }),
  allow: accessKeepers,
  refusals: [],
  run: (context, input) => whatMay(context, input.person),
})

export const accessOperations = [whoMayDo, whatMayDo]
