import { getMeeting } from '../../capabilities/meetings/index.ts'
import { getAgenda } from '../../capabilities/meetings/agenda/operations.ts'
import { ask as askForFloor, end, give } from '../../capabilities/meetings/session/floor/operations.ts'
import { getFloor } from '../../capabilities/meetings/session/live/operations.ts'
import { open, takeUp, turn } from '../../capabilities/meetings/session/sessions/operations.ts'
import { type Day, daysBetween } from '../../kernel/day.ts'
import type { Acting } from './acting.ts'
import { FIRST_YEAR, YEARS } from './facts.ts'
import type { Ids } from './ids.ts'

const MINUTE = 1 / 1440
/** Who spoke on the second item, and for how many minutes. */
const SPOKE = [
  ['HND', 2.6],
  ['CRI', 2.9],
  ['MEX', 3.2],
  ['CAN', 1.8],
  ['GTM', 2.4],
] as const

/** The session of the last meeting that was held: its second item, and everyone who spoke on it. */
export async function recallSession({ ask, dayIn }: Acting, ids: Ids): Promise<void> {
  const meeting = ids.meetings.get(`VM ${FIRST_YEAR + YEARS - 2}`) ?? ''
  const now = { days: 0 }
  const found = await ask('assistant', now, getMeeting, { meeting })
  const { agenda } = await ask('assistant', now, getAgenda, { meeting })
  let days = daysBetween(dayIn(0), found.meeting.opens_on as Day)
  const limits = { speech_seconds: 180, point_seconds: 120, reply_seconds: 600, second_reply_seconds: 300 }
  const admits = ['observer', 'host organization']
  const { session_id: session } = await ask('assistant', { days }, open, { meeting, admits, ...limits })
  await ask('assistant', { days }, takeUp, { session, item: agenda?.items[1]?.item_id })
  for (const [code] of SPOKE)
    await ask('assistant', { days }, askForFloor, { session, participant: ids.participants.get(code) })
  for (const [, minutes] of SPOKE) {
    const { waiting } = await ask('assistant', { days }, getFloor, { meeting })
    const request = waiting[0]?.request_id
    await ask('assistant', { days }, give, { session, request })
    days += minutes * MINUTE
    await ask('assistant', { days }, end, { session, request })
  }
  await ask('assistant', { days }, turn, { session, to: 'closed' })
}
