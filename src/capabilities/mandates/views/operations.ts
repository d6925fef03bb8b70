import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { readers } from '../permissions.ts'
import { dropView, keepView, ownViews } from './actions.ts'

const view = z.object({ view_id: z.uuid(), name: z.string(), query: z.string() })

export const listOwnViews = operation({
  id: 'mandates.views',
  method: 'GET',
  path: '/views',
  input: z.object({}),
  output: z.object({ views: z.array(view) }),
  allow: readers,
  refusals: [],
  run: ownViews,
})

export const saveOwnView = operation({
  id: 'mandates.save-view',
  method: 'POST',
  path: '/views',
  input: z.object({
    name: z.string().trim().min(1).max(60),
    // The filter as the register's address holds it.
    query: z
      .string()
      .max(1000)
      .regex(/^[\w=&%+.,:-]*$/),
  }),
  output: view,
  allow: readers,
  refusals: [],
  run: keepView,
})

export const dropOwnView = operation({
  id: 'mandates.drop-view',
  method: 'POST',
  path: '/views/{view}/removal',
  input: z.object({ view: z.uuid() }),
  output: z.object({ dropped: z.literal(true) }),
  allow: readers,
  refusals: [],
  run: (context, input) => dropView(context, input.view),
})

export const viewOperations = [listOwnViews, saveOwnView, dropOwnView]
