import { participantsOf } from '../../../kernel/actor.ts'
import { type Language } from '../../../kernel/language.ts'
import { type Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames, statusesOn } from '../../conference/index.ts'
import { memberOffices } from '../../directory/contract.ts'
import { type Compared, compareTexts, findDocument } from '../../documents/index.ts'
import { findMeeting } from '../../meetings/index.ts'
import { mandatesByParagraph } from '../finding/references.ts'
import { mayDraft, seesTabled } from './permissions.ts'
import { listAmendments, listBrackets } from './amendments/storage.ts'
import type { Draft, DraftFound, DraftListed } from './contract.ts'
import { printedNumber } from './numbering.ts'
import { listParagraphs } from './paragraphs/storage.ts'
import { type Snapshot, findDraft, listDrafts, listSnapshots, listVersions } from './storage.ts'

/** The drafts of a meeting that the reader may see: those that are still being drafted are the chair's alone. */
export async function draftsOf(context: Context, id: string) {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const drafts: DraftListed[] = await listDrafts(context.tx, context.tenant.conferenceId, id)
  return { meeting, drafts: drafts.filter((draft) => isOpenTo(context, draft)) }
}

const isOpenTo = ({ actor }: Context, { meeting_id, tabled_at }: Draft): boolean =>
  mayDraft(actor) || (tabled_at !== null && seesTabled(actor, meeting_id))

async function findOpen(context: Context, id: string): Promise<Draft | undefined> {
  const draft = await findDraft(context.tx, context.tenant.conferenceId, id)
  return draft && isOpenTo(context, draft) ? draft : undefined
}

/** A draft with its text, what is proposed for it, who keeps what in brackets, and what became of it. */
export async function draftOf(context: Context, id: string): Promise<DraftFound | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const draft = await findOpen(context, id)
  if (!draft) return notFound(id)
  const [meeting, paragraphs, amendments, brackets, versions, nameOn, statuses, document, given] =
    await Promise.all([
      findMeeting(tx, conference, draft.meeting_id),
      listParagraphs(tx, conference, id),
      listAmendments(tx, conference, id),
      listBrackets(tx, conference, id),
      listVersions(tx, conference, id),
      participantNames(context),
      statusesOn(tx, conference, context.today),
      draft.document_id === null ? undefined : findDocument(tx, conference, draft.document_id),
      draft.document_id === null ? [] : mandatesByParagraph(context, draft.document_id),
    ])
  const named = <Row extends { participant_id: string }>(row: Row) => ({
    ...row,
    name: nameOn(row.participant_id, context.today)?.short ?? {},
  })
  return {
    draft,
    meeting: meeting?.name ?? {},
    paragraphs,
    amendments: amendments.map(named),
    brackets: brackets.map(named),
    versions,
    symbol: document?.symbol ?? null,
    given,
    speaks_for: spokenFor(context, statuses).map((participant_id) => named({ participant_id })),
  }
}

/** The members one may speak for: one's own, and for whoever chairs all of them. */
function spokenFor({ actor }: Context, statuses: ReadonlyMap<string, string>): string[] {
  const members = [...statuses].flatMap(([id, status]) => (status === 'member' ? [id] : []))
  const own = participantsOf(actor, ...memberOffices)
  return mayDraft(actor) ? members : members.filter((id) => own.includes(id))
}

/** How far a draft has come, for a stream. */
export async function draftPlace(
  context: Context,
  id: string,
): Promise<{ topic: string; sequence: number } | Refusal> {
  const draft = await findOpen(context, id)
  return draft ? { topic: id, sequence: draft.version } : notFound(id)
}

export type DraftComparison = {
  readonly draft: Draft
  readonly versions: readonly { readonly number: number; readonly made_at: string }[]
  readonly from: number
  readonly to: number
  readonly language: Language
  readonly rows: Compared[]
}

/** Two versions of a draft beside each other in one language: the first and the last where none are named. */
export async function compareDraft(
  context: Context,
  given: {
    readonly draft: string
    readonly from?: number | undefined
    readonly to?: number | undefined
    readonly language?: Language | undefined
  },
): Promise<DraftComparison | Refusal> {
  const { tx, tenant } = context
  const draft = await findOpen(context, given.draft)
  if (!draft) return notFound(given.draft)
  const versions = await listVersions(tx, tenant.conferenceId, given.draft)
  const from = given.from ?? versions[0]?.number ?? 0
  const to = given.to ?? versions.at(-1)?.number ?? 0
  const language = given.language ?? draft.original_language
  const texts = await listSnapshots(tx, tenant.conferenceId, given.draft, [from, to])
  const of = (number: number) => (texts.get(number) ?? []).map((one) => sideOf(one, language))
  return { draft, versions, from, to, language, rows: compareTexts(of(from), of(to)) }
}

const sideOf = ({ number, kind, text }: Snapshot, language: Language) => ({
  mark: number ?? '',
  number: printedNumber({ kind, number }, language),
  kind: 'text' as const,
  level: kind === 'sub-item' ? 2 : 1,
  text: text[language] ?? '',
})
