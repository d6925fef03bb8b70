import { z } from 'zod'
import { holds } from '../../../kernel/actor.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { type Context, operation } from '../../../platform/operations/operation.ts'
import { signedIn } from '../../../platform/operations/permission.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import {
  type Fields,
  type Story,
  type Telling,
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
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
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
  registration: field('meetings:told-field.registration', (value, telling) => {
    const { nominations_until: until } = (value ?? {}) as { nominations_until?: string }
    return until ? telling.words('meetings:terms.until', { day: asDay(until, telling) }) : ''
  }),
  scans: field('meetings:told-field.scans'),
  device: field('meetings:told-field.device'),
  counted: field('meetings:told-field.counted'),
  destroyed: field('meetings:told-field.destroyed', asList(asWords('meetings:particulars.field'))),
  agenda: field('meetings:told-field.agenda', asWords('meetings:agenda.state')),
  item: field('meetings:told-field.item', asItem),
  under: field('meetings:told-field.under', asItem),
  convocation: field('meetings:told-field.convocation', asWords('meetings:convocation.state')),
  answer: field('meetings:told-field.answer', asWords('meetings:convocation.answer')),
  participant_id: field('meetings:told-field.participant', asParticipant),
  answer_until: field('meetings:told-field.answer-until', asDay),
  letters: field('meetings:told-field.letters'),
  reminded: field('meetings:told-field.reminded'),
  session: field('meetings:told-field.session'),
  session_state: field('meetings:told-field.session-state', asWords('meetings:session.state')),
}

type ItemTold = {
  readonly number?: string | null
  readonly title?: object
  readonly day?: string | null
  readonly starts?: string | null
}

/** An item of an agenda by its number and title, and when it is. */
function asItem(value: unknown, telling: Telling): string {
  const { number, title, day, starts } = (value ?? {}) as ItemTold
  if (title === undefined) return ''
  const named = [number, asText(title, telling)].filter(Boolean).join('. ')
  return [named, asDay(day, telling), starts].filter(Boolean).join(', ')
}

/** A meeting's story out of the journal. */
async function storyOfMeeting(
  context: Context,
  ask: { readonly meeting: string; readonly before?: string | undefined },
): Promise<Story | Refusal> {
  const found = await findMeeting(context.tx, context.tenant.conferenceId, ask.meeting)
  if (!found) return notFound(ask.meeting)
  // What was changed on an agenda, also while it was a draft, and who answered what, is told to those who prepare the meeting.
  const prepares = holds(context.actor, ...secretariatDesk, ...presidencyOffices, 'auditor')
  const subjects = prepares ? ['meeting', 'agenda', 'convocation'] : ['meeting']
  return storyOf(context, { ids: [ask.meeting], subjects, before: ask.before }, fields)
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
