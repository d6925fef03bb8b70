import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { audience, decisionGiven, proposalGiven } from '../proposing/contract.ts'
import { proposers, publishers, writers } from '../proposing/permissions.ts'
import { decidedOnce, ownUntilPublished } from '../proposing/rules.ts'
import {
  announcementOf,
  announcementsAfter,
  changeAnnouncement,
  decideAnnouncement,
  proposeAnnouncement,
  publishAnnouncement,
  withdrawAnnouncement,
} from './actions.ts'
import { announcement, shownAnnouncement, shownWhich } from './contract.ts'
import { publishedInBoth, shownFromUntil } from './rules.ts'

const id = { announcement: z.uuid() }
const markdown = z.string().trim().min(1).max(4000)
const written = {
  ...proposalGiven,
  text: z
    .object({ es: markdown.optional(), en: markdown.optional() })
    .refine((given) => given.es !== undefined || given.en !== undefined),
  pinned: z.boolean().default(false),
}

export const listAnnouncementsOn = operation({
  id: 'exchange.announcements',
  method: 'GET',
  path: '/announcements',
  input: z.object({
    which: shownWhich.default('current'),
    audience: audience.optional(),
    /** Where a page of the list ended. */
    after: z
      .string()
      .regex(/^(true|false)_\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({ announcements: z.array(shownAnnouncement), next: z.string().nullable() }),
  allow: anyone,
  refusals: [],
  run: announcementsAfter,
})

export const getAnnouncement = operation({
  id: 'exchange.announcement',
  method: 'GET',
  path: '/announcements/{announcement}',
  input: z.object(id),
  output: shownAnnouncement,
  allow: anyone,
  refusals: [],
  run: (context, input) => announcementOf(context, input.announcement),
})

export const publish = operation({
  id: 'exchange.publish-announcement',
  method: 'POST',
  path: '/announcements',
  input: z.object(written),
  output: announcement,
  allow: publishers,
  refusals: [shownFromUntil, publishedInBoth],
  run: publishAnnouncement,
})

export const propose = operation({
  id: 'exchange.propose-announcement',
  method: 'POST',
  path: '/announcement-proposals',
  input: z.object(written),
  output: announcement,
  allow: proposers,
  refusals: [shownFromUntil, ownUntilPublished],
  bound: { times: 60, withinMinutes: 60 },
  run: proposeAnnouncement,
})

export const change = operation({
  id: 'exchange.change-announcement',
  method: 'PUT',
  path: '/announcements/{announcement}',
  input: z.object({ ...id, ...written }),
  output: announcement,
  allow: writers,
  refusals: [shownFromUntil, publishedInBoth, ownUntilPublished],
  versioned: true,
  run: changeAnnouncement,
})

export const decide = operation({
  id: 'exchange.decide-announcement',
  method: 'POST',
  path: '/announcements/{announcement}/decision',
  input: z.object({ ...id, ...decisionGiven }),
  output: announcement,
  allow: publishers,
  refusals: [decidedOnce, publishedInBoth, shownFromUntil, ownUntilPublished],
  versioned: true,
  run: decideAnnouncement,
})

export const withdraw = operation({
  id: 'exchange.withdraw-announcement',
  method: 'POST',
  path: '/announcements/{announcement}/withdrawal',
  input: z.object(id),
  output: announcement,
  allow: writers,
  refusals: [ownUntilPublished],
  versioned: true,
  run: (context, input) => withdrawAnnouncement(context, input.announcement),
})

export const announcementOperations = [
  listAnnouncementsOn,
  getAnnouncement,
  publish,
  propose,
  change,
  decide,
  withdraw,
]
