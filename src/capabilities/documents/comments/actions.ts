import { participantsOf } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Language } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { memberOffices } from '../../directory/contract.ts'
import type { Comment, CommentRound, Decision } from './contract.ts'
import { paragraphsOf } from './reading.ts'
import { isOpen } from './rounds/actions.ts'
import { findRound, holdRound } from './rounds/storage.ts'
import { answeredWithReason, commentIsItsCountrys, commentedInTime } from './rules.ts'
import { type CommentRow, insertComments, findComment, lockComment, updateComment } from './storage.ts'

const inTime = (round: CommentRound, now: Instant) =>
  commentedInTime.decide({ closed: round.closed_at !== null, deadline: round.deadline as Instant, now })

export type CommentGiven = {
  readonly language: Language
  readonly text: string
  /** Where in a paper without paragraphs, in words. */
  readonly place: string
}

/** Says something for the asker's country, on a paragraph or on the whole. */
export async function makeComment(
  context: Context,
  given: CommentGiven & { readonly round: string; readonly mark: string },
): Promise<Comment | Refusal> {
  const { tx, now, actor } = context
  const conference = context.tenant.conferenceId
  const round = await holdRound(tx, conference, given.round)
  if (!round) return notFound(given.round)
  const [own] = participantsOf(actor, ...memberOffices)
  const may = commentIsItsCountrys.decide({ own: own !== undefined })
  if (isRefusal(may)) return may
  const timely = inTime(round, now)
  if (isRefusal(timely)) return timely
  const paragraphs = given.mark === '' ? [] : await paragraphsOf(context, round.document_id)
  if (isRefusal(paragraphs)) return paragraphs
  const ordinal = paragraphs.findIndex(({ mark }) => mark === given.mark) + 1
  if (given.mark !== '' && ordinal === 0) return notFound(given.mark, 'mark')
  const comment_id = context.newId()
  const { mark, place, language, text } = given
  await insertComments(tx, conference, [
    {
      comment_id,
      round_id: round.round_id,
      participant_id: own ?? '',
      mark,
      ordinal,
      place,
      language,
      text,
      written_by: writer(context),
      written_at: now,
    },
  ])
  await context.journal({
    subject: 'comment',
    subjectId: comment_id,
    after: { round: round.round_id, participant: own, mark, place, language, text },
  })
  return onTheWire((await findComment(tx, conference, comment_id)) as CommentRow)
}

/** Locks a comment of the asker's own country in the version they saw, while it may still change. */
async function lockOwn(context: Context, id: string): Promise<CommentRow | Refusal> {
  const { tx, now } = context
  const conference = context.tenant.conferenceId
  const seen = await findComment(tx, conference, id)
  if (!seen) return notFound(id)
  // The round first, as whoever closes it does: in one order nobody waits for the other.
  const round = await holdRound(tx, conference, seen.round_id)
  const comment = await lockComment(tx, conference, id)
  if (!round || !comment) return notFound(id)
  const own = participantsOf(context.actor, ...memberOffices).includes(comment.participant_id)
  const may = commentIsItsCountrys.decide({ own })
  if (isRefusal(may)) return may
  const timely = inTime(round, now)
  if (isRefusal(timely)) return timely
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: comment.version })
  return isRefusal(last) ? last : comment
}

export async function changeComment(
  context: Context,
  { comment: id, ...given }: CommentGiven & { readonly comment: string },
): Promise<Comment | Refusal> {
  const comment = await lockOwn(context, id)
  if (isRefusal(comment)) return comment
  const changed = await updateComment(context.tx, context.tenant.conferenceId, id, {
    ...given,
    written_by: writer(context),
    written_at: context.now,
  })
  const { language, place, text } = comment
  await context.journal({
    subject: 'comment',
    subjectId: id,
    before: { language, place, text },
    after: given,
  })
  return onTheWire(changed)
}

export async function withdrawComment(context: Context, id: string): Promise<Comment | Refusal> {
  const comment = await lockOwn(context, id)
  if (isRefusal(comment)) return comment
  const withdrawn = await updateComment(context.tx, context.tenant.conferenceId, id, {
    withdrawn_at: context.now,
  })
  await context.journal({ subject: 'comment', subjectId: id, after: { withdrawn: context.now } })
  return onTheWire(withdrawn)
}

/** Says for the secretariat what became of a comment. */
export async function answerComment(
  context: Context,
  given: { readonly comment: string; readonly decision: Decision; readonly reason: string },
): Promise<Comment | Refusal> {
  const { tx, now, actor } = context
  const conference = context.tenant.conferenceId
  const comment = await lockComment(tx, conference, given.comment)
  if (!comment) return notFound(given.comment)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: comment.version })
  if (isRefusal(last)) return last
  const round = await findRound(tx, conference, comment.round_id)
  const { decision, reason } = given
  const may = answeredWithReason.decide({ over: !round || !isOpen(round, now), decision, reason })
  if (isRefusal(may)) return may
  const answered = await updateComment(tx, conference, given.comment, {
    decision,
    reason,
    answered_at: now,
    answered_by: actor.kind === 'person' ? actor.personId : null,
  })
  await context.journal({
    subject: 'comment',
    subjectId: given.comment,
    before: { decision: comment.decision, reason: comment.reason },
    after: { decision, reason },
  })
  return onTheWire(answered)
}

function onTheWire({ written_by: _writer, ...comment }: CommentRow): Comment {
  return comment
}

function writer({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('Only a person comments for a country')
  return actor.personId
}
