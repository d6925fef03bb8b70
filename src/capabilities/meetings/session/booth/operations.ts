import { z } from 'zod'
import { download } from '../../../../platform/operations/download.ts'
import { operation } from '../../../../platform/operations/operation.ts'
import { anyone, may } from '../../../../platform/operations/permission.ts'
import { secretariatDesk } from '../../../directory/contract.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import { floorNow, place, statement } from '../contract.ts'
import { boothBehind, boothPlace, boothStatement, sendBoothLinks } from './actions.ts'
import { boothLinkOpens } from './rules.ts'

const token = z.string().min(20).max(200)

export const sendLinks = operation({
  id: 'meetings.send-booth-links',
  method: 'POST',
  path: '/meetings/{meeting}/booth-links',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ sent: z.number().int() }),
  allow: may(...secretariatDesk),
  refusals: [takesPlace],
  bound: { times: 20, withinMinutes: 60 },
  run: (context, input) => sendBoothLinks(context, input.meeting),
})

export const getBooth = operation({
  id: 'meetings.booth',
  method: 'GET',
  path: '/booth/{token}',
  input: z.object({ token, after: z.uuid().optional() }),
  output: z.object({
    floor: floorNow,
    papers: z.object({ statements: z.array(statement), next: z.uuid().nullable() }),
  }),
  allow: anyone,
  refusals: [boothLinkOpens],
  run: boothBehind,
})

export const followBooth = operation({
  id: 'meetings.follow-booth',
  method: 'GET',
  path: '/booth/{token}/place',
  input: z.object({ token }),
  output: place,
  allow: anyone,
  refusals: [boothLinkOpens],
  run: (context, input) => boothPlace(context, input.token),
})

export const getBoothStatement = operation({
  id: 'meetings.booth-statement',
  method: 'GET',
  path: '/booth/{token}/statements/{statement}',
  input: z.object({ token, statement: z.uuid() }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [boothLinkOpens],
  run: boothStatement,
})

export const boothOperations = [sendLinks, getBooth, followBooth, getBoothStatement]
