import type { Instant } from '../../../../kernel/instant.ts'
import type { Language } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { getMeeting } from '../../storage.ts'
import { type OnParagraph, type Written, note, writtenIn } from '../actions.ts'
import type { CorrectionState } from '../contract.ts'
import { tellDelegations } from '../letters.ts'
import { lockMinutes, lockParagraph, updateParagraph } from '../storage.ts'
import { correctedBeforeTheDeadline, correctionAnswered } from './rules.ts'
import { findCorrection, insertCorrection, updateCorrection } from './storage.ts'

export type Proposing = OnParagraph & {
  readonly participant: string
  readonly language: Language
  readonly words: string
  readonly reason: string
}

/** What a delegation asks to be said otherwise, counted by when its request arrived. */
export async function proposeCorrection(
  context: Context,
  given: Proposing,
): Promise<{ correction_id: string } | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  // Held, so that nothing is adopted over a correction that comes in at the same moment.
  const minutes = await lockMinutes(tx, conference, given.meeting)
  if (!minutes) return notFound(given.meeting)
  const taken = correctedBeforeTheDeadline.decide({
    state: minutes.state,
    arrived: context.arrivedAt,
    until: minutes.corrections_until as Instant | null,
  })
  if (isRefusal(taken)) return taken
  const paragraph = await lockParagraph(tx, conference, given.meeting, given.paragraph)
  if (!paragraph) return notFound(given.paragraph, 'paragraph')
  const { language, words, reason } = given
  const correction_id = context.newId()
  await insertCorrection(tx, conference, {
    correction_id,
    meeting_id: given.meeting,
    paragraph_id: given.paragraph,
    participant_id: given.participant,
    language,
    words,
    reason,
    proposed_at: context.arrivedAt,
  })
  await note(context, given.meeting, {
    after: { correction: correction_id, participant_id: given.participant, language, words, reason },
  })
  return { correction_id }
}

export type Deciding = {
  readonly meeting: string
  readonly correction: string
  readonly accepted: boolean
  /** The paragraph as it reads from now on, where it is accepted. */
  readonly text: Written
  readonly answer: string
}

/** Accepts a correction, by which the paragraph reads anew in every language, or declines it with a reason. */
export async function decideCorrection(
  context: Context,
  given: Deciding,
): Promise<{ state: CorrectionState } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const minutes = await lockMinutes(tx, conference, given.meeting)
  const correction = await findCorrection(tx, conference, given.meeting, given.correction)
  if (!minutes || !correction) return notFound(given.correction)
  const text = writtenIn(given.text)
  const decided = correctionAnswered.decide({
    state: correction.state,
    minutes: minutes.state,
    accepted: given.accepted,
    text,
    answer: given.answer,
  })
  if (isRefusal(decided)) return decided
  const paragraph = await lockParagraph(tx, conference, given.meeting, correction.paragraph_id)
  if (!paragraph) return notFound(correction.paragraph_id)
  const accepted = decided === 'accept'
  const state = accepted ? 'accepted' : 'declined'
  if (accepted)
    await updateParagraph(tx, conference, paragraph.paragraph_id, { text, edited_at: now, to_check: [] })
  await updateCorrection(tx, conference, given.correction, {
    state,
    decided_at: now,
    answer: given.answer.trim() === '' ? null : given.answer,
    replaced: accepted ? paragraph.text : null,
  })
  const meeting = await getMeeting(tx, conference, given.meeting)
  await tellDelegations(context, meeting, state, { statuses: ['member'], only: correction.participant_id })
  await note(context, given.meeting, {
    before: accepted ? { paragraph: paragraph.paragraph_id, text: paragraph.text } : { state: 'open' },
    after: { correction: given.correction, state, answer: given.answer, ...(accepted ? { text } : {}) },
  })
  return { state }
}
