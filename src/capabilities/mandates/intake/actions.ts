import type { Day } from '../../../kernel/day.ts'
import type { Language, Text } from '../../../kernel/language.ts'
import type { Access } from '../../documents/contract.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { extractText } from '../../../platform/texts/index.ts'
import { nextReference, presidenciesOn } from '../../conference/index.ts'
import { sha256 } from '../../../platform/files/files.ts'
import { findDocument, registerDocument } from '../../documents/index.ts'
import { adoptedAtItsMeeting, findMeeting, findNextMeeting } from '../../meetings/index.ts'
import type { Mandate, ProvisionRow, ReadingWarning } from '../contract.ts'
import { type Reading, pairReadings, readOutcome } from '../reading/index.ts'
import { type Source, byLanguage, givingMandates, proposalOf, provisionRow } from './proposals.ts'
import { deleteDrafts, listDrafts } from './drafts/storage.ts'
import { shareParagraphs } from './paragraphs/sharing.ts'
import { confirmedOnce, readableText } from './rules.ts'
import { deleteProposals, insertMandate, listMandatesOfProvision, moveMandate } from '../storage.ts'
import { openTurn } from '../turns/actions.ts'
import {
  decideProvision,
  findReading,
  insertProvisions,
  insertReading,
  listProvisions,
  lockProvision,
} from './storage.ts'

export type Paper = {
  readonly language?: Language | undefined
  readonly text?: string | undefined
  readonly file?: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

export type Intake = {
  readonly meeting_id: string
  readonly symbol: string
  readonly kind: string
  readonly title: Text
  readonly adopted_on: Day
  readonly original_language: Language
  readonly access: Access
  readonly papers: readonly Paper[]
}

const MEDIA: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  html: 'text/html',
  txt: 'text/plain',
}

/**
 * Takes in an outcome document: reads its papers, registers the document, and proposes its provisions
 * and mandates. Nothing of it counts until a person confirms it paragraph by paragraph.
 */
export async function takeIn(
  context: Context,
  given: Intake,
): Promise<{ document_id: string; provisions: number; proposals: number } | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, given.meeting_id)
  if (!meeting) return notFound(given.meeting_id)
  const inTime = adoptedAtItsMeeting.decide({ adopted: given.adopted_on, opens: meeting.opens_on as Day })
  if (isRefusal(inTime)) return inTime
  const read = await readPapers(given.papers, given.adopted_on)
  if (isRefusal(read)) return read
  const registered = await registerDocument(context, {
    symbol: given.symbol,
    kind: given.kind,
    title: given.title,
    meeting_id: given.meeting_id,
    original_language: given.original_language,
    dated_on: given.adopted_on,
    adopted_on: given.adopted_on,
    state: 'final',
    access: given.access,
    versions: read.map(({ reading, text, file }) => ({
      language: reading.language,
      // Its paragraphs are those that are read below, with their numbers in both languages.
      paper: {
        text,
        file,
        paragraphs: [],
        byParagraph: true,
        hash: sha256(file?.bytes ?? Buffer.from(text)),
      },
    })),
  })
  if (isRefusal(registered)) return registered
  return propose(
    context,
    registered.document_id,
    given,
    meeting.body_id,
    read.map(({ reading }) => reading),
    read.flatMap(({ warnings }) => warnings),
  )
}

type ReadPaper = {
  readonly reading: Reading
  readonly text: string
  readonly file: { name: string; bytes: Uint8Array; mediaType: string } | undefined
  /** What the file itself gave cause to look at. */
  readonly warnings: readonly ReadingWarning[]
}

async function readPapers(papers: readonly Paper[], adopted: Day): Promise<ReadPaper[] | Refusal> {
  const read: ReadPaper[] = []
  for (const paper of papers) {
    const one = await readPaper(paper, adopted)
    if (isRefusal(one)) return one
    if (read.some((other) => other.reading.language === one.reading.language))
      return readableText.decide({ problem: 'two papers in one language' }) as Refusal
    read.push(one)
  }
  return read.length > 0 ? read : (readableText.decide({ problem: 'no paper' }) as Refusal)
}

async function readPaper(paper: Paper, adopted: Day): Promise<ReadPaper | Refusal> {
  const language = paper.language ? { language: paper.language } : {}
  if (!paper.file) {
    const text = paper.text ?? ''
    return judged({
      reading: readOutcome(text, { ...language, adopted }),
      text,
      file: undefined,
      warnings: [],
    })
  }
  const extracted = await extractText(paper.file.bytes, paper.file.name)
  if ('problem' in extracted) return readableText.decide({ problem: extracted.problem }) as Refusal
  const reading = readOutcome(extracted.lines, { ...language, adopted })
  return judged({
    reading,
    warnings: extracted.warnings.map(({ kind }) => ({ language: reading.language, kind, words: '' })),
    text: extracted.lines.map((line) => line.text).join('\n'),
    file: { ...paper.file, mediaType: MEDIA[extracted.kind] ?? 'application/octet-stream' },
  })
}

function judged(paper: ReadPaper): ReadPaper | Refusal {
  const wrong = paper.reading.warnings.find(
    (warning) => warning.kind === 'third language' || warning.kind === 'no provisions',
  )
  const decided = readableText.decide({ problem: wrong?.kind })
  return isRefusal(decided) ? decided : paper
}

