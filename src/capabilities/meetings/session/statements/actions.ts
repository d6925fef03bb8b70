import type { Day } from '../../../../kernel/day.ts'
import { dayAt } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { participantNames, statusesOn } from '../../../conference/index.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { type HandedIn, findStoredFile, readPaper, storeFile } from '../../../documents/index.ts'
import { listItems } from '../../agenda/storage.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting } from '../../storage.ts'
import type { Statement } from '../contract.ts'
import { runsSessions } from '../running.ts'
import { handedInBeforehand } from './rules.ts'
import { type StatementRow, findStatement, insertStatement, listStatements, takeBack } from './storage.ts'

/** Statements on a page. */
const PAGE = 100

export type Statements = { readonly statements: Statement[]; readonly next: string | null }

/** Statements handed in for a meeting: all of them, or those of a participant. */
export async function statementsFor(
  context: Context,
  of: {
    readonly meeting: string
    readonly participant?: string | undefined
    readonly after?: string | undefined
  },
): Promise<Statements | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, of.meeting)
  return meeting ? statementsOf(context, meeting, of) : notFound(of.meeting)
}

/** The same of a meeting in hand. */
export async function statementsOf(
  context: Context,
  meeting: Meeting,
  of: { readonly participant?: string | undefined; readonly after?: string | undefined },
): Promise<Statements> {
  const { tx, tenant } = context
  const [rows, nameOn] = await Promise.all([
    listStatements(tx, tenant.conferenceId, { ...of, meeting: meeting.meeting_id }, PAGE + 1),
    participantNames(context),
  ])
  const shown = rows.slice(0, PAGE)
  return {
    statements: shown.map((row) => ({
      ...row,
      name: nameOn(row.participant_id, meeting.opens_on as Day)?.short ?? {},
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.statement_id ?? null) : null,
  }
}

export type HandingIn = {
  readonly meeting: string
  readonly participant: string
  readonly item: string
  readonly language: 'es' | 'en'
  readonly file: NonNullable<HandedIn['file']>
}

/** Hands in a participant's statement on an item, for the interpreters and whoever runs the session. */
export async function handIn(
  context: Context,
  given: HandingIn,
): Promise<{ statement_id: string } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  // Read before anything is locked, and never run: what could run is refused.
  const paper = await readPaper({ file: given.file })
  if (isRefusal(paper)) return paper
  const meeting = await findMeeting(tx, conference, given.meeting)
  if (!meeting || !paper.file) return notFound(given.meeting)
  const today = dayAt(now, meeting.zone)
  const decided = handedInBeforehand.decide({
    today,
    closes: meeting.closes_on as Day,
    forMeeting: comesFor(context, given),
  })
  if (isRefusal(decided)) return decided
  const statuses = await statusesOn(tx, conference, meeting.opens_on as Day)
  if (!statuses.has(given.participant)) return notFound(given.participant, 'participant')
  const items = await listItems(tx, conference, given.meeting)
  if (!items.some(({ item_id }) => item_id === given.item)) return notFound(given.item, 'item')
  const statement_id = context.newId()
  await insertStatement(tx, conference, {
    statement_id,
    meeting_id: given.meeting,
    item_id: given.item,
    participant_id: given.participant,
    language: given.language,
    file_hash: await storeFile(context, paper.file),
    file_name: paper.file.name,
    handed_in_at: now,
  })
  await context.journal({
    subject: 'statement',
    subjectId: statement_id,
    after: { meeting: given.meeting, item: given.item, participant: given.participant },
  })
  return { statement_id }
}

function comesFor({ actor }: Context, { meeting, participant }: HandingIn): boolean {
  if (runsSessions(actor)) return true
  return (
    actor.kind === 'person' &&
    actor.held.some(
      (held) =>
        held.participantId === participant &&
        ([...memberOffices, 'observer'].includes(held.office) ||
          (held.office === 'delegate' && held.meetingId === meeting)),
    )
  )
}

type OfParticipant = { readonly participant: string; readonly statement: string }

/** Takes a statement back: nobody sees it any more. */
export async function takeStatementBack(
  context: Context,
  given: OfParticipant,
): Promise<{ statement_id: string } | Refusal> {
  const conference = context.tenant.conferenceId
  const found = await ownStatement(context, given)
  if (!found || !(await takeBack(context.tx, conference, found.statement_id, context.now)))
    return notFound(given.statement)
  await context.journal({
    subject: 'statement',
    subjectId: found.statement_id,
    before: { item: found.item_id, participant: found.participant_id },
    after: { taken_back: context.now },
  })
  return { statement_id: found.statement_id }
}

/** The file of a participant's statement. */
export async function statementFile(context: Context, asked: OfParticipant): Promise<Download | Refusal> {
  const found = await ownStatement(context, asked)
  return found ? fileOf(context, found) : notFound(asked.statement)
}

async function ownStatement(context: Context, { participant, statement }: OfParticipant) {
  const found = await findStatement(context.tx, context.tenant.conferenceId, statement)
  return found?.participant_id === participant ? found : undefined
}

export async function fileOf(context: Context, row: StatementRow): Promise<Download | Refusal> {
  const stored = await findStoredFile(context.tx, context.tenant.conferenceId, row.file_hash)
  if (!stored) return notFound(row.statement_id)
  return { name: row.file_name, media_type: stored.media_type, bytes: await context.files.read(stored.hash) }
}
