import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { text } from '../../conference/contract.ts'
import {
  personGiven,
  personName,
  presidencyOffices,
  secretariat,
  secretariatDesk,
} from '../../directory/contract.ts'
import { appointmentRules } from '../../directory/index.ts'
import { meeting } from '../contract.ts'
import { delegatesOf, nameDelegate } from './actions.ts'
import { delegatesUntilItCloses } from './rules.ts'

export const listDelegates = operation({
  id: 'meetings.delegates',
  method: 'GET',
  path: '/meetings/{meeting}/delegates',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({
    meeting,
    delegates: z.array(
      z.object({
        appointment_id: z.uuid(),
        person_id: z.uuid(),
        name: personName,
        participant: text,
        from_day: z.iso.date(),
        until_day: z.iso.date().nullable(),
        suspended_at: z.string().nullable(),
        instrument: z.string().nullable(),
      }),
    ),
  }),
  allow: may(...secretariat, ...presidencyOffices, 'auditor'),
  refusals: [],
  run: (context, input) => delegatesOf(context, input.meeting),
})

export const nameADelegate = operation({
  id: 'meetings.name-delegate',
  method: 'POST',
  path: '/meetings/{meeting}/delegates',
  input: personGiven.pick({ given_name: true, family_name: true, email: true, language: true }).extend({
    meeting: z.uuid(),
    participant: z.uuid(),
    instrument: z.string().trim().max(200).default(''),
  }),
  output: z.object({ appointment_id: z.uuid() }),
  allow: may(...secretariatDesk),
  refusals: [delegatesUntilItCloses, ...appointmentRules],
  run: nameDelegate,
})

export const delegateOperations = [listDelegates, nameADelegate]
