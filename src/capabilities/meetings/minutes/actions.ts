import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { findMeeting } from '../storage.ts'
import type { Minutes, ParagraphKind } from './contract.ts'
import { factsOf } from './drafting/facts.ts'
import { merge } from './drafting/merging.ts'
import { tell } from './drafting/telling.ts'
import { toCheckAfter } from './editing.ts'
import { editedWhileDrafted } from './rules.ts'
import {
  type ParagraphRow,
  beginMinutes,
  insertParagraphs,
  listParagraphs,
  lockMinutes,
  lockParagraph,
  orderParagraphs,
  rewriteParagraphs,
  updateParagraph,
} from './storage.ts'

/** Makes the draft from what the meeting's sessions noted; again, it brings in what happened since and leaves what was edited. */
export async function draftMinutes(
  context: Context,
  given: { readonly meeting: string },
): Promise<{ added: number; rewritten: number } | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, given.meeting)
  if (!meeting) return notFound(given.meeting)
  await beginMinutes(tx, conference, given.meeting)
  const held = await holdDraft(context, given.meeting)
  if (isRefusal(held)) return held
  const made = tell(await factsOf(context, meeting), context.words)
  const { added, rewritten, order } = merge(
    await listParagraphs(tx, conference, given.meeting),
    made,
    context.newId,
  )
  await insertParagraphs(tx, conference, given.meeting, added)
  await rewriteParagraphs(tx, conference, rewritten)
  await orderParagraphs(tx, conference, given.meeting, order)
  const done = { added: added.length, rewritten: rewritten.length }
  await note(context, given.meeting, { after: { drafted: done } })
  return done
}

/** The minutes of a meeting in the hands of whoever edits them: one at a time, and only while they are drafted. */
async function holdDraft(context: Context, meeting: string): Promise<Minutes | Refusal> {
  const minutes = await lockMinutes(context.tx, context.tenant.conferenceId, meeting)
  if (!minutes) return notFound(meeting)
  const edits = editedWhileDrafted.decide({ state: minutes.state })
  return isRefusal(edits) ? edits : minutes
}

export type OnParagraph = { readonly meeting: string; readonly paragraph: string }

/** A paragraph of a draft as its editor last saw it. */
async function holdParagraph(context: Context, given: OnParagraph): Promise<ParagraphRow | Refusal> {
  const held = await holdDraft(context, given.meeting)
  if (isRefusal(held)) return held
  const paragraph = await lockParagraph(
    context.tx,
    context.tenant.conferenceId,
    given.meeting,
    given.paragraph,
  )
  if (!paragraph) return notFound(given.paragraph, 'paragraph')
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: paragraph.version })
  return isRefusal(last) ? last : paragraph
}

export type Written = { readonly es: string; readonly en: string }
/** Only the languages in which something was written. */
export const writtenIn = (given: Written): Text =>
  Object.fromEntries(Object.entries(given).filter(([, words]) => words !== ''))

/** Writes a paragraph: where one language was changed alone, the other waits to be checked. */
export async function writeParagraph(
  context: Context,
  given: OnParagraph & { readonly text: Written; readonly agree: boolean },
): Promise<{ version: number } | Refusal> {
  const held = await holdParagraph(context, given)
  if (isRefusal(held)) return held
  const text = writtenIn(given.text)
  const to_check = toCheckAfter(held, text, given.agree)
  await updateParagraph(context.tx, context.tenant.conferenceId, given.paragraph, {
    text,
    to_check,
    edited_at: context.now,
  })
  await note(context, given.meeting, {
    before: { paragraph: given.paragraph, text: held.text },
    after: { paragraph: given.paragraph, text, to_check },
  })
  return { version: held.version + 1 }
}

/** Puts a paragraph of one's own behind another, or before all of them. */
export async function addParagraph(
  context: Context,
  given: {
    readonly meeting: string
    readonly after: string | null
    readonly kind: ParagraphKind
    readonly text: Written
  },
): Promise<{ paragraph_id: string } | Refusal> {
  const { tx, tenant } = context
  const held = await holdDraft(context, given.meeting)
  if (isRefusal(held)) return held
  const order = await orderOf(context, given.meeting)
  const place = given.after === null ? 0 : order.indexOf(given.after) + 1
  if (given.after !== null && place === 0) return notFound(given.after, 'after')
  const paragraph_id = context.newId()
  const text = writtenIn(given.text)
  await insertParagraphs(tx, tenant.conferenceId, given.meeting, [
    { paragraph_id, kind: given.kind, text, source: null, edited_at: context.now },
  ])
  await orderParagraphs(tx, tenant.conferenceId, given.meeting, order.toSpliced(place, 0, paragraph_id))
  await note(context, given.meeting, { after: { paragraph: paragraph_id, added: given.kind, text } })
  return { paragraph_id }
}

/** Lets a paragraph change places with the one before or behind it; the first and the last stay. */
export async function moveParagraph(
  context: Context,
  given: OnParagraph & { readonly to: 'up' | 'down' },
): Promise<{ version: number } | Refusal> {
  const held = await holdParagraph(context, given)
  if (isRefusal(held)) return held
  const { tx, tenant } = context
  const all = await listParagraphs(tx, tenant.conferenceId, given.meeting)
  const shown = all.filter(({ removed_at }) => removed_at === null).map(({ paragraph_id }) => paragraph_id)
  const at = shown.indexOf(given.paragraph)
  const other = shown[given.to === 'up' ? at - 1 : at + 1]
  if (other !== undefined) {
    const order = all
      .map(({ paragraph_id }) => paragraph_id)
      .map((id) => (id === other ? given.paragraph : id === given.paragraph ? other : id))
    await orderParagraphs(tx, tenant.conferenceId, given.meeting, order)
  }
  await note(context, given.meeting, { after: { paragraph: given.paragraph, moved: given.to } })
  return { version: held.version }
}

/** Takes a paragraph out; made again, the draft does not bring it back. */
export async function removeParagraph(
  context: Context,
  given: OnParagraph,
): Promise<{ removed: true } | Refusal> {
  const held = await holdParagraph(context, given)
  if (isRefusal(held)) return held
  await updateParagraph(context.tx, context.tenant.conferenceId, given.paragraph, { removed_at: context.now })
  await note(context, given.meeting, {
    before: { paragraph: given.paragraph, text: held.text },
    after: { paragraph: given.paragraph, removed: true },
  })
  return { removed: true }
}

async function orderOf({ tx, tenant }: Context, meeting: string): Promise<string[]> {
  const all = await listParagraphs(tx, tenant.conferenceId, meeting)
  return all.map(({ paragraph_id }) => paragraph_id)
}

/** Writes a line of what was done to the minutes of a meeting. */
export const note = (
  context: Context,
  meeting: string,
  change: { readonly before?: Record<string, unknown>; readonly after: Record<string, unknown> },
): Promise<void> => context.journal({ subject: 'minutes', subjectId: meeting, ...change })
