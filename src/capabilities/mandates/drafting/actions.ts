import type { Language, Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { DocumentKind } from '../../documents/contract.ts'
import { findMeeting } from '../../meetings/index.ts'
import { type Changed, draftChanged, holdDraft } from './changing.ts'
import type { DraftParagraph } from './contract.ts'
import { numbersOf } from './numbering.ts'
import { insertParagraphs, numberParagraphs } from './paragraphs/storage.ts'
import { pastedTogether } from './pasted.ts'
import { tabledOnce, takenBackUnadopted } from './rules.ts'
import { insertDraft, insertVersion, listVersions } from './storage.ts'

export type NewDraft = {
  readonly meeting: string
  readonly kind: DocumentKind
  readonly title: Text
  readonly original_language: Language
  /** What is already written, cut into paragraphs by its lines and numbers. */
  readonly text: Text
}

/** Begins the draft of what a meeting will adopt, from what is already written of it. */
export async function openDraft(context: Context, given: NewDraft): Promise<{ draft_id: string } | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  if (!(await findMeeting(tx, conference, given.meeting))) return notFound(given.meeting)
  const { kind, title, original_language } = given
  const draft = { draft_id: context.newId(), meeting_id: given.meeting, kind, title, original_language }
  await insertDraft(tx, conference, { ...draft, opened_at: context.now })
  const pasted = pastedTogether(given.text, original_language)
  await insertParagraphs(
    tx,
    conference,
    draft.draft_id,
    pasted.map((paragraph, place) => ({
      ...paragraph,
      paragraph_id: context.newId(),
      place,
      number: null,
      stale: [],
    })),
  )
  await context.journal({
    subject: 'draft',
    subjectId: draft.draft_id,
    after: { ...draft, paragraphs: pasted.length },
  })
  return { draft_id: draft.draft_id }
}

/** Puts a draft before delegations: its paragraphs have numbers from now on, and its text is kept as the first version. */
export async function tableDraft(context: Context, given: { draft: string }): Promise<Changed | Refusal> {
  const held = await holdDraft(context, given.draft)
  if (isRefusal(held)) return held
  const { draft, paragraphs } = held
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: draft.version })
  if (isRefusal(last)) return last
  const decided = tabledOnce.decide({ state: draft.state, paragraphs: paragraphs.length })
  if (isRefusal(decided)) return decided
  const numbers = numbersOf(paragraphs)
  const numbered = paragraphs.map((one, place) => ({ ...one, number: numbers[place] ?? null }))
  await numberParagraphs(context.tx, context.tenant.conferenceId, numbered)
  await keepVersion(context, given.draft, numbered)
  await context.journal({
    subject: 'draft',
    subjectId: given.draft,
    before: { state: draft.state },
    after: { state: 'tabled', paragraphs: paragraphs.length },
  })
  return draftChanged(context, given.draft, { state: 'tabled', tabled_at: context.now })
}

/** Keeps the text as it stands as a version of its own, which later ones are compared with. */
export async function issueDraft(context: Context, given: { draft: string }): Promise<Changed | Refusal> {
  const held = await holdDraft(context, given.draft)
  if (isRefusal(held)) return held
  const { draft, paragraphs } = held
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: draft.version })
  if (isRefusal(last)) return last
  const decided = takenBackUnadopted.decide({ state: draft.state })
  if (isRefusal(decided)) return decided
  const number = await keepVersion(context, given.draft, paragraphs)
  await context.journal({ subject: 'draft', subjectId: given.draft, after: { issued: number } })
  return draftChanged(context, given.draft)
}

/** Takes a draft back; what was said on it is kept. */
export async function withdrawDraft(context: Context, given: { draft: string }): Promise<Changed | Refusal> {
  const held = await holdDraft(context, given.draft)
  if (isRefusal(held)) return held
  const { draft } = held
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: draft.version })
  if (isRefusal(last)) return last
  const decided = takenBackUnadopted.decide({ state: draft.state })
  if (isRefusal(decided)) return decided
  await context.journal({
    subject: 'draft',
    subjectId: given.draft,
    before: { state: draft.state },
    after: { state: 'withdrawn' },
  })
  return draftChanged(context, given.draft, { state: 'withdrawn' })
}

/** Keeps the text as the next version; paragraphs that were taken out are not in it. */
export async function keepVersion(
  context: Context,
  draft: string,
  paragraphs: readonly DraftParagraph[],
): Promise<number> {
  const { tx, tenant } = context
  const versions = await listVersions(tx, tenant.conferenceId, draft)
  const number = (versions.at(-1)?.number ?? 0) + 1
  await insertVersion(
    tx,
    tenant.conferenceId,
    { draft_id: draft, number, made_at: context.now },
    paragraphs
      .filter(({ state }) => state !== 'deleted')
      .map(({ paragraph_id, kind, number: called, text }) => ({ paragraph_id, kind, number: called, text })),
  )
  return number
}
