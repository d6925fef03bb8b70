import type { Text } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { statusesOn } from '../../../conference/index.ts'
import { type Changed, type OnTable, draftChanged, holdDraft, personOf } from '../changing.ts'
import type { AmendmentKind, DraftParagraph, ParagraphKind } from '../contract.ts'
import { behindAfter } from '../paragraphs/languages.ts'
import { insertParagraph, updateParagraph } from '../paragraphs/storage.ts'
import { placeBehind } from '../placing.ts'
import { amendmentSaysSomething, decidedWhilePending, memberSpeaks, saidOnTheTable } from './rules.ts'
import {
  type AmendmentRow,
  decideAmendment,
  findDraftOfAmendment,
  insertAmendment,
  insertBracket,
  liftBrackets,
  overtakeAmendments,
} from './storage.ts'

export type Proposing = {
  readonly draft: string
  readonly participant: string
  readonly kind: AmendmentKind
  /** What it changes, or behind what it adds. */
  readonly paragraph: string | null
  readonly adds: ParagraphKind | null
  readonly text: Text
  readonly reason: string
}

/** A member proposes to change, to take out or to add a paragraph; whoever chairs may write down what was proposed in the room. */
export async function proposeAmendment(
  context: Context,
  given: Proposing,
): Promise<(Changed & { number: number }) | Refusal> {
  const held = await holdDraft(context, given.draft)
  if (isRefusal(held)) return held
  const paragraph = held.paragraphs.find(({ paragraph_id }) => paragraph_id === given.paragraph)
  if (given.paragraph !== null && !paragraph) return notFound(given.paragraph)
  const heard = await hear(context, held, given, paragraph)
  if (isRefusal(heard)) return heard
  const text = given.kind === 'delete' ? {} : given.text
  const says = amendmentSaysSomething.decide({ kind: given.kind, text, stands: paragraph?.text ?? {} })
  if (isRefusal(says)) return says
  const row = {
    amendment_id: context.newId(),
    number: (held.amendments.at(-1)?.number ?? 0) + 1,
    kind: given.kind,
    paragraph_id: given.paragraph,
    adds: given.kind === 'add' ? (given.adds ?? 'item') : null,
    text,
    participant_id: given.participant,
    reason: given.reason === '' ? null : given.reason,
    proposed_at: context.now,
  }
  await insertAmendment(context.tx, context.tenant.conferenceId, given.draft, {
    ...row,
    person_id: personOf(context),
  })
  await context.journal({ subject: 'draft', subjectId: given.draft, after: { amendment: row } })
  return { ...(await draftChanged(context, given.draft)), number: row.number }
}

/** Whoever chairs finds that nobody objects to an amendment, or that somebody does. */
export async function decideOnAmendment(
  context: Context,
  given: { readonly amendment: string; readonly accepted: boolean },
): Promise<Changed | Refusal> {
  const found = await holdAmendment(context, given.amendment)
  if (isRefusal(found)) return found
  const { held, amendment } = found
  const conference = context.tenant.conferenceId
  const paragraph = held.paragraphs.find(({ paragraph_id }) => paragraph_id === amendment.paragraph_id)
  // Accepted, it changes a paragraph that nobody agreed to meanwhile.
  const open = given.accepted
    ? saidOnTheTable.decide({
        draft: held.draft.state,
        paragraph: paragraph?.state,
        kind: amendment.kind,
      })
    : 'hear'
  if (isRefusal(open)) return open
  await decideAmendment(context.tx, conference, amendment.amendment_id, {
    state: given.accepted ? 'accepted' : 'not accepted',
    decided_at: context.now,
    before: given.accepted ? paragraph?.text : undefined,
  })
  if (given.accepted) await carryOut(context, held, amendment, paragraph)
  await context.journal({
    subject: 'draft',
    subjectId: held.draft.draft_id,
    before: { amendment: amendment.number, paragraph: paragraph?.text },
    after: { accepted: given.accepted },
  })
  return draftChanged(context, held.draft.draft_id)
}

