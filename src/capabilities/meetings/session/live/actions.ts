import type { Day } from '../../../../kernel/day.ts'
import { type Actor, holds } from '../../../../kernel/actor.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { participantNames } from '../../../conference/index.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { listDocumentsById } from '../../../documents/index.ts'
import { agendaOf } from '../../agenda/reading.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting } from '../../storage.ts'
import type { FloorNow, OnFloor } from '../contract.ts'
import { inTurn } from '../floor/order.ts'
import { type RequestRow, listOnFloor, listSpoken } from '../floor/storage.ts'
import { runsSessions } from '../running.ts'
import { attendsTheSession } from '../sessions/rules.ts'
import { type SessionRow, findLastSession } from '../sessions/storage.ts'

/** Speakers that are shown beside the list, latest first. */
const SPOKEN = 12

/** What a session's screens show, as far as whoever reads attends it. */
export async function floorOf(context: Context, id: string): Promise<FloorNow | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const row = await findLastSession(context.tx, context.tenant.conferenceId, id)
  const attends = !isRefusal(attending(context.actor, id, row))
  return attends ? wholeFloor(context, meeting, row) : { ...NOTHING, meeting, session: row ?? null }
}

const NOTHING: Omit<FloorNow, 'meeting' | 'session'> = {
  attends: false,
  sequence: 0,
  item: null,
  items: [],
  shown: { text: {}, document: null },
  speaking: null,
  waiting: [],
  spoken: [],
}

/** The same for those who were let in otherwise: by a link of their own. */
export async function wholeFloor(
  context: Context,
  meeting: Meeting,
  row: SessionRow | undefined,
): Promise<FloorNow> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const session = row?.session_id ?? NOBODY
  const shown = row?.shown_document_id
  const [agenda, list, spoken, nameOn, documents] = await Promise.all([
    agendaOf(context, meeting),
    listOnFloor(tx, conference, session),
    listSpoken(tx, conference, session, SPOKEN),
    participantNames(context),
    // As far as the reader may see it: on other screens its title is missing.
    listDocumentsById(tx, conference, shown ? [shown] : [NOBODY]),
  ])
  const asShown = (one: RequestRow): OnFloor => ({
    ...one,
    name: nameOn(one.participant_id, meeting.opens_on as Day)?.short ?? {},
  })
  const items = (agenda?.items ?? []).filter(({ kind }) => kind !== 'break')
  const [document] = documents
  return {
    meeting,
    session: row ?? null,
    attends: true,
    sequence: row?.sequence ?? 0,
    item: items.find(({ item_id }) => item_id === row?.item_id) ?? null,
    items,
    shown: {
      text: row?.shown_text ?? {},
      document: document
        ? { document_id: document.document_id, symbol: document.symbol, title: document.title }
        : null,
    },
    speaking: list.filter(({ state }) => state === 'speaking').map(asShown)[0] ?? null,
    waiting: inTurn(list.filter(({ state }) => state === 'waiting')).map(asShown),
    spoken: spoken.map(asShown),
  }
}

// An id of nothing: a meeting without a session asks the same queries.
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** How far the sessions of a meeting have come, for whoever attends them. */
export async function placeOf(
  context: Context,
  id: string,
): Promise<{ topic: string; sequence: number } | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const row = await findLastSession(context.tx, context.tenant.conferenceId, id)
  const attends = attending(context.actor, id, row)
  return isRefusal(attends) ? attends : { topic: id, sequence: row?.sequence ?? 0 }
}

function attending(actor: Actor, meeting: string, row: SessionRow | undefined): 'attend' | Refusal {
  return attendsTheSession.decide({
    runs: runsSessions(actor) || row === undefined,
    admits: row?.admits ?? [],
    standings: standingsIn(actor, meeting),
  })
}

/** How those stand for whom someone comes to a meeting. */
function standingsIn(actor: Actor, meeting: string): string[] {
  if (actor.kind !== 'person' || !holds(actor, ...memberOffices, 'observer', 'delegate')) return []
  return actor.held.flatMap(({ office, status, meetingId, only }) =>
    only === undefined &&
    status !== undefined &&
    ([...memberOffices, 'observer'].includes(office) || (office === 'delegate' && meetingId === meeting))
      ? [status]
      : [],
  )
}
