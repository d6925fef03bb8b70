import { z } from 'zod'
import { download } from '../../../../platform/operations/download.ts'
import { operation } from '../../../../platform/operations/operation.ts'
import { anyone } from '../../../../platform/operations/permission.ts'
import { acknowledge, circularBehind, openPaper, paperBehind } from './actions.ts'
import { linkedCircular } from './contract.ts'
import { linkOpensForItsPerson } from './rules.ts'

const token = z.string().min(20).max(200)
const language = z.enum(['es', 'en'])

export const getLinkedCircular = operation({
  id: 'exchange.linked-circular',
  method: 'GET',
  path: '/circular-links/{token}',
  input: z.object({ token }),
  output: linkedCircular,
  allow: anyone,
  refusals: [linkOpensForItsPerson],
  run: (context, input) => circularBehind(context, input.token),
})

/** Leaves a line the first time; said again, nothing changes. */
export const acknowledgeCircular = operation({
  id: 'exchange.acknowledge',
  method: 'POST',
  path: '/circular-links/{token}/acknowledgement',
  input: z.object({ token }),
  output: z.object({ reference: z.string(), acknowledged_at: z.string() }),
  allow: anyone,
  refusals: [linkOpensForItsPerson],
  traceless: true,
  run: (context, input) => acknowledge(context, input.token),
})

/** Leaves a line the first time, as well; the file itself is fetched without one. */
export const openLinkedPaper = operation({
  id: 'exchange.open-paper',
  method: 'POST',
  path: '/circular-links/{token}/papers/{document}/opening',
  input: z.object({ token, document: z.uuid() }),
  output: z.object({ document_id: z.uuid(), language: language.nullable() }),
  allow: anyone,
  refusals: [linkOpensForItsPerson],
  traceless: true,
  run: openPaper,
})

export const getLinkedPaper = operation({
  id: 'exchange.linked-paper',
  method: 'GET',
  path: '/circular-links/{token}/papers/{document}',
  input: z.object({ token, document: z.uuid(), language: language.optional() }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [linkOpensForItsPerson],
  run: paperBehind,
})

export const linkOperations = [getLinkedCircular, acknowledgeCircular, openLinkedPaper, getLinkedPaper]
