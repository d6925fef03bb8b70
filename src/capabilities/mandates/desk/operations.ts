import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { signedIn } from '../../../platform/operations/permission.ts'
import { desk } from './actions.ts'
import { deskOutput } from './contract.ts'

export const getDesk = operation({
  id: 'mandates.desk',
  method: 'GET',
  path: '/desk',
  input: z.object({}),
  output: deskOutput,
  allow: signedIn,
  refusals: [],
  run: (context) => desk(context),
})

export const deskOperations = [getDesk]
