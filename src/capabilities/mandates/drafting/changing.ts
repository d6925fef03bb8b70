import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { tellLive } from '../../../platform/live/tell.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { listAmendments, listBrackets } from './amendments/storage.ts'
import type { Draft, DraftParagraph } from './contract.ts'
import { findDraftOf, listParagraphs } from './paragraphs/storage.ts'
import { type DraftChange, lockDraft, updateDraft } from './storage.ts'

export type OnTable = {
  readonly draft: Draft
  readonly paragraphs: readonly DraftParagraph[]
  readonly amendments: Awaited<ReturnType<typeof listAmendments>>
  /** Those that stand. */
  readonly brackets: Awaited<ReturnType<typeof listBrackets>>
}

/** A draft with all that is said on it, held until the change of it is kept. */
export async function holdDraft(context: Context, id: string): Promise<OnTable | Refusal> {
  const { tx, tenant } = context
  const draft = await lockDraft(tx, tenant.conferenceId, id)
  if (!draft) return notFound(id)
  const [paragraphs, amendments, brackets] = await Promise.all([
    listParagraphs(tx, tenant.conferenceId, id),
    listAmendments(tx, tenant.conferenceId, id),
    listBrackets(tx, tenant.conferenceId, id),
  ])
  return { draft, paragraphs, amendments, brackets: brackets.filter(({ lifted_at }) => lifted_at === null) }
}

export type OnParagraph = OnTable & { readonly paragraph: DraftParagraph }

/** The same from one of its paragraphs, as whoever asks last saw that. */
export async function holdParagraph(context: Context, id: string): Promise<OnParagraph | Refusal> {
  const draftId = await findDraftOf(context.tx, context.tenant.conferenceId, id)
  const held = draftId === undefined ? notFound(id) : await holdDraft(context, draftId)
  if (isRefusal(held)) return held
  const paragraph = held.paragraphs.find(({ paragraph_id }) => paragraph_id === id)
  if (!paragraph) return notFound(id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: paragraph.version })
  return isRefusal(last) ? last : { ...held, paragraph }
}

/** Counts a change, and tells every screen that follows the draft. */
export async function draftChanged(
  context: Context,
  id: string,
  change: DraftChange = {},
): Promise<{ draft_id: string; version: number }> {
  const conference = context.tenant.conferenceId
  const version = await updateDraft(context.tx, conference, id, change)
  await tellLive(context.tx, { conference, topic: id, sequence: version })
  return { draft_id: id, version }
}

export const personOf = ({ actor }: Context): string | null =>
  actor.kind === 'person' ? actor.personId : null

export type Changed = { readonly draft_id: string; readonly version: number }
