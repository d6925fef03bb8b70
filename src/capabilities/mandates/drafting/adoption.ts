import type { Day } from '../../../kernel/day.ts'
import { languages } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly } from '../../../platform/operations/rules.ts'
import type { Access } from '../../documents/contract.ts'
import { takeIn } from '../intake/actions.ts'
import { keepVersion } from './actions.ts'
import { type OnTable, draftChanged, holdDraft } from './changing.ts'
import { adoptedByConsensus, hindranceOf } from './rules.ts'
import { adoptedText } from './wording.ts'

export type Adoption = {
  readonly draft: string
  readonly symbol: string
  readonly adopted_on: Day
  readonly access: Access
}

/**
 * Adopts a text by consensus: what nobody keeps open becomes the document of record under its symbol in every language, and its paragraphs
 * go to the review of mandates.
 */
export async function adoptDraft(
  context: Context,
  given: Adoption,
): Promise<{ document_id: string; provisions: number; proposals: number } | Refusal> {
  const held = await holdDraft(context, given.draft)
  if (isRefusal(held)) return held
  const { draft, paragraphs } = held
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: draft.version })
  if (isRefusal(last)) return last
  const kept = paragraphs.filter(({ state }) => state !== 'deleted')
  const decided = adoptedByConsensus.decide({
    state: draft.state,
    hindered: firstHindered(held),
    paragraphs: kept.length,
  })
  if (isRefusal(decided)) return decided
  const taken = await takeIn(context, {
    meeting_id: draft.meeting_id,
    symbol: given.symbol,
    kind: draft.kind,
    title: draft.title,
    adopted_on: given.adopted_on,
    original_language: draft.original_language,
    access: given.access,
    papers: languages.map((language) => ({ language, text: adoptedText(paragraphs, language) })),
  })
  if (isRefusal(taken)) return taken
  const agreed = kept.filter(({ state }) => state === 'agreed').length
  await keepVersion(context, given.draft, paragraphs)
  await context.journal({
    subject: 'draft',
    subjectId: given.draft,
    before: { state: draft.state },
    after: {
      state: 'adopted',
      symbol: given.symbol,
      document_id: taken.document_id,
      paragraph_by_paragraph: agreed,
      as_a_whole: kept.length - agreed,
    },
  })
  await draftChanged(context, given.draft, { state: 'adopted', document_id: taken.document_id })
  return taken
}

/** What keeps a text from being adopted: its first paragraph that is not free, or one that is proposed beside it. */
export function firstHindered({
  paragraphs,
  amendments,
  brackets,
}: Pick<OnTable, 'paragraphs' | 'amendments' | 'brackets'>):
  | { readonly number: string; readonly hindrance: string }
  | undefined {
  for (const { paragraph_id, number, text, stale, state } of paragraphs) {
    const pending = amendments.filter(
      (one) => one.state === 'pending' && one.paragraph_id === paragraph_id,
    ).length
    const standing = brackets.filter((one) => one.paragraph_id === paragraph_id).length
    const hindrance =
      state === 'deleted'
        ? pending > 0
          ? 'amendment'
          : undefined
        : hindranceOf({ text, stale, pending, brackets: standing })
    if (hindrance !== undefined) return { number: number ?? '–', hindrance }
  }
  // What is proposed at the beginning is of no paragraph.
  return amendments.some(({ state }) => state === 'pending')
    ? { number: '–', hindrance: 'amendment' }
    : undefined
}
