import type { Day } from '../../../../kernel/day.ts'
import { type Language, type Text, languages } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import { presidenciesOn } from '../../../conference/index.ts'
import { findDocument } from '../../../documents/index.ts'
import { findNextMeeting } from '../../../meetings/index.ts'
import { readOutcome } from '../../reading/index.ts'
import { deleteProposals, insertMandate, listMandatesOfProvision } from '../../storage.ts'
import { deleteDrafts } from '../drafts/storage.ts'
import { type Both, type Source, givesMandate, proposalOf, provisionRow } from '../proposals.ts'
import { insertProvisions } from '../storage.ts'
import { rewrittenBeforeDecided } from './rules.ts'
import { shareParagraphs } from './sharing.ts'
import {
  type Paragraph,
  deleteParagraph,
  lockWithEarlier,
  numberTaken,
  renameParent,
  rewriteParagraph,
  shiftAfter,
} from './storage.ts'

type Done = { readonly document_id: string; readonly number: string }

/** Corrects a paragraph: its number, its words; an empty line in them splits it. What it asks for is read anew. */
export async function rewrite(
  context: Context,
  given: { provision: string; number: string; text: Text },
): Promise<Done | Refusal> {
  const found = await lockSeen(context, given.provision)
  if (isRefusal(found)) return found
  const { paragraph } = found
  const conference = context.tenant.conferenceId
  const parts = languages.flatMap((language): [Language, string[]][] => {
    return paragraph.text[language] === undefined ? [] : [[language, partsOf(given.text[language] ?? '')]]
  })
  const decided = rewrittenBeforeDecided.decide({
    state: paragraph.state,
    number: given.number,
    confirmed: await hasConfirmed(context, given.provision),
    taken: await numberTaken(context.tx, conference, paragraph.document_id, given.number, given.provision),
    parts: parts.map(([, texts]) => texts.length),
  })
  if (isRefusal(decided)) return decided
  const count = parts[0]?.[1].length ?? 1
  const texts = Array.from({ length: count }, (_, place) =>
    Object.fromEntries(parts.map(([language, of]) => [language, of[place] ?? ''])),
  )
  const source = await sourceOf(context, paragraph.document_id)
  if (isRefusal(source)) return source
  await shiftAfter(context.tx, conference, paragraph.document_id, paragraph.ordinal, count - 1)
  for (const [place, text] of texts.entries()) {
    const number = place === 0 ? given.number : `${given.number}-${place + 1}`
    await store(
      context,
      { ...paragraph, number, text, ordinal: paragraph.ordinal + place },
      source,
      place > 0,
    )
  }
  if (given.number !== paragraph.number)
    await renameParent(context.tx, conference, paragraph.document_id, paragraph.number, given.number)
  await shareParagraphs(context, paragraph.document_id)
  await context.journal({
    subject: 'provision',
    subjectId: given.provision,
    before: { number: paragraph.number, text: paragraph.text },
    after: { number: given.number, texts },
  })
  return { document_id: paragraph.document_id, number: given.number }
}

/** Joins a paragraph to the one before it, which keeps its number. */
export async function join(context: Context, provision: string): Promise<Done | Refusal> {
  const found = await lockSeen(context, provision)
  if (isRefusal(found)) return found
  const { paragraph, earlier } = found
  if (!earlier) return notFound(provision)
  for (const { provision_id, state, number } of [paragraph, earlier]) {
    const confirmed = await hasConfirmed(context, provision_id)
    const decided = rewrittenBeforeDecided.decide({ state, number, confirmed, taken: false, parts: [1] })
    if (isRefusal(decided)) return decided
  }
  const conference = context.tenant.conferenceId
  const source = await sourceOf(context, paragraph.document_id)
  if (isRefusal(source)) return source
  const text: Text = Object.fromEntries(
    languages.flatMap((language) => {
      const both = [earlier.text[language], paragraph.text[language]].filter((one) => one !== undefined)
      return both.length === 0 ? [] : [[language, both.join(' ')]]
    }),
  )
  await deleteProposals(context.tx, conference, provision)
  await deleteDrafts(context.tx, conference, `readings/${paragraph.document_id}/${provision}`)
  await deleteParagraph(context.tx, conference, provision)
  await renameParent(context.tx, conference, paragraph.document_id, paragraph.number, earlier.number)
  await store(context, { ...earlier, text }, source, false)
  await shareParagraphs(context, paragraph.document_id)
  await context.journal({
    subject: 'provision',
    subjectId: earlier.provision_id,
    before: { text: earlier.text, joined: paragraph.text },
    after: { text },
  })
  return { document_id: paragraph.document_id, number: earlier.number }
}

