import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { papersOfMeeting } from './actions.ts'

/** Costly where a meeting had many papers: one account may take so many in an hour. */
export const takeMeetingPapers = operation({
  id: 'documents.meeting-papers',
  method: 'GET',
  path: '/meetings/{meeting}/papers',
  input: z.object({ meeting: z.uuid(), language: z.enum(['es', 'en']).optional() }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  bound: { times: 60, withinMinutes: 60 },
  run: papersOfMeeting,
})

export const bundleOperations = [takeMeetingPapers]
