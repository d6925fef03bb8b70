import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may } from '../../../platform/operations/permission.ts'
import { headsBefore, nameKeepers, publicKeys } from './actions.ts'

const keepers = z.object({ keepers: z.array(z.string()), version: z.number().int() })

export const listJournalHeads = operation({
  id: 'conference.journal-heads',
  method: 'GET',
  path: '/journal/heads',
  input: z.object({ before: z.iso.date().optional() }),
  output: keepers.extend({
    heads: z.array(
      z.object({
        conference_id: z.uuid(),
        day: z.iso.date(),
        number: z.number().int(),
        hash: z.string(),
        key_id: z.string(),
        signature: z.string(),
      }),
    ),
    next: z.iso.date().nullable(),
  }),
  allow: may('coordinator', 'it specialist', 'auditor'),
  refusals: [],
  run: (context, input) => headsBefore(context, input.before),
})

/** Whoever keeps a head proves it by this key, signed in or not. */
export const showJournalKey = operation({
  id: 'conference.journal-key',
  method: 'GET',
  path: '/journal/key',
  input: z.object({}),
  output: z.object({ keys: z.array(z.object({ key_id: z.string(), public_key: z.string() })) }),
  allow: anyone,
  refusals: [],
  run: publicKeys,
})

export const nameJournalKeepers = operation({
  id: 'conference.name-keepers',
  method: 'PUT',
  path: '/journal/keepers',
  input: z.object({ keepers: z.array(z.email().max(320)).max(20) }),
  output: keepers,
  allow: may('coordinator', 'it specialist'),
  refusals: [],
  versioned: true,
  run: nameKeepers,
})

export const journalOperations = [listJournalHeads, showJournalKey, nameJournalKeepers]
