import { holds, participantsOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { type ParticipantStatus, participantStatus } from '../../conference/contract.ts'
import { participantNames } from '../../conference/index.ts'
import { memberOffices, presidencyOffices, secretariat } from '../../directory/contract.ts'
import { listDocumentsById } from '../../documents/index.ts'
import type { Meeting } from '../contract.ts'
import type { Admitted } from '../session/contract.ts'
import { listSessions } from '../session/sessions/storage.ts'
import { findMeeting } from '../storage.ts'
import type { MinutesFound, Paragraph } from './contract.ts'
import { listCorrections } from './corrections/storage.ts'
import { minutesForThoseWhoTookPart } from './rules.ts'
import { type ParagraphRow, findMinutes, listParagraphs } from './storage.ts'

/** Whom every session of a meeting admitted beside members; nobody where none was held. */
async function admittedTo({ tx, tenant }: Context, meeting: string): Promise<Admitted[]> {
  const [first, ...others] = await listSessions(tx, tenant.conferenceId, meeting)
  return (first?.admits ?? []).filter((one) => others.every(({ admits }) => admits.includes(one)))
}

/** Who takes part in a meeting, by how they stand. */
export const takePartIn = async (context: Context, meeting: string): Promise<ParticipantStatus[]> => [
  'member',
  ...(await admittedTo(context, meeting)),
]

/** Paragraphs as they are read: without those taken out, counted through. */
export function numbered(rows: readonly ParagraphRow[]): Paragraph[] {
  let number = 0
  return rows
    .filter(({ removed_at }) => removed_at === null)
    .map(({ removed_at: _removed, ...row }) => ({ ...row, number: row.kind === 'text' ? ++number : null }))
}

/** The minutes of a meeting as far as the reader may see them, with what was proposed to them. */
export async function minutesOf(context: Context, id: string): Promise<MinutesFound | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, id)
  if (!meeting) return notFound(id)
  const nothing = { meeting, minutes: null, symbol: null, paragraphs: [], corrections: [], speaks_for: [] }
  const minutes = await findMinutes(tx, conference, id)
  if (!minutes) return nothing
  const reads = await mayRead(context, meeting)
  if (isRefusal(reads)) return reads
  const [paragraphs, corrections, nameOn, documents] = await Promise.all([
    listParagraphs(tx, conference, id),
    listCorrections(tx, conference, id),
    participantNames(context),
    minutes.document_id === null ? [] : listDocumentsById(tx, conference, [minutes.document_id]),
  ])
  const nameOf = (participant: string) => nameOn(participant, meeting.opens_on as Day)?.short ?? {}
  return {
    meeting,
    minutes,
    symbol: documents[0]?.symbol ?? null,
    paragraphs: numbered(paragraphs),
    corrections: corrections.map(({ meeting_id: _meeting, ...one }) => ({
      ...one,
      name: nameOf(one.participant_id),
    })),
    speaks_for: [...new Set(participantsOf(context.actor, ...memberOffices))].map((participant_id) => ({
      participant_id,
      name: nameOf(participant_id),
    })),
  }
}

/** Whether the reader takes part in the meeting, or runs it. */
export async function mayRead(context: Context, { meeting_id }: Meeting): Promise<'read' | Refusal> {
  const { actor } = context
  const held = actor.kind === 'person' ? actor.held : []
  return minutesForThoseWhoTookPart.decide({
    runs: actor.kind === 'operator' || holds(actor, ...secretariat, ...presidencyOffices, 'auditor'),
    as: held
      .filter(
        ({ office, meetingId }) =>
          [...memberOffices, 'observer'].includes(office) ||
          (office === 'delegate' && meetingId === meeting_id),
      )
      .flatMap(({ status }) => participantStatus.safeParse(status).data ?? []),
    admitted: await admittedTo(context, meeting_id),
  })
}
