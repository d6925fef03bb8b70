import type { Day } from '../../../kernel/day.ts'
import { type Instant, dayAt, instantIn } from '../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { hashToken, newToken } from '../../../platform/sign-in/token.ts'
import { findMeeting, lockMeeting } from '../storage.ts'
import { mailLinks } from './letters.ts'
import { LEAST_SHOWN, evaluatedOnceItCloses, remindedOnceADay } from './rules.ts'
import {
  type Asked,
  findEvaluation,
  insertEvaluation,
  insertLinks,
  listSilent,
  listToAsk,
  lockEvaluation,
  noteReminded,
  renewLinks,
} from './storage.ts'
import { templateOf } from './template/actions.ts'

export type Opening = {
  readonly meeting: string
  /** Until when answers are taken, on the clocks of the meeting. */
  readonly until_day: string
  readonly until_time: string
}

/** Asks everyone who was confirmed what they think of a meeting: each by a link of their own, in their language. */
export async function openEvaluation(context: Context, given: Opening): Promise<{ asked: number } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const meeting = await lockMeeting(tx, conference, given.meeting)
  if (!meeting) return notFound(given.meeting)
  const people = await listToAsk(tx, conference, given.meeting)
  const deadline = instantIn(given.until_day as Day, given.until_time, meeting.zone)
  const decided = evaluatedOnceItCloses.decide({
    opened: (await findEvaluation(tx, conference, given.meeting)) !== undefined,
    today: dayAt(now, meeting.zone),
    closes: meeting.closes_on as Day,
    cancelled: meeting.state === 'cancelled',
    now,
    deadline,
    asked: people.length,
  })
  if (isRefusal(decided)) return decided
  const { questions } = await templateOf(context)
  await insertEvaluation(tx, conference, { meeting_id: given.meeting, questions, opened_at: now, deadline })
  const each = people.map((one) => ({ ...one, token: newToken() }))
  await insertLinks(
    tx,
    conference,
    given.meeting,
    each.map((one) => ({
      link_id: context.newId(),
      registration_id: one.registration_id,
      token_hash: hashToken(one.token),
      category: categoryKept(one, people),
    })),
  )
  await mailLinks(context, meeting, 'asked', { deadline, each })
  await note(context, given.meeting, { deadline, asked: people.length })
  return { asked: people.length }
}

/** As what someone came, where enough came so that it tells nothing of them. */
const categoryKept = ({ category }: Asked, people: readonly Asked[]) =>
  people.filter((one) => one.category === category).length >= LEAST_SHOWN ? category : null

/** Writes once more to those whose link was not used, each with a new one in its place. */
export async function remindOfEvaluation(
  context: Context,
  given: { readonly meeting: string },
): Promise<{ reminded: number } | Refusal> {
  const { tx, tenant, now, today } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, given.meeting)
  const evaluation = await lockEvaluation(tx, conference, given.meeting)
  if (!meeting || !evaluation) return notFound(given.meeting)
  const silent = await listSilent(tx, conference, given.meeting)
  const decided = remindedOnceADay.decide({
    now,
    deadline: evaluation.deadline as Instant,
    today,
    reminded: evaluation.reminded_on,
    silent: silent.length,
  })
  if (isRefusal(decided)) return decided
  const each = silent.map((one) => ({ ...one, token: newToken() }))
  await renewLinks(
    tx,
    conference,
    each.map(({ link_id, token }) => ({ link_id, token_hash: hashToken(token) })),
  )
  await noteReminded(tx, conference, given.meeting, today)
  await mailLinks(context, meeting, 'reminded', { deadline: evaluation.deadline, each })
  await note(context, given.meeting, { reminded: each.length })
  return { reminded: each.length }
}

const note = (context: Context, meeting: string, after: Record<string, unknown>): Promise<void> =>
  context.journal({ subject: 'evaluation', subjectId: meeting, after })
