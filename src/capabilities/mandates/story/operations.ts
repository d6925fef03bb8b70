import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { before, story } from '../../directory/index.ts'
import { readers } from '../permissions.ts'
import { storyOfMandate } from './actions.ts'

export const tellMandate = operation({
  id: 'mandates.story',
  method: 'GET',
  path: '/mandates/{reference}/story',
  input: z.object({ reference: z.string().max(40), before }),
  output: story,
  allow: readers,
  refusals: [],
  run: storyOfMandate,
})
