import { participantsOf } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { type Text, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { writePaper } from '../../../platform/papers/index.ts'
import { participantNames } from '../../conference/index.ts'
import { memberOffices } from '../../directory/contract.ts'
import { listNames } from '../../directory/index.ts'
import type { AlignedParagraph } from '../contract.ts'
import { sideBySide } from '../paragraphs/text.ts'
import { findDocument, listDocumentsById } from '../storage.ts'
import { listVersions } from '../versions/storage.ts'
import type { CommentPlace, NamedComment, RoundRecord, RoundRow } from './contract.ts'
import { isOpen } from './rounds/actions.ts'
import { findRound, listRounds, listRoundsBetween } from './rounds/storage.ts'
import { type CommentRow, findComment, listComments, tallyOf } from './storage.ts'
import { deadlineIn } from './words.ts'

const ROUNDS = 50
const PAGE = 200
/** A sheet is made whole in memory; more comments than any round has had. */
const MOST = 20_000

/** A page of the rounds the reader may see: one query. */
export async function roundsBefore(
  context: Context,
  ask: { readonly document?: string | undefined; readonly before?: string | undefined },
): Promise<{ rounds: RoundRow[]; next: string | null }> {
  const [deadline, id] = ask.before?.split('_') ?? []
  const found = await listRounds(context.tx, context.tenant.conferenceId, {
    document: ask.document,
    before: deadline && id ? { deadline, id } : undefined,
    limit: ROUNDS + 1,
  })
  const page = found.slice(0, ROUNDS)
  const last = page.at(-1)
  return {
    rounds: page.map((round) => ({ ...round, open: isOpen(round, context.now) })),
    next: found.length > ROUNDS && last ? `${last.deadline}_${last.round_id}` : null,
  }
}

export type CommentDeadline = {
  readonly round_id: string
  readonly document_id: string
  readonly symbol: string
  readonly title: Text
  readonly deadline: string
  readonly version: number
}

/** The deadlines of the rounds the reader may see, between two moments. */
export async function commentDeadlines(
  context: Context,
  from: Instant,
  until: Instant,
): Promise<CommentDeadline[]> {
  const conference = context.tenant.conferenceId
  const rounds = await listRoundsBetween(context.tx, conference, from, until)
  if (rounds.length === 0) return []
  const documents = await listDocumentsById(
    context.tx,
    conference,
    rounds.map(({ document_id }) => document_id),
  )
  return rounds.flatMap(({ round_id, document_id, deadline, version }) => {
    const document = documents.find((one) => one.document_id === document_id)
    return document
      ? [{ round_id, document_id, symbol: document.symbol, title: document.title, deadline, version }]
      : []
  })
}

/** The paragraphs one may comment on: of a text of record. A file is commented on as a whole. */
export async function paragraphsOf(
  context: Context,
  documentId: string,
): Promise<AlignedParagraph[] | Refusal> {
  const versions = await listVersions(context.tx, context.tenant.conferenceId, [documentId])
  if (!versions.some(({ by_paragraph }) => by_paragraph)) return []
  const text = await sideBySide(context, documentId)
  return isRefusal(text) ? text : text.paragraphs
}

async function named(context: Context, rows: readonly CommentRow[]): Promise<NamedComment[]> {
  const names = await listNames(context.tx, context.tenant.conferenceId, [
    ...new Set(rows.map(({ written_by }) => written_by)),
  ])
  const countryOn = await participantNames(context)
  const own = participantsOf(context.actor, ...memberOffices)
  return rows.map(({ written_by, ...comment }) => ({
    ...comment,
    country: countryOn(comment.participant_id, context.today)?.short ?? {},
    name: names.get(written_by) ?? '',
    own: own.includes(comment.participant_id),
  }))
}

/** A paper with the comments on it that the reader may see, in the order of its text: as many queries for two comments as for two hundred. */
export async function roundRecordOf(
  context: Context,
  ask: { readonly round: string; readonly after?: string | undefined },
): Promise<RoundRecord | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const round = await findRound(tx, conference, ask.round)
  const document = round && (await findDocument(tx, conference, round.document_id))
  if (!document) return notFound(ask.round)
  const [ordinal, id] = ask.after?.split('_') ?? []
  const after = ordinal && id ? { ordinal: Number(ordinal), id } : undefined
  const found = await listComments(tx, conference, ask.round, { after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  const more = found.length > PAGE && last !== undefined
  const paragraphs = await paragraphsOf(context, document.document_id)
  if (isRefusal(paragraphs)) return paragraphs
  const from = after?.ordinal ?? 0
  const until = more ? last.ordinal : paragraphs.length
  return {
    document,
    round,
    open: isOpen(round, context.now),
    tally: await tallyOf(tx, conference, ask.round),
    paragraphs: paragraphs.filter((_, at) => at + 1 >= from && at + 1 <= until),
    comments: await named(context, page),
    next: more ? `${last.ordinal}_${last.comment_id}` : null,
  }
}

/** The place a country writes at, with what it has written there. */
export async function placeOf(
  context: Context,
  ask: { readonly round: string; readonly mark: string; readonly comment?: string | undefined },
): Promise<CommentPlace | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const round = await findRound(tx, conference, ask.round)
  const document = round && (await findDocument(tx, conference, round.document_id))
  if (!document) return notFound(ask.round)
  const row = ask.comment === undefined ? undefined : await findComment(tx, conference, ask.comment)
  const [comment] = row?.round_id === ask.round ? await named(context, [row]) : []
  if (ask.comment !== undefined && !comment?.own) return notFound(ask.comment, 'comment')
  const paragraphs = await paragraphsOf(context, document.document_id)
  if (isRefusal(paragraphs)) return paragraphs
  const at = comment?.mark ?? ask.mark
  const paragraph = paragraphs.find(({ mark }) => mark === at)
  if (at !== '' && !paragraph) return notFound(at, 'mark')
  const [own = ''] = participantsOf(context.actor, ...memberOffices)
  return {
    document,
    round,
    open: isOpen(round, context.now),
    country: (await participantNames(context))(own, context.today)?.short ?? {},
    paragraph: paragraph ?? null,
    by_paragraph: paragraphs.length > 0,
    comment: comment ?? null,
  }
}

/** The number a paragraph bears in print, in whichever language has one; else its address. */
export const numberOf = ({ versions, mark }: Pick<AlignedParagraph, 'versions' | 'mark'>): string =>
  versions.es?.number || versions.en?.number || mark

/** Every comment the reader may see, with what became of it, as a sheet. */
export async function commentsSheet(context: Context, roundId: string): Promise<Download | Refusal> {
  const { tx, language, tenant } = context
  const words = context.words(language)
  const round = await findRound(tx, tenant.conferenceId, roundId)
  const document = round && (await findDocument(tx, tenant.conferenceId, round.document_id))
  if (!document) return notFound(roundId)
  const paragraphs = await paragraphsOf(context, document.document_id)
  if (isRefusal(paragraphs)) return paragraphs
  const numbers = new Map(paragraphs.map((one) => [one.mark, numberOf(one)]))
  const comments = await named(context, await listComments(tx, tenant.conferenceId, roundId, { limit: MOST }))
  return writePaper('xlsx', document.symbol.replaceAll('/', '-'), {
    language,
    title: words('documents:comments.title'),
    about: [document.symbol, deadlineIn(round.deadline, { words, language, zone: tenant.zone })],
    foot: inLanguage(tenant.name, language),
    pages: '',
    columns: [
      { head: words('documents:comments.column.where'), share: 2 },
      { head: words('documents:comments.column.country'), share: 3 },
      { head: words('documents:comments.column.who'), share: 3 },
      { head: words('documents:comments.column.text'), share: 8 },
      { head: words('documents:comments.column.decision'), share: 2 },
      { head: words('documents:comments.column.reason'), share: 6 },
    ],
    rows: comments.map(({ mark, place, country, name, text, decision, reason }) => [
      mark === '' ? place || words('documents:comments.whole') : (numbers.get(mark) ?? mark),
      inLanguage(country, language),
      name,
      text,
      words(`documents:comments.decision.${decision ?? 'none'}`),
      reason || null,
    ]),
    empty: '',
  })
}
