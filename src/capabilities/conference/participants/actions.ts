import { type Day, addDays } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { ParticipantRecord, ParticipantStatus } from '../contract.ts'
import { codeOnce, datedChange } from '../rules.ts'
import { insertParticipant } from '../storage.ts'
import {
  closePeriod,
  findParticipant,
  saveName,
  saveStatus,
  lockParticipant,
  participantCodeTaken,
  raiseParticipant,
} from './storage.ts'

/** A participant with its whole history. */
export async function participantOf(context: Context, code: string): Promise<ParticipantRecord | Refusal> {
  return (await findParticipant(context.tx, context.tenant.conferenceId, code)) ?? notFound(code)
}

export type Names = { readonly short: Text; readonly formal: Text }

/** Enters a participant with its first name and status, both from the same day. */
export async function enterParticipant(
  context: Context,
  given: Names & {
    kind: 'country' | 'organization'
    code: string
    status: ParticipantStatus
    from: Day
  },
): Promise<ParticipantRecord | Refusal> {
  const { tx, tenant } = context
  const taken = await participantCodeTaken(tx, tenant.conferenceId, given.code)
  const free = codeOnce.decide({ taken, code: given.code })
  if (isRefusal(free)) return free
  const participant_id = context.newId()
  const { from, ...facts } = given
  await insertParticipant(tx, tenant.conferenceId, { participant_id, ...facts, from_day: from })
  await context.journal({ subject: 'participant', subjectId: participant_id, after: given })
  return participantOf(context, given.code)
}

/** Names a participant anew from a day on; what it was called before that day stays. */
export async function nameParticipant(
  context: Context,
  given: Names & { code: string; from: Day },
): Promise<ParticipantRecord | Refusal> {
  const participant = await lockSeen(context, given.code)
  if (isRefusal(participant)) return participant
  const decided = datedChange.decide({
    held: participant.names.map(periodOf),
    from: given.from,
    ends: false,
  })
  if (isRefusal(decided)) return decided
  const key = keyOf(context, participant)
  if (decided.closes)
    await closePeriod(context.tx, 'participant_name', key, decided.closes, addDays(given.from, -1))
  const name = {
    from_day: given.from,
    until_day: decided.until,
    short: given.short,
    formal: given.formal,
  }
  await saveName(context.tx, key, name)
  return stored(context, participant, { names: participant.names }, { name })
}

/** Gives a participant a status from a day on, or lets it take part no longer from that day. */
export async function setStatus(
  context: Context,
  given: { code: string; from: Day; status: ParticipantStatus | null },
): Promise<ParticipantRecord | Refusal> {
  const participant = await lockSeen(context, given.code)
  if (isRefusal(participant)) return participant
  const decided = datedChange.decide({
    held: participant.statuses.map(periodOf),
    from: given.from,
    ends: given.status === null,
  })
  if (isRefusal(decided)) return decided
  const key = keyOf(context, participant)
  if (decided.closes)
    await closePeriod(context.tx, 'participant_status', key, decided.closes, addDays(given.from, -1))
  const status = { from_day: given.from, until_day: decided.until, status: given.status }
  if (status.status !== null) await saveStatus(context.tx, key, { ...status, status: status.status })
  return stored(context, participant, { statuses: participant.statuses }, { status })
}

async function lockSeen(context: Context, code: string): Promise<ParticipantRecord | Refusal> {
  const participant = await lockParticipant(context.tx, context.tenant.conferenceId, code)
  if (!participant) return notFound(code)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: participant.version })
  return isRefusal(last) ? last : participant
}

async function stored(
  context: Context,
  participant: ParticipantRecord,
  before: object,
  after: object,
): Promise<ParticipantRecord | Refusal> {
  await raiseParticipant(context.tx, keyOf(context, participant))
  await context.journal({ subject: 'participant', subjectId: participant.participant_id, before, after })
  return participantOf(context, participant.code)
}

const keyOf = (context: Context, { participant_id }: ParticipantRecord) => ({
  conference_id: context.tenant.conferenceId,
  participant_id,
})

const periodOf = (one: { from_day: string; until_day: string | null }) => ({
  from: one.from_day as Day,
  until: one.until_day as Day | null,
})
