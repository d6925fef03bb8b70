import { type Day, addDays } from '../../../../kernel/day.ts'
import { type Instant, instantIn } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import type { Document } from '../../contract.ts'
import { sideBySide } from '../../paragraphs/text.ts'
import { lockSeen } from '../../versions/actions.ts'
import type { CommentRound, SharedWith } from '../contract.ts'
import { inviteComments } from '../reminding.ts'
import { commentedInTime, openedForComments } from '../rules.ts'
import { insertComments, listComments } from '../storage.ts'
import { closeRoundsOf, findLastRound, insertRound, lockRound, updateRound } from './storage.ts'

/** Comments that are carried on; more than any round has had. */
const MOST = 5000

export type DeadlineGiven = {
  readonly deadline_day: Day
  /** On the clocks of the zone; without it the whole day counts. */
  readonly deadline_time: string | null
  /** Where the clocks hang; without it, where the conference is. */
  readonly zone: string | null
}

function deadlineOf({ deadline_day, deadline_time, zone }: DeadlineGiven, context: Context): Instant {
  const clocks = zone ?? context.tenant.zone
  return deadline_time === null
    ? instantIn(addDays(deadline_day, 1), '00:00', clocks)
    : instantIn(deadline_day, deadline_time, clocks)
}

export const isOpen = ({ closed_at, deadline }: CommentRound, now: Instant): boolean =>
  commentedInTime.decide({ closed: closed_at !== null, deadline: deadline as Instant, now }) === 'in time'

/** Opens a circulated paper to the comments of its readers, and writes to their focal points. */
export async function openRound(
  context: Context,
  given: DeadlineGiven & {
    readonly document: string
    readonly shared_with: SharedWith
    readonly carry: boolean
  },
): Promise<CommentRound | Refusal> {
  const { tx, now } = context
  const conference = context.tenant.conferenceId
  const document = await lockSeen(context, given.document)
  if (isRefusal(document)) return document
  const last = await findLastRound(tx, conference, given.document)
  const deadline = deadlineOf(given, context)
  const may = openedForComments.decide({
    state: document.state,
    underway: last !== undefined && isOpen(last, now),
    deadline,
    now,
  })
  if (isRefusal(may)) return may
  // One whose time has run out makes room.
  await closeRoundsOf(tx, conference, given.document, now)
  const earlier = given.carry
    ? (last ?? (document.parent_id ? await findLastRound(tx, conference, document.parent_id) : undefined))
    : undefined
  const round = await insertRound(tx, conference, {
    round_id: context.newId(),
    document_id: given.document,
    deadline,
    shared_with: given.shared_with,
    previous_id: earlier?.round_id ?? null,
    opened_at: now,
  })
  if (!round) throw new Error('A round was opened under the lock of its document')
  const carried = earlier ? await carryOn(context, earlier, round) : 0
  const letters = await inviteComments(context, document, round)
  await context.journal({
    subject: 'document',
    subjectId: given.document,
    after: { comments_until: deadline, shared_with: given.shared_with, carried, letters },
  })
  return round
}

/** What was said on the version before and nobody answered stands in the new round too. Returns how many comments. */
async function carryOn(context: Context, earlier: CommentRound, round: CommentRound): Promise<number> {
  const conference = context.tenant.conferenceId
  const text = await sideBySide(context, round.document_id)
  if (isRefusal(text)) throw new Error('The document of a round is not there')
  const places = new Map(text.paragraphs.map(({ mark }, at) => [mark, at + 1]))
  const said = await listComments(context.tx, conference, earlier.round_id, { limit: MOST })
  const open = said.filter(({ decision }) => decision === null)
  await insertComments(
    context.tx,
    conference,
    open.map(({ comment_id, participant_id, mark, place, language, text: words, written_by, written_at }) => {
      const ordinal = places.get(mark)
      return {
        comment_id: context.newId(),
        round_id: round.round_id,
        participant_id,
        mark: ordinal === undefined ? '' : mark,
        ordinal: ordinal ?? 0,
        // A paragraph that is no longer there is named in words.
        place: ordinal === undefined && mark !== '' ? mark : place,
        language,
        text: words,
        written_by,
        written_at,
        carried_from: comment_id,
      }
    }),
  )
  return open.length
}

async function lockOpen(context: Context, id: string): Promise<CommentRound | Refusal> {
  const round = await lockRound(context.tx, context.tenant.conferenceId, id)
  if (!round) return notFound(id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: round.version })
  if (isRefusal(last)) return last
  const may = commentedInTime.decide({
    closed: round.closed_at !== null,
    deadline: round.deadline as Instant,
    now: context.now,
  })
  return isRefusal(may) ? may : round
}

/** Moves the deadline of an open round. Who reads the comments stays: they were made in that trust. */
export async function moveDeadline(
  context: Context,
  given: DeadlineGiven & { readonly round: string },
): Promise<CommentRound | Refusal> {
  const round = await lockOpen(context, given.round)
  if (isRefusal(round)) return round
  const deadline = deadlineOf(given, context)
  const may = openedForComments.decide({
    state: 'circulated',
    underway: false,
    deadline,
    now: context.now,
  })
  if (isRefusal(may)) return may
  const moved = await updateRound(context.tx, context.tenant.conferenceId, given.round, { deadline })
  await context.journal({
    subject: 'document',
    subjectId: round.document_id,
    before: { comments_until: round.deadline },
    after: { comments_until: deadline },
  })
  return moved
}

export async function closeRound(context: Context, id: string): Promise<CommentRound | Refusal> {
  const round = await lockOpen(context, id)
  if (isRefusal(round)) return round
  const closed = await updateRound(context.tx, context.tenant.conferenceId, id, { closed_at: context.now })
  await context.journal({
    subject: 'document',
    subjectId: round.document_id,
    after: { comments_closed: context.now },
  })
  return closed
}

/** A paper that becomes final, or is replaced by its next version, is open to comments no more. Returns how many rounds that closed. */
export async function closeCommentsOn({ tx, now, tenant }: Context, document: Document): Promise<number> {
  const over = document.state === 'final' || document.state === 'superseded'
  return over ? closeRoundsOf(tx, tenant.conferenceId, document.document_id, now) : 0
}
