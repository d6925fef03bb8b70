import type { Day } from '../../../kernel/day.ts'
import { participantsOf } from '../../../kernel/actor.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import { atTheDesk } from '../../directory/contract.ts'
import { listNames } from '../../directory/index.ts'
import { findMeeting } from '../storage.ts'
import { convokedTo, mailboxesOf } from './addressees.ts'
import { type StandingLetter, countStanding, listStanding } from './answering/standing.ts'
import { findLetterTo, listColleagues, listWaiting } from './answering/storage.ts'
import { type Letter, type OwnLetter, type ConvocationRecord, type Waiting, speakers } from './contract.ts'
import { personOf } from './convening/actions.ts'
import { asTold, findConvocation, getConvocation } from './convening/storage.ts'
import { hasOpened } from './opening.ts'
import { termsOf } from './terms.ts'

/** Letters on a page. */
const PAGE = 50
/** As many as a desk shows. */
const ON_DESK = 20
const NOTHING = { letters: 0, attend: 0, decline: 0, later: 0, silent: 0, bounced: 0, unreachable: 0 }

type NameOn = Awaited<ReturnType<typeof participantNames>>

const named = ({ answer, ...row }: StandingLetter, nameOn: NameOn, day: Day): Letter => {
  const of = nameOn(row.participant_id, day)
  return { ...row, code: of?.code ?? '', short: of?.short ?? {}, answer }
}

/** A meeting's convocation and what became of each letter, page by page; as many queries, however many letters. */
export async function recordOf(
  context: Context,
  ask: { readonly meeting: string; readonly after?: string | undefined },
): Promise<ConvocationRecord | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const convocation = await findConvocation(tx, conference, ask.meeting)
  if (!convocation)
    return {
      meeting,
      convocation: null,
      may_release: false,
      mailboxes: 0,
      asked_by: null,
      counts: NOTHING,
      letters: [],
      next: null,
    }
  const { convocation_id } = convocation
  const waits = convocation.state === 'awaiting release'
  const by = convocation.asked_by
  const [counts, rows, nameOn, names, mailboxes] = [
    await countStanding(tx, conference, { convocation: convocation_id, now }),
    await listStanding(tx, conference, {
      convocation: convocation_id,
      now,
      after: ask.after,
      limit: PAGE + 1,
    }),
    await participantNames(context),
    await listNames(tx, conference, by === null ? [] : [by]),
    waits ? mailboxesOf(await convokedTo(context, meeting, (await termsOf(context)).terms)) : 0,
  ]
  const shown = rows.slice(0, PAGE)
  return {
    meeting,
    convocation: asTold(convocation),
    may_release: waits && atTheDesk(context.actor) && by !== personOf(context),
    mailboxes,
    asked_by: by === null ? null : (names.get(by) ?? null),
    counts,
    letters: shown.map((row) => named(row, nameOn, meeting.opens_on as Day)),
    next: rows.length > PAGE ? (shown.at(-1)?.letter_id ?? null) : null,
  }
}

/** One participant's letter with its answer, and whom that was left to; nothing where it was not convoked. */
export async function letterTo(
  context: Context,
  of: { readonly meeting: string; readonly participant: string },
): Promise<OwnLetter | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, of.meeting)
  const nameOn = await participantNames(context)
  const called = meeting && nameOn(of.participant, meeting.opens_on as Day)
  if (!meeting || !called) return notFound(of.participant)
  const known = { meeting, participant: called.short, opened: hasOpened(context, meeting) }
  const found = await findLetterTo(tx, conference, of)
  if (!found) return { ...known, sent: null }
  const { letter_id } = found
  const { convocation_id } = found.convocation
  const [[row], convocation, colleagues] = [
    await listStanding(tx, conference, { convocation: convocation_id, now, only: letter_id, limit: 1 }),
    await getConvocation(tx, conference, convocation_id),
    await listColleagues(tx, conference, letter_id),
  ]
  if (!row) throw new Error('A letter that was found stands nowhere')
  return {
    ...known,
    sent: {
      convocation: asTold(convocation),
      letter: named(row, nameOn, meeting.opens_on as Day),
      colleagues: colleagues.map(({ name, left_at }) => ({ name, left_at })),
    },
  }
}

/** The convocations that wait for an answer of the asker's participants. */
export async function waitingFor(context: Context): Promise<{ waiting: Waiting[]; more: boolean }> {
  const participants = participantsOf(context.actor, ...speakers)
  const rows = await listWaiting(context.tx, context.tenant.conferenceId, {
    participants,
    today: context.today,
    limit: ON_DESK + 1,
  })
  if (rows.length === 0) return { waiting: [], more: false }
  const nameOn = await participantNames(context)
  return {
    waiting: rows.slice(0, ON_DESK).map((row) => ({
      meeting_id: row.meeting_id,
      meeting: row.name as Waiting['meeting'],
      participant_id: row.participant_id,
      participant: nameOn(row.participant_id, row.opens_on)?.short ?? {},
      answer_until: row.answer_until,
      opens_on: row.opens_on,
      answer: row.answer as Waiting['answer'],
    })),
    more: rows.length > ON_DESK,
  }
}