async function carryOut(
  context: Context,
  held: OnTable,
  amendment: AmendmentRow,
  paragraph: DraftParagraph | undefined,
): Promise<void> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  if (amendment.kind === 'add') {
    const kind = amendment.adds ?? 'item'
    const place = placeBehind(held.paragraphs, amendment.paragraph_id, kind)
    await insertParagraph(tx, conference, held.draft.draft_id, {
      paragraph_id: context.newId(),
      kind,
      text: amendment.text,
      stale: [],
      ...place,
    })
    return
  }
  if (!paragraph) throw new Error('An amendment of no paragraph')
  if (amendment.kind === 'replace') {
    const text = { ...paragraph.text, ...amendment.text }
    await updateParagraph(tx, conference, paragraph.paragraph_id, {
      text,
      stale: behindAfter(paragraph, text, false),
    })
    return
  }
  await updateParagraph(tx, conference, paragraph.paragraph_id, { state: 'deleted' })
  await overtakeAmendments(tx, conference, paragraph.paragraph_id, context.now)
  await liftBrackets(tx, conference, paragraph.paragraph_id, context.now)
}

/** Whoever proposed an amendment takes it back. */
export async function withdrawAmendment(
  context: Context,
  given: { readonly amendment: string; readonly participant: string },
): Promise<Changed | Refusal> {
  const found = await holdAmendment(context, given.amendment)
  if (isRefusal(found)) return found
  const { held, amendment } = found
  if (amendment.participant_id !== given.participant) return notFound(given.amendment)
  await decideAmendment(context.tx, context.tenant.conferenceId, given.amendment, {
    state: 'withdrawn',
    decided_at: context.now,
  })
  await context.journal({
    subject: 'draft',
    subjectId: held.draft.draft_id,
    before: { amendment: amendment.number, state: 'pending' },
    after: { state: 'withdrawn' },
  })
  return draftChanged(context, held.draft.draft_id)
}

export type Bracketing = {
  readonly draft: string
  readonly paragraph: string
  readonly participant: string
  readonly stands: boolean
  readonly reason: string
}

/** A member puts a paragraph into brackets, or lifts its own; said again it stands as it did. */
export async function bracketParagraph(context: Context, given: Bracketing): Promise<Changed | Refusal> {
  const held = await holdDraft(context, given.draft)
  if (isRefusal(held)) return held
  const { tx, tenant } = context
  const paragraph = held.paragraphs.find(({ paragraph_id }) => paragraph_id === given.paragraph)
  if (!paragraph) return notFound(given.paragraph)
  const heard = await hear(context, held, { ...given, kind: 'bracket' }, paragraph)
  if (isRefusal(heard)) return heard
  const own = held.brackets.some(
    ({ paragraph_id, participant_id }) =>
      paragraph_id === given.paragraph && participant_id === given.participant,
  )
  const about = { paragraph_id: given.paragraph, participant_id: given.participant }
  const reason = given.reason === '' ? null : given.reason
  if (given.stands && !own)
    await insertBracket(tx, tenant.conferenceId, {
      ...about,
      bracket_id: context.newId(),
      draft_id: given.draft,
      person_id: personOf(context),
      reason,
      placed_at: context.now,
    })
  if (!given.stands)
    await liftBrackets(tx, tenant.conferenceId, given.paragraph, context.now, given.participant)
  await context.journal({
    subject: 'draft',
    subjectId: given.draft,
    after: { ...about, brackets: given.stands, reason },
  })
  return draftChanged(context, given.draft)
}

async function holdAmendment(
  context: Context,
  id: string,
): Promise<{ held: OnTable; amendment: AmendmentRow } | Refusal> {
  const draftId = await findDraftOfAmendment(context.tx, context.tenant.conferenceId, id)
  const held = draftId === undefined ? notFound(id) : await holdDraft(context, draftId)
  if (isRefusal(held)) return held
  const amendment = held.amendments.find(({ amendment_id }) => amendment_id === id)
  if (!amendment) return notFound(id)
  const decided = decidedWhilePending.decide({ draft: held.draft.state, state: amendment.state })
  return isRefusal(decided) ? decided : { held, amendment }
}

async function hear(
  context: Context,
  { draft }: OnTable,
  { participant, kind }: { readonly participant: string; readonly kind: AmendmentKind | 'bracket' },
  paragraph: DraftParagraph | undefined,
) {
  const statuses = await statusesOn(context.tx, context.tenant.conferenceId, context.today)
  const member = memberSpeaks.decide({ status: statuses.get(participant) })
  if (isRefusal(member)) return member
  return saidOnTheTable.decide({ draft: draft.state, paragraph: paragraph?.state, kind })
}
