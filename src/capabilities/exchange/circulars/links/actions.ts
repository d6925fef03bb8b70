import type { Language } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { findPersonalLink } from '../../../../platform/sign-in/personal-links.ts'
import { hashToken } from '../../../../platform/sign-in/token.ts'
import { actorOn } from '../../../directory/index.ts'
import type { LinkedCircular } from './contract.ts'
import { languageFor, wordsFor } from '../letter.ts'
import { fileFor, papersSeen } from '../papers.ts'
import { receiversOn } from '../recipients/actions.ts'
import { type KeptCircular, findCircular } from '../storage.ts'
import { PURPOSE } from './making.ts'
import { linkOpensForItsPerson } from './rules.ts'
import {
  type LinkedRecipient,
  findRecipientOf,
  insertOpening,
  listOpenings,
  markAcknowledged,
} from './storage.ts'

type Opened = {
  readonly context: Context
  readonly circular: KeptCircular
  readonly recipient: LinkedRecipient
  readonly name: string
}

/** What a link opens, in the name of its person and as far as they may see today. */
async function open(context: Context, token: string): Promise<Opened | Refusal> {
  const conference = context.tenant.conferenceId
  const link = await findPersonalLink(context.tx, conference, {
    purpose: PURPOSE,
    tokenHash: hashToken(token),
    at: context.now,
  })
  const actor = link && (await actorOn(context.tx, context.tenant, link.person_id, context.today))
  const own = actor && (await context.as(actor))
  const circular = own && link.subject_id && (await findCircular(own.tx, conference, link.subject_id))
  const recipient =
    circular && (await findRecipientOf(context.tx, conference, circular.circular_id, link?.person_id ?? ''))
  const decided = linkOpensForItsPerson.decide({
    found: Boolean(recipient),
    held: actor?.kind === 'person' ? actor.held.length : 0,
  })
  if (isRefusal(decided)) return decided
  if (!own || !circular || !recipient || actor.kind !== 'person')
    throw new Error('A link that was not found opens nothing')
  return { context: own, circular, recipient, name: actor.name }
}

/** A circular as its recipient reads it: the words written to them, and the papers open to them today. Looking leaves no trace. */
export async function circularBehind(context: Context, token: string): Promise<LinkedCircular | Refusal> {
  const opened = await open(context, token)
  if (isRefusal(opened)) return opened
  const { context: own, circular, recipient, name } = opened
  const { receivers, participants } = await receiversOn(own, [recipient.person_id])
  const language = languageFor(circular, context.language)
  const to = {
    name,
    treatment: receivers.get(recipient.person_id)?.treatment ?? null,
    participant: recipient.participant_id === null ? undefined : participants.get(recipient.participant_id),
  }
  const { subject, paragraphs } = wordsFor(circular, to, language, context.words(language))
  const openings = await listOpenings(own.tx, own.tenant.conferenceId, recipient.recipient_id)
  const papers = await papersSeen(own, circular.circular_id)
  return {
    reference: circular.reference ?? '',
    kind: circular.kind,
    sender: circular.sender,
    name,
    language,
    subject,
    paragraphs,
    deadline_on: circular.deadline_on,
    acknowledged_at: recipient.acknowledged_at,
    papers: papers.map((paper) => ({
      document_id: paper.document.document_id,
      symbol: paper.document.symbol,
      title: paper.document.title,
      language: fileFor(paper, context.language)?.language ?? null,
      opened_at: openings.get(paper.document.document_id) ?? null,
    })),
  }
}

/** Says that a recipient has received it. Said again, it was said the first time. */
export async function acknowledge(
  context: Context,
  token: string,
): Promise<{ reference: string; acknowledged_at: string } | Refusal> {
  const opened = await open(context, token)
  if (isRefusal(opened)) return opened
  const { context: own, circular, recipient } = opened
  const reference = circular.reference ?? ''
  if (recipient.acknowledged_at !== null) return { reference, acknowledged_at: recipient.acknowledged_at }
  const first = await markAcknowledged(own.tx, own.tenant.conferenceId, recipient.recipient_id, own.now)
  if (first)
    await own.journal({
      subject: 'circular',
      subjectId: circular.circular_id,
      after: { acknowledged: recipient.person_id },
    })
  return { reference, acknowledged_at: own.now }
}

export type OpenedPaper = { readonly document_id: string; readonly language: Language | null }

/** Notes that a recipient opens a paper, the first time they do. */
export async function openPaper(
  context: Context,
  given: { readonly token: string; readonly document: string },
): Promise<OpenedPaper | Refusal> {
  const opened = await open(context, given.token)
  if (isRefusal(opened)) return opened
  const { context: own, circular, recipient } = opened
  const paper = (await papersSeen(own, circular.circular_id)).find(
    ({ document }) => document.document_id === given.document,
  )
  if (!paper) return notFound(given.document)
  const conference = own.tenant.conferenceId
  const first = await insertOpening(own.tx, conference, {
    recipient_id: recipient.recipient_id,
    document_id: given.document,
    opened_at: own.now,
  })
  if (first)
    await own.journal({
      subject: 'circular',
      subjectId: circular.circular_id,
      after: { opened: paper.document.symbol, person: recipient.person_id },
    })
  return { document_id: given.document, language: fileFor(paper, context.language)?.language ?? null }
}

/** The file of a paper, for whoever the link was made for. */
export async function paperBehind(
  context: Context,
  given: { readonly token: string; readonly document: string; readonly language?: Language | undefined },
): Promise<Download | Refusal> {
  const opened = await open(context, given.token)
  if (isRefusal(opened)) return opened
  const { context: own, circular } = opened
  const paper = (await papersSeen(own, circular.circular_id)).find(
    ({ document }) => document.document_id === given.document,
  )
  const file = paper && fileFor(paper, given.language ?? context.language)
  if (!file) return notFound(given.document)
  return { name: file.name, media_type: file.media_type, bytes: await context.files.read(file.hash) }
}