async function propose(
  context: Context,
  documentId: string,
  given: Intake,
  bodyId: string,
  readings: readonly Reading[],
  found: readonly ReadingWarning[],
) {
  const conference = context.tenant.conferenceId
  const main = readings.find((reading) => reading.language === given.original_language) ?? readings[0]
  const other = readings.find((reading) => reading !== main)
  if (!main) throw new Error('A document without a reading')
  const [spanish, english] = main.language === 'es' ? [main, other] : [other, main]
  const pairing = spanish && english ? pairReadings(spanish, english) : undefined
  const presidency = (await presidenciesOn(context, given.adopted_on)).find(
    (term) => term.standing === 'current',
  )
  const next = await findNextMeeting(context.tx, conference, bodyId, given.adopted_on)
  const rows = main.provisions.map((provision, ordinal) => {
    const twins = pairing?.twins.find((one) => one[main.language] === provision.id)
    const twin = twins && other?.provisions.find((candidate) => candidate.id === twins[other.language])
    // Disagreements go by the Spanish number, or the English one where there is no Spanish.
    const told = twins?.es ?? provision.id
    const disagreements = (pairing?.disagreements ?? []).filter((one) => one.id === told)
    const both = byLanguage(main.language, provision, twin)
    return {
      provision,
      both,
      row: provisionRow(context.newId(), documentId, ordinal, provision, both, disagreements),
    }
  })
  await insertProvisions(
    context.tx,
    conference,
    rows.map(({ row }) => row),
  )
  const source: Source = {
    document_id: documentId,
    body_id: bodyId,
    meeting_id: given.meeting_id,
    presidency_id: presidency?.presidency_id ?? null,
    symbol: given.symbol,
    title: given.title,
    adopted_on: given.adopted_on,
    nextMeeting: next?.opens_on as Day | undefined,
  }
  await shareParagraphs(context, documentId)
  await insertReading(context.tx, conference, {
    document_id: documentId,
    opening: main.opening,
    warnings: [
      ...readings.flatMap(({ language, warnings }) => warnings.map((warning) => ({ language, ...warning }))),
      ...(pairing && !pairing.pairs ? [{ language: main.language, kind: 'not paired', words: '' }] : []),
      ...found,
    ],
  })
  const mandates = givingMandates(rows)
  for (const { both, row } of mandates)
    await insertMandate(context.tx, conference, proposalOf(context.newId(), row, both, source))
  const proposals = mandates.length
  return { document_id: documentId, provisions: rows.length, proposals }
}

/** The paragraphs of a document with their proposals, for the review. */
export async function reviewOf(context: Context, documentId: string) {
  const document = await findDocument(context.tx, context.tenant.conferenceId, documentId)
  if (!document) return notFound(documentId)
  const conference = context.tenant.conferenceId
  const provisions: ProvisionRow[] = await listProvisions(context.tx, conference, documentId)
  const reading = await findReading(context.tx, conference, documentId)
  const drafts =
    context.actor.kind === 'person'
      ? await listDrafts(context.tx, conference, context.actor.personId, `readings/${documentId}`)
      : {}
  return { document, provisions, ...reading, drafts }
}

export type Confirmation = {
  readonly provision: string
  readonly mandate: string
  readonly title: Text
  readonly class: string
  readonly tasked: string[]
  readonly beneficiaries: string[]
  readonly due_day: Day | null
  readonly proposed_day: Day | null
}

/** Confirms a proposed mandate as the reviewer corrected it: from now on it counts and is followed. */
export async function confirmMandate(context: Context, given: Confirmation): Promise<Mandate | Refusal> {
  const conference = context.tenant.conferenceId
  const provision = await lockProvision(context.tx, conference, given.provision)
  if (!provision) return notFound(given.provision)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: provision.version })
  if (isRefusal(last)) return last
  const once = confirmedOnce.decide({ state: provision.state })
  if (isRefusal(once)) return once
  const proposed = await listMandatesOfProvision(context.tx, conference, given.provision)
  if (!proposed.some((one) => one.mandate_id === given.mandate && one.state === 'proposed'))
    return notFound(given.mandate)
  const year = Number((provision.adopted_on ?? context.today).slice(0, 4))
  const reference = await nextReference(context.tx, conference, 'MAN', year)
  const { provision: _, mandate, ...change } = given
  const opened = await moveMandate(
    context.tx,
    conference,
    mandate,
    { state: 'open', on: provision.adopted_on ?? context.today },
    { ...change, reference },
  )
  await openTurn(context, opened)
  // A provision that gives several mandates is decided with the last of them.
  const more = proposed.some((one) => one.state === 'proposed' && one.mandate_id !== given.mandate)
  await decideProvision(context.tx, conference, given.provision, given.class, more ? 'proposed' : 'read')
  await deleteDrafts(context.tx, conference, `readings/${provision.document_id}/${given.provision}`)
  await context.journal({ subject: 'mandate', subjectId: mandate, after: opened })
  return opened
}

/** Marks a paragraph as read and no mandate; what was proposed for it is dropped. */
export async function markRead(
  context: Context,
  given: { provision: string; class: string | undefined },
): Promise<{ provision_id: string; version: number } | Refusal> {
  const conference = context.tenant.conferenceId
  const provision = await lockProvision(context.tx, conference, given.provision)
  if (!provision) return notFound(given.provision)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: provision.version })
  if (isRefusal(last)) return last
  const once = confirmedOnce.decide({ state: provision.state })
  if (isRefusal(once)) return once
  await deleteProposals(context.tx, conference, given.provision)
  await deleteDrafts(context.tx, conference, `readings/${provision.document_id}/${given.provision}`)
  await decideProvision(context.tx, conference, given.provision, given.class ?? provision.class, 'read')
  await context.journal({
    subject: 'provision',
    subjectId: given.provision,
    before: { state: 'proposed' },
    after: { state: 'read', mandate: false },
  })
  return { provision_id: given.provision, version: provision.version + 1 }
}
