import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { linkKind, mandate } from '../contract.ts'
import { staff } from '../permissions.ts'
import { linkMandates, unlinkMandates } from './actions.ts'
import { lineagePointsBack } from './rules.ts'

const linking = z.object({
  reference: z.string().max(40),
  kind: linkKind,
  other: z.string().trim().toUpperCase().min(1).max(40),
})

export const linkTo = operation({
  id: 'mandates.link',
  method: 'POST',
  path: '/mandates/{reference}/links',
  input: linking,
  output: mandate,
  allow: staff,
  refusals: [lineagePointsBack],
  versioned: true,
  run: linkMandates,
})

export const unlinkFrom = operation({
  id: 'mandates.unlink',
  method: 'POST',
  path: '/mandates/{reference}/links/removal',
  input: linking,
  output: mandate,
  allow: staff,
  refusals: [],
  versioned: true,
  run: unlinkMandates,
})

export const lineageOperations = [linkTo, unlinkFrom]
