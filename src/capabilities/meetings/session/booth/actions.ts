import { inLanguage } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import { listRegistrations } from '../../delegations/listing/storage.ts'
import { findRegistration } from '../../delegations/storage.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting } from '../../storage.ts'
import type { FloorNow } from '../contract.ts'
import { wholeFloor } from '../live/actions.ts'
import { findLastSession } from '../sessions/storage.ts'
import { type Statements, fileOf, statementsOf } from '../statements/actions.ts'
import { findStatement } from '../statements/storage.ts'
import { INTERPRET, linkUntilItCloses, openedByLink } from '../../links.ts'
import { boothLinkOpens } from './rules.ts'

/** Interpreters of a meeting that are written to at once; a meeting has a few teams. */
const MOST = 200

/** Sends each interpreter who was accredited to a meeting the link to their page; earlier links hold as well. */
export async function sendBoothLinks(context: Context, id: string): Promise<{ sent: number } | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const place = takesPlace.decide({ state: meeting.state })
  if (isRefusal(place)) return place
  const whose = { meeting: id, participant: null, category: 'interpreter' } as const
  const people = await listRegistrations(tx, tenant.conferenceId, whose, undefined, MOST)
  let sent = 0
  for (const { registration_id, person_id, state, language, email, given_name, family_name } of people) {
    if (state === 'withdrawn' || person_id === null) continue
    const link = await linkUntilItCloses(context, meeting, INTERPRET, {
      registration: registration_id,
      person: person_id,
      language,
    })
    const words = context.words(language)
    await context.post({
      once: `booth ${registration_id} ${context.newId()}`,
      to: email,
      language,
      secret: true,
      subject: words('meetings:booth.letter.subject', { meeting: inLanguage(meeting.name, language) }),
      paragraphs: [
        words('meetings:letter.greeting', { name: `${given_name} ${family_name}` }),
        words('meetings:booth.letter.text', { meeting: inLanguage(meeting.name, language) }),
        { label: words('meetings:booth.letter.link'), href: link },
        words('meetings:booth.letter.how'),
      ],
    })
    sent += 1
  }
  await context.journal({ subject: 'session', subjectId: id, after: { booth_links: sent } })
  return { sent }
}

export type Booth = {
  readonly floor: FloorNow
  readonly papers: Statements
}

/** What an interpreter works with: what is spoken about, who speaks, and the statements handed in. */
export async function boothBehind(
  context: Context,
  asked: { readonly token: string; readonly after?: string | undefined },
): Promise<Booth | Refusal> {
  const meeting = await meetingBehind(context, asked.token)
  if (isRefusal(meeting)) return meeting
  const row = await findLastSession(context.tx, context.tenant.conferenceId, meeting.meeting_id)
  return {
    floor: await wholeFloor(context, meeting, row),
    papers: await statementsOf(context, meeting, { after: asked.after }),
  }
}

/** How far the sessions of the meeting have come, for its interpreter. */
export async function boothPlace(
  context: Context,
  token: string,
): Promise<{ topic: string; sequence: number } | Refusal> {
  const meeting = await meetingBehind(context, token)
  if (isRefusal(meeting)) return meeting
  const row = await findLastSession(context.tx, context.tenant.conferenceId, meeting.meeting_id)
  return { topic: meeting.meeting_id, sequence: row?.sequence ?? 0 }
}

/** A statement's file, for an interpreter of its meeting. */
export async function boothStatement(
  context: Context,
  asked: { readonly token: string; readonly statement: string },
): Promise<Download | Refusal> {
  const meeting = await meetingBehind(context, asked.token)
  if (isRefusal(meeting)) return meeting
  const found = await findStatement(context.tx, context.tenant.conferenceId, asked.statement)
  return found?.meeting_id === meeting.meeting_id ? fileOf(context, found) : notFound(asked.statement)
}

async function meetingBehind(context: Context, token: string): Promise<Meeting | Refusal> {
  const conference = context.tenant.conferenceId
  const registration = (await openedByLink(context, INTERPRET, token))?.registration
  const one = registration ? await findRegistration(context.tx, conference, registration) : undefined
  const comes = one !== undefined && one.state !== 'withdrawn' && one.category === 'interpreter'
  const decided = boothLinkOpens.decide({ found: registration !== undefined, comes })
  if (isRefusal(decided)) return decided
  const meeting = one ? await findMeeting(context.tx, conference, one.meeting_id) : undefined
  return meeting ?? notFound(token)
}
