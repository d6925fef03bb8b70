import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may, themself } from '../../../platform/operations/permission.ts'
import { personName } from '../contract.ts'
import { askErasure, decideErasure, erasureRequests, ownData, ownDataFile } from './actions.ts'
import { decidedOnce, erasedOutOfOffice, refusedWithReason } from './rules.ts'

export const getOwnData = operation({
  id: 'directory.own-data',
  method: 'GET',
  path: '/own/data',
  input: z.object({}),
  output: z.object({
    held: z.array(z.object({ what: z.string(), count: z.number().int(), stands: z.boolean() })),
    readings: z.array(
      z.object({
        entry_id: z.uuid(),
        at: z.string(),
        when: z.string(),
        who: personName,
        office: z.string(),
        purpose: z.string(),
        fields: z.array(z.string()),
      }),
    ),
    request: z
      .object({
        asked_at: z.string(),
        decided_at: z.string().nullable(),
        granted: z.boolean().nullable(),
        reason: z.string(),
      })
      .nullable(),
  }),
  allow: themself,
  refusals: [],
  run: ownData,
})

export const takeOwnData = operation({
  id: 'directory.own-data-file',
  method: 'GET',
  path: '/own/data.json',
  input: z.object({}),
  output: download,
  gives: 'file',
  allow: themself,
  refusals: [],
  run: ownDataFile,
})

export const askForErasure = operation({
  id: 'directory.ask-erasure',
  method: 'POST',
  path: '/own/erasure',
  input: z.object({}),
  output: z.object({ asked: z.literal(true) }),
  allow: themself,
  bound: { times: 20, withinMinutes: 60 },
  refusals: [decidedOnce],
  run: askErasure,
})

export const listErasures = operation({
  id: 'directory.erasures',
  method: 'GET',
  path: '/erasures',
  input: z.object({}),
  output: z.object({
    requests: z.array(
      z.object({
        request_id: z.uuid(),
        person_id: z.uuid(),
        name: personName,
        asked_at: z.string(),
        decided_at: z.string().nullable(),
        granted: z.boolean().nullable(),
        reason: z.string(),
        version: z.number().int(),
        /** How many offices they hold, now or to come. */
        offices: z.number().int(),
      }),
    ),
  }),
  allow: may('coordinator'),
  refusals: [],
  run: erasureRequests,
})

export const decideOnErasure = operation({
  id: 'directory.decide-erasure',
  method: 'POST',
  path: '/erasures/{request}/decision',
  input: z.object({
    request: z.uuid(),
    granted: z.boolean(),
    reason: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ granted: z.boolean() }),
  allow: may('coordinator'),
  bound: { times: 60, withinMinutes: 60 },
  refusals: [erasedOutOfOffice, decidedOnce, refusedWithReason],
  versioned: true,
  run: decideErasure,
})

export const ownDataOperations = [getOwnData, takeOwnData, askForErasure, listErasures, decideOnErasure]
