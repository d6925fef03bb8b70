import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { evidenceReaders } from '../permissions.ts'
import { evidenceFile } from './actions.ts'

export const getEvidence = operation({
  id: 'mandates.evidence',
  method: 'GET',
  path: '/mandates/{reference}/evidence/{evidence}',
  input: z.object({ reference: z.string().max(40), evidence: z.uuid() }),
  output: download,
  gives: 'file',
  allow: evidenceReaders,
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: evidenceFile,
})

export const evidenceOperations = [getEvidence]
