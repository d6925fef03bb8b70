import { z } from 'zod'
import type { Day } from '../../kernel/day.ts'
import { operation } from '../../platform/operations/operation.ts'
import { anyone } from '../../platform/operations/permission.ts'
import { bodiesOn, participantsOn, presidenciesOn } from './actions.ts'
import { bodyOperations } from './bodies/operations.ts'
import { body, day, participant, presidency, text } from './contract.ts'
import { journalOperations } from './journal/operations.ts'
import { participantOperations } from './participants/operations.ts'
import { presidencyOperations } from './presidencies/operations.ts'

const asOf = z.object({ on: day.optional() })
const asDay = (on: string | undefined, today: Day): Day => (on as Day | undefined) ?? today

/** Participants, bodies and presidencies of any day: public facts of the conference. */
export const listParticipantsOn = operation({
  id: 'conference.participants',
  method: 'GET',
  path: '/participants',
  input: asOf,
  output: z.object({ participants: z.array(participant) }),
  allow: anyone,
  refusals: [],
  run: async (context, input) => ({
    participants: await participantsOn(context, asDay(input.on, context.today)),
  }),
})

export const listBodiesOn = operation({
  id: 'conference.bodies',
  method: 'GET',
  path: '/bodies',
  input: asOf,
  output: z.object({ bodies: z.array(body) }),
  allow: anyone,
  refusals: [],
  run: async (context, input) => ({ bodies: await bodiesOn(context, asDay(input.on, context.today)) }),
})

export const listPresidenciesOn = operation({
  id: 'conference.presidencies',
  method: 'GET',
  path: '/presidencies',
  input: asOf,
  output: z.object({ presidencies: z.array(presidency) }),
  allow: anyone,
  refusals: [],
  run: async (context, input) => ({
    presidencies: await presidenciesOn(context, asDay(input.on, context.today)),
  }),
})

/** The conference itself, by name: what a visitor may know. */
export const showConference = operation({
  id: 'conference.show',
  method: 'GET',
  path: '/conference',
  input: z.object({}),
  output: z.object({
    conference_id: z.uuid(),
    name: text,
    acronym: text,
    zone: z.string(),
    is_example: z.boolean(),
  }),
  allow: anyone,
  refusals: [],
  run: async ({ tenant }) => ({
    conference_id: tenant.conferenceId,
    name: tenant.name,
    acronym: tenant.acronym,
    zone: tenant.zone,
    is_example: tenant.isExample,
  }),
})

export const conferenceOperations = [
  showConference,
  listParticipantsOn,
  listBodiesOn,
  listPresidenciesOn,
  ...participantOperations,
  ...bodyOperations,
  ...presidencyOperations,
  ...journalOperations,
]
