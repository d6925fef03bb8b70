import type { Day } from '../../../../kernel/day.ts'
import type { Text } from '../../../../kernel/language.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { participantNames, participantsOn } from '../../../conference/index.ts'
import type { Category } from '../../delegations/contract.ts'
import { inPrecedence } from '../../participants/precedence.ts'
import { findMeeting } from '../../storage.ts'
import type { Attendance, Occasion } from '../contract.ts'
import { isSameOccasion } from '../occasion.ts'
import { countExpected } from '../storage.ts'
import { type PresentRow, countPresent } from './storage.ts'

export type AttendanceAsk = {
  readonly meeting: string
  readonly session?: number | undefined
  readonly day?: string | undefined
}

/** Who was there, occasion by occasion; the one asked for, else the last, in full: delegations in their order of precedence. */
export async function attendanceOf(context: Context, ask: AttendanceAsk): Promise<Attendance | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const opens = meeting.opens_on as Day
  const [present, expected, participants, nameOn] = await Promise.all([
    countPresent(tx, conference, ask.meeting),
    countExpected(tx, conference, ask.meeting),
    participantsOn(context, opens),
    participantNames(context),
  ])
  const occasions = occasionsOf(present)
  const shown = chosen(occasions, ask)
  const here = shown ? present.filter((row) => isSameOccasion(row, shown)) : []
  const nameOf = (participant: string): Text => nameOn(participant, opens)?.short ?? {}
  const precedence = { order: tenant.originalLanguage }
  const delegation = (category: Category, participant: string | null) => ({
    participant_id: participant,
    name: participant === null ? {} : nameOf(participant),
    category,
    expected: countIn(expected, category, participant)?.expected ?? 0,
    present: countIn(here, category, participant)?.people ?? 0,
  })
  const those = [...expected, ...here]
  return {
    meeting,
    occasions,
    shown,
    members: participants.filter(({ status }) => status === 'member').length,
    delegations: (['member', 'observer', 'interpreter', 'press', 'staff', 'guest'] as const).flatMap(
      (one) => {
        const of = [
          ...new Set(those.filter(({ category }) => category === one).map((row) => row.participant_id)),
        ]
        return [
          ...inPrecedence(
            of.filter((id) => id !== null),
            nameOf,
            precedence,
          ).map((id) => delegation(one, id)),
          ...(of.includes(null) ? [delegation(one, null)] : []),
        ]
      },
    ),
  }
}

const countIn = <Row extends { readonly category: Category; readonly participant_id: string | null }>(
  rows: readonly Row[],
  category: Category,
  participant: string | null,
): Row | undefined => rows.find((row) => row.category === category && row.participant_id === participant)

/** The entrance of each day and each session, in the order they began. */
function occasionsOf(rows: readonly PresentRow[]): Occasion[] {
  const occasions: Occasion[] = []
  for (const row of rows) {
    const known = occasions.findIndex((one) => isSameOccasion(one, row))
    const before = occasions[known] ?? { session: row.session, day: row.day, people: 0, members: 0 }
    const more = {
      ...before,
      people: before.people + row.people,
      members: before.members + (row.category === 'member' ? 1 : 0),
    }
    if (known < 0) occasions.push(more)
    else occasions[known] = more
  }
  return occasions
}

function chosen(occasions: readonly Occasion[], { session, day }: AttendanceAsk): Occasion | null {
  const asked =
    session === undefined && day === undefined
      ? undefined
      : occasions.find((one) => isSameOccasion(one, { session: session ?? null, day: day ?? '' }))
  return asked ?? occasions.at(-1) ?? null
}