/** Proposes a mandate where the reading saw none, or one more: a provision may give several. */
export async function addProposal(context: Context, provision: string): Promise<Done | Refusal> {
  const found = await lockSeen(context, provision)
  if (isRefusal(found)) return found
  const { paragraph } = found
  const decided = rewrittenBeforeDecided.decide({
    state: paragraph.state,
    number: paragraph.number,
    // One more mandate leaves the words as those confirmed before quote them.
    confirmed: false,
    taken: false,
    parts: [1],
  })
  if (isRefusal(decided)) return decided
  const source = await sourceOf(context, paragraph.document_id)
  if (isRefusal(source)) return source
  const conference = context.tenant.conferenceId
  const both = readBoth(paragraph.text, source.adopted_on)
  const proposal = proposalOf(context.newId(), paragraph, both, source)
  await insertMandate(context.tx, conference, proposal)
  await context.journal({
    subject: 'provision',
    subjectId: provision,
    after: { proposed: proposal.mandate_id },
  })
  return { document_id: paragraph.document_id, number: paragraph.number }
}

// An empty line parts two paragraphs; other line breaks are only how the text was typed.
const partsOf = (text: string): string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')

async function hasConfirmed(context: Context, provision: string): Promise<boolean> {
  const mandates = await listMandatesOfProvision(context.tx, context.tenant.conferenceId, provision)
  return mandates.some((mandate) => mandate.state !== 'proposed')
}

async function lockSeen(context: Context, id: string) {
  const found = await lockWithEarlier(context.tx, context.tenant.conferenceId, id)
  if (!found) return notFound(id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: found.paragraph.version })
  return isRefusal(last) ? last : found
}

async function sourceOf(context: Context, documentId: string): Promise<Source | Refusal> {
  const conference = context.tenant.conferenceId
  const document = await findDocument(context.tx, conference, documentId)
  if (!document) return notFound(documentId)
  const adopted_on = (document.adopted_on ?? context.today) as Day
  const presidency = (await presidenciesOn(context, adopted_on)).find((term) => term.standing === 'current')
  const next = await findNextMeeting(context.tx, conference, document.body_id ?? undefined, adopted_on)
  return {
    document_id: documentId,
    body_id: document.body_id,
    meeting_id: document.meeting_id,
    presidency_id: presidency?.presidency_id ?? null,
    symbol: document.symbol,
    title: document.title,
    adopted_on,
    nextMeeting: next?.opens_on as Day | undefined,
  }
}

function readBoth(text: Text, adopted: Day): Both {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const words = text[language]
      // Numbered, so that it is read as the one paragraph it is.
      const [read] = words === undefined ? [] : readOutcome(`1. ${words}`, { language, adopted }).provisions
      return read && words !== undefined ? [[language, { ...read, text: words }]] : []
    }),
  )
}

async function store(
  context: Context,
  paragraph: Omit<Paragraph, 'version' | 'state'>,
  source: Source,
  isNew: boolean,
): Promise<void> {
  const conference = context.tenant.conferenceId
  const both = readBoth(paragraph.text, source.adopted_on)
  const [read] = Object.values(both)
  if (!read) throw new Error('A paragraph without words cannot be stored')
  const id = isNew ? context.newId() : paragraph.provision_id
  const row = {
    ...provisionRow(id, paragraph.document_id, paragraph.ordinal, read, both, []),
    number: paragraph.number,
    parent_number: paragraph.parent_number,
    level: paragraph.level,
  }
  if (isNew) await insertProvisions(context.tx, conference, [row])
  else {
    await deleteProposals(context.tx, conference, id)
    await rewriteParagraph(context.tx, conference, id, row)
  }
  if (givesMandate(read))
    await insertMandate(context.tx, conference, proposalOf(context.newId(), row, both, source))
}
