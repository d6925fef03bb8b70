import { z } from 'zod'
import type { Refusal } from '../../../kernel/refusal.ts'
import { type Context, operation } from '../../../platform/operations/operation.ts'
import { signedIn } from '../../../platform/operations/permission.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import {
  type Fields,
  type Story,
  asBody,
  asDay,
  asList,
  asParticipant,
  asText,
  asWords,
  before,
  field,
  story,
  storyOf,
} from '../../directory/index.ts'
import { findMeeting } from '../storage.ts'

const fields: Fields = {
  body_id: field('meetings:field.body', asBody),
  number: field('meetings:field.number'),
  name: field('meetings:told-field.name', asText),
  place: field('meetings:place', asText),
  mode: field('meetings:field.mode', asWords('meetings:mode')),
  opens_on: field('meetings:field.opens', asDay),
  closes_on: field('meetings:field.closes', asDay),
  host_id: field('meetings:field.host', asParticipant),
  daily_from: field('meetings:field.daily-from'),
  daily_until: field('meetings:field.daily-until'),
  state: field('meetings:state-head', asWords('meetings:state')),
  destroyed: field('meetings:told-field.destroyed', asList(asWords('meetings:particulars.field'))),
  item: field('meetings:told-field.item', (value, telling) => {
    const { number, title } = (value ?? {}) as { number?: string; title?: object }
    return number === undefined ? '' : `${number}. ${asText(title, telling)}`
  }),
}

/** A meeting's story out of the journal. */
async function storyOfMeeting(
  context: Context,
  ask: { readonly meeting: string; readonly before?: string | undefined },
): Promise<Story | Refusal> {
  const found = await findMeeting(context.tx, context.tenant.conferenceId, ask.meeting)
  if (!found) return notFound(ask.meeting)
  return storyOf(context, { ids: [ask.meeting], subjects: ['meeting'], before: ask.before }, fields)
}

/** The meeting itself is open to everyone; who changed it when, to those who hold an office. */
export const tellMeeting = operation({
  id: 'meetings.story',
  method: 'GET',
  path: '/meetings/{meeting}/story',
  input: z.object({ meeting: z.uuid(), before }),
  output: story,
  allow: signedIn,
  refusals: [],
  run: storyOfMeeting,
})
