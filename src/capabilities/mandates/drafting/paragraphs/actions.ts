import type { Text } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { type Changed, draftChanged, holdDraft, holdParagraph } from '../changing.ts'
import type { DraftParagraph, ParagraphKind } from '../contract.ts'
import { agreedWhenFree, reopenedByTheChair, tabledTextStands } from '../rules.ts'
import { awaitedIn, behindAfter, changedIn } from './languages.ts'
import { deleteParagraph, insertParagraph, updateParagraph } from './storage.ts'

export type Added = {
  readonly draft: string
  readonly behind: string | null
  readonly kind: ParagraphKind
  readonly text: Text
}

/** Writes one paragraph more into a text that is being drafted, behind another or at the beginning. */
export async function addParagraph(context: Context, given: Added): Promise<Changed | Refusal> {
  const held = await holdDraft(context, given.draft)
  if (isRefusal(held)) return held
  const free = tabledTextStands.decide({ state: held.draft.state, changes: ['es', 'en'], awaited: [] })
  if (isRefusal(free)) return free
  const behind = held.paragraphs.find(({ paragraph_id }) => paragraph_id === given.behind)
  if (given.behind !== null && !behind) return notFound(given.behind)
  const { kind, text } = given
  const row = { paragraph_id: context.newId(), place: (behind?.place ?? -1) + 1, kind, number: null, text }
  await insertParagraph(context.tx, context.tenant.conferenceId, given.draft, { ...row, stale: [] })
  await context.journal({ subject: 'draft', subjectId: given.draft, after: { paragraph: row } })
  return draftChanged(context, given.draft)
}

export type Written = {
  readonly paragraph: string
  readonly kind: ParagraphKind
  readonly text: Text
  /** That every language says the same now. */
  readonly same: boolean
}

/** Writes the words of a paragraph; once delegations have the text, only those of a language that is awaited. */
export async function writeParagraph(context: Context, given: Written): Promise<Changed | Refusal> {
  const held = await holdParagraph(context, given.paragraph)
  if (isRefusal(held)) return held
  const { draft, paragraph } = held
  const drafting = draft.state === 'drafting'
  const changes = changedIn(paragraph.text, given.text)
  const awaited = awaitedIn(paragraph)
  const free = tabledTextStands.decide({ state: draft.state, changes, awaited })
  if (isRefusal(free)) return free
  // That two languages say the same is said of what was awaited; it lifts nothing else.
  const stale = behindAfter(paragraph, given.text, given.same)
  const kind = drafting ? given.kind : paragraph.kind
  await updateParagraph(context.tx, context.tenant.conferenceId, given.paragraph, {
    kind,
    text: given.text,
    stale,
  })
  await journalParagraph(context, draft.draft_id, paragraph, { kind, text: given.text, stale })
  return draftChanged(context, draft.draft_id)
}

/** Moves a paragraph of a text that is being drafted by one, up or down. */
export async function moveParagraph(
  context: Context,
  given: { readonly paragraph: string; readonly to: 'up' | 'down' },
): Promise<Changed | Refusal> {
  const held = await holdParagraph(context, given.paragraph)
  if (isRefusal(held)) return held
  const { draft, paragraph, paragraphs } = held
  const free = tabledTextStands.decide({ state: draft.state, changes: ['es'], awaited: [] })
  if (isRefusal(free)) return free
  const at = paragraphs.indexOf(paragraph)
  const other = paragraphs[given.to === 'up' ? at - 1 : at + 1]
  const conference = context.tenant.conferenceId
  if (other) {
    await updateParagraph(context.tx, conference, paragraph.paragraph_id, { place: other.place })
    await updateParagraph(context.tx, conference, other.paragraph_id, { place: paragraph.place })
  }
  // The first does not go up, nor the last down: where it was is where it is.
  await journalParagraph(context, draft.draft_id, paragraph, { place: (other ?? paragraph).place })
  return draftChanged(context, draft.draft_id)
}

/** Takes a paragraph out of a text that is being drafted. */
export async function removeParagraph(
  context: Context,
  given: { readonly paragraph: string },
): Promise<Changed | Refusal> {
  const held = await holdParagraph(context, given.paragraph)
  if (isRefusal(held)) return held
  const { draft, paragraph } = held
  const free = tabledTextStands.decide({ state: draft.state, changes: ['es'], awaited: [] })
  if (isRefusal(free)) return free
  await deleteParagraph(context.tx, context.tenant.conferenceId, given.paragraph)
  await journalParagraph(context, draft.draft_id, paragraph, { removed: true })
  return draftChanged(context, draft.draft_id)
}

/** The chair finds that nobody objects to a paragraph. */
export async function agreeParagraph(
  context: Context,
  given: { readonly paragraph: string },
): Promise<Changed | Refusal> {
  const held = await holdParagraph(context, given.paragraph)
  if (isRefusal(held)) return held
  const { draft, paragraph, amendments, brackets } = held
  const decided = agreedWhenFree.decide({
    draft: draft.state,
    paragraph: paragraph.state,
    text: paragraph.text,
    stale: paragraph.stale,
    pending: amendments.filter(
      ({ paragraph_id, state, kind }) =>
        state === 'pending' && kind !== 'add' && paragraph_id === given.paragraph,
    ).length,
    brackets: brackets.filter(({ paragraph_id }) => paragraph_id === given.paragraph).length,
  })
  if (isRefusal(decided)) return decided
  return setState(context, draft.draft_id, paragraph, 'agreed')
}

/** The chair takes an agreed paragraph up again. */
export async function reopenParagraph(
  context: Context,
  given: { readonly paragraph: string },
): Promise<Changed | Refusal> {
  const held = await holdParagraph(context, given.paragraph)
  if (isRefusal(held)) return held
  const { draft, paragraph } = held
  const decided = reopenedByTheChair.decide({ draft: draft.state, paragraph: paragraph.state })
  if (isRefusal(decided)) return decided
  return setState(context, draft.draft_id, paragraph, 'open')
}

async function setState(
  context: Context,
  draft: string,
  paragraph: DraftParagraph,
  state: DraftParagraph['state'],
): Promise<Changed> {
  await updateParagraph(context.tx, context.tenant.conferenceId, paragraph.paragraph_id, { state })
  await journalParagraph(context, draft, paragraph, { state })
  return draftChanged(context, draft)
}

async function journalParagraph(
  context: Context,
  draft: string,
  { paragraph_id, number, kind, text, state, place }: DraftParagraph,
  after: object,
): Promise<void> {
  await context.journal({
    subject: 'draft',
    subjectId: draft,
    before: { paragraph_id, number, kind, text, state, place },
    after: { paragraph_id, ...after },
  })
}
