import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import type { Audience, Decision } from '../proposing/contract.ts'
import {
  type Kept,
  decideProposal,
  ownCountries,
  withdrawProposal,
  writerOf,
  writtenOnAsSeen,
} from '../proposing/deciding.ts'
import { ownUntilPublished } from '../proposing/rules.ts'
import { isStaff } from '../proposing/staff.ts'
import type { Announcement, ShownAnnouncement, ShownWhich } from './contract.ts'
import { publishedInBoth, shownFromUntil } from './rules.ts'
import {
  type AnnouncementWritten,
  findAnnouncement,
  insertAnnouncement,
  listAnnouncements,
  lockAnnouncement,
  updateAnnouncement,
} from './storage.ts'

const PAGE = 30

async function shown(context: Context, rows: readonly Announcement[]): Promise<ShownAnnouncement[]> {
  const countryOn = await participantNames(context)
  const own = ownCountries(context)
  return rows.map((row) => ({
    ...row,
    country: row.participant_id === null ? null : (countryOn(row.participant_id, context.today)?.short ?? {}),
    own: row.participant_id !== null && own.includes(row.participant_id),
  }))
}

/** A page of the announcements the reader may see. */
export async function announcementsAfter(
  context: Context,
  ask: {
    readonly which: ShownWhich
    readonly audience?: Audience | undefined
    readonly after?: string | undefined
  },
) {
  const { tx, today, tenant } = context
  const staff = isStaff(context)
  const [pinned, day, id] = ask.after?.split('_') ?? []
  const found = await listAnnouncements(tx, tenant.conferenceId, {
    audience: ask.audience,
    ...(ask.which === 'current' ? { states: ['published'], on: today } : {}),
    ...(ask.which === 'proposed' ? { states: ['proposed', 'returned'] } : {}),
    ...(ask.which === 'all' && !staff ? { begunBy: today, of: ownCountries(context) } : {}),
    after: day && id ? { pinned: pinned === 'true', day, id } : undefined,
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    announcements: await shown(context, page),
    next: found.length > PAGE && last ? `${last.pinned}_${last.from_day}_${last.announcement_id}` : null,
  }
}

export async function announcementOf(context: Context, id: string): Promise<ShownAnnouncement | Refusal> {
  const found = await findAnnouncement(context.tx, context.tenant.conferenceId, id)
  if (!found) return notFound(id)
  const [one] = await shown(context, [found])
  // What is to come is its writers' until its day.
  const early = found.from_day > context.today && !isStaff(context) && !one?.own
  return one && !early ? one : notFound(id)
}

function inOrder({ from_day, until_day }: AnnouncementWritten, context: Context) {
  return shownFromUntil.decide({
    from: from_day as Day,
    until: until_day as Day,
    today: context.today,
  })
}

/** Publishes an announcement of the secretariat's own. */
export async function publishAnnouncement(
  context: Context,
  given: AnnouncementWritten,
): Promise<Announcement | Refusal> {
  const days = inOrder(given, context)
  if (isRefusal(days)) return days
  const both = publishedInBoth.decide(given)
  return isRefusal(both) ? both : enter(context, given, null)
}

/** Proposes an announcement of the asker's own country. */
export async function proposeAnnouncement(
  context: Context,
  given: AnnouncementWritten,
): Promise<Announcement | Refusal> {
  const days = inOrder(given, context)
  if (isRefusal(days)) return days
  const [own] = ownCountries(context)
  const may = ownUntilPublished.decide({ state: 'proposed', staff: false, own: own !== undefined })
  return isRefusal(may) ? may : enter(context, { ...given, pinned: false }, own ?? null)
}

async function enter(
  context: Context,
  given: AnnouncementWritten,
  participantId: string | null,
): Promise<Announcement> {
  const published = participantId === null
  const made = await insertAnnouncement(context.tx, context.tenant.conferenceId, {
    ...given,
    announcement_id: context.newId(),
    participant_id: participantId,
    state: published ? 'published' : 'proposed',
    written_by: writerOf(context),
    published_at: published ? context.now : null,
  })
  await context.journal({
    subject: 'announcement',
    subjectId: made.announcement_id,
    after: { ...given, state: made.state, participant: participantId },
  })
  return made
}

const lockSeen = async (context: Context, id: string): Promise<Announcement | Refusal> =>
  writtenOnAsSeen(context, await lockAnnouncement(context.tx, context.tenant.conferenceId, id), id)

/** Writes an announcement anew; what was returned is proposed again by that. */
export async function changeAnnouncement(
  context: Context,
  { announcement: id, ...given }: AnnouncementWritten & { readonly announcement: string },
): Promise<Announcement | Refusal> {
  const before = await lockSeen(context, id)
  if (isRefusal(before)) return before
  const days = inOrder(given, context)
  if (isRefusal(days)) return days
  if (before.state === 'published') {
    const both = publishedInBoth.decide(given)
    if (isRefusal(both)) return both
  }
  const staff = isStaff(context)
  const after = {
    ...given,
    // Only the secretariat pins.
    pinned: staff ? given.pinned : before.pinned,
    ...(before.state === 'returned' && !staff ? { state: 'proposed' as const, reason: '' } : {}),
  }
  const changed = await updateAnnouncement(context.tx, context.tenant.conferenceId, id, after)
  const { title, text, audience, from_day, until_day, pinned, state } = before
  await context.journal({
    subject: 'announcement',
    subjectId: id,
    before: { title, text, audience, from_day, until_day, pinned, state },
    after,
  })
  return changed
}

const keptAs = (context: Context, id: string): Kept<Announcement> => ({
  kind: 'announcement',
  id,
  path: `/exchange/announcements/${id}`,
  update: (change) => updateAnnouncement(context.tx, context.tenant.conferenceId, id, change),
})

export async function decideAnnouncement(
  context: Context,
  { announcement: id, ...given }: Decision & { readonly announcement: string },
): Promise<Announcement | Refusal> {
  const before = await lockSeen(context, id)
  if (isRefusal(before)) return before
  return decideProposal(context, keptAs(context, id), before, given, () =>
    [publishedInBoth.decide(before), inOrder(before, context)].find(isRefusal),
  )
}

export async function withdrawAnnouncement(context: Context, id: string): Promise<Announcement | Refusal> {
  const before = await lockSeen(context, id)
  return isRefusal(before) ? before : withdrawProposal(context, keptAs(context, id), before)
}
