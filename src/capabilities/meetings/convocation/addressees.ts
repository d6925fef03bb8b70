import type { Day } from '../../../kernel/day.ts'
import { type Language, inLanguage, isLanguage } from '../../../kernel/language.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { participantsOn } from '../../conference/index.ts'
import type { Participant } from '../../conference/contract.ts'
import { appointmentsOn, correspondentsOn } from '../../directory/index.ts'
import type { Meeting } from '../contract.ts'
import { convokedByStanding } from './convening/rules.ts'
import { type ConvocationTerms, speakers } from './contract.ts'

/** Someone who is written to today. */
export type Reader = {
  readonly person_id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}
/** A participant that is convoked, with its readers; nobody where there is nobody who can be written to. */
export type Convoked = { readonly participant: Participant; readonly readers: readonly Reader[] }

export const isSpeaker = (office: string): boolean => (speakers as readonly string[]).includes(office)

/** Whom a meeting convokes, in the order of their names, and whom of each it is written to today. Three queries, however many. */
export async function convokedTo(
  context: Context,
  meeting: Pick<Meeting, 'body_id' | 'opens_on'>,
  { statuses }: Pick<ConvocationTerms, 'statuses'>,
): Promise<Convoked[]> {
  const [participants, seats, offices] = [
    await participantsOn(context, meeting.opens_on as Day),
    await correspondentsOn(context, context.today),
    await appointmentsOn(context, context.today, { offices: speakers }),
  ]
  // An appointment to certain bodies gives nothing for the others.
  const there = new Set(
    offices.flatMap(({ person_id, participant_id, body_ids, suspended_at }) =>
      suspended_at === null && (body_ids.length === 0 || body_ids.includes(meeting.body_id))
        ? [`${person_id} ${participant_id}`]
        : [],
    ),
  )
  const readers = Map.groupBy(
    seats.filter(
      (one) =>
        isSpeaker(one.office) && one.email !== '' && there.has(`${one.person_id} ${one.participant_id}`),
    ),
    ({ participant_id }) => participant_id,
  )
  const convoked = participants.filter(
    ({ status }) => convokedByStanding.decide({ status, convoked: statuses }) === 'convoked',
  )
  return inOrder(
    convoked,
    ({ short }) => inLanguage(short, context.tenant.originalLanguage),
    context.tenant.originalLanguage,
  ).map((participant) => ({
    participant,
    readers: onceEach(readers.get(participant.participant_id) ?? []).map(
      ({ person_id, name, email, language }) => ({
        person_id,
        name,
        email,
        language: isLanguage(language) ? language : context.tenant.originalLanguage,
      }),
    ),
  }))
}

// Someone may hold the office twice, by two notes.
const onceEach = <One extends { readonly person_id: string }>(people: readonly One[]): One[] => [
  ...new Map(people.map((one) => [one.person_id, one])).values(),
]

/** The languages a letter is written in: those of its readers, else the conference's. */
export function languagesOf({ readers }: Convoked, original: Language): Language[] {
  const read = new Set(readers.map(({ language }) => language))
  if (read.size === 0) return [original]
  return [...read].toSorted((a, b) => Number(b === original) - Number(a === original))
}

export const mailboxesOf = (convoked: readonly Convoked[]): number =>
  convoked.reduce((sum, { readers }) => sum + readers.length, 0)
