import type { Actor, Held } from '../../../../kernel/actor.ts'
import { type Language, inLanguage, isLanguage } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { inOrder } from '../../../../platform/i18n/format.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { participantsOn, presidenciesOn } from '../../../conference/index.ts'
import type { Participant } from '../../../conference/contract.ts'
import { correspondentsOn, listNames } from '../../../directory/index.ts'
import { accessFollowsAppointment } from '../../../directory/rules.ts'
import { type Audience, receivingOffices } from '../contract.ts'
import { listedHoldsAnOffice } from './rules.ts'

/** Someone who could be written to today: what letters need, and who they are to the rules of reading. */
export type Receiver = {
  readonly person_id: string
  readonly name: string
  readonly treatment: string | null
  readonly email: string
  readonly language: Language
  readonly held: readonly Held[]
}

/** A receiver in the office and for the participant they are written to. */
export type Recipient = Receiver & { readonly office: string; readonly participant: Participant | undefined }

export const actorOf = ({ person_id, name, held }: Receiver): Actor => ({
  kind: 'person',
  personId: person_id,
  name,
  held,
})

/**
 * Everyone who holds an office today that receives what is sent, or those among some people who do, and the participants of
 * today. Three queries, whatever is asked.
 */
export async function receiversOn(
  context: Context,
  people?: readonly string[],
): Promise<{ receivers: Map<string, Receiver>; participants: Map<string, Participant> }> {
  const { today } = context
  const seats = await correspondentsOn(context, today, people)
  const participants = new Map(
    (await participantsOn(context, today)).map((one) => [one.participant_id, one] as const),
  )
  const terms = await presidenciesOn(context, today)
  const presidency = terms.find(({ standing }) => standing === 'current')?.participant_id
  const receivers = new Map<string, Receiver>()
  for (const [person_id, own] of Map.groupBy(seats, (one) => one.person_id)) {
    const [first] = own
    const held = own.flatMap(({ office, participant_id, suspended }): Held[] => {
      // Those of today alone were asked for.
      const appointed = { office, participantId: participant_id, from: today, until: null, suspended }
      if (isRefusal(accessFollowsAppointment.decide({ appointed, today, presidency }))) return []
      const status = participant_id === null ? undefined : participants.get(participant_id)?.status
      return [
        {
          office,
          ...(participant_id === null ? {} : { participantId: participant_id }),
          ...(status ? { status } : {}),
        },
      ]
    })
    if (!first || !held.some(({ office }) => receivingOffices.has(office))) continue
    const { name, treatment, email, language } = first
    receivers.set(person_id, {
      person_id,
      name,
      treatment,
      email,
      language: isLanguage(language) ? language : context.tenant.originalLanguage,
      held,
    })
  }
  return { receivers, participants }
}

/**
 * Whom an audience comes to today, in the order of the participants' names: each once, in the first office that was chosen.
 * Refused where someone listed by name holds no office.
 */
export async function resolve(context: Context, audience: Audience): Promise<Recipient[] | Refusal> {
  const { receivers, participants } = await receiversOn(context)
  const unlisted = await notHolding(context, audience, receivers)
  if (unlisted) return unlisted
  const chosen = new Set(audience.participants)
  for (const { participant_id, status } of participants.values()) {
    if (status === 'member' && audience.groups.includes('members')) chosen.add(participant_id)
    if (status === 'observer' && audience.groups.includes('observers')) chosen.add(participant_id)
  }
  const listed = new Set(audience.people)
  const recipients = [...receivers.values()].flatMap((receiver): Recipient[] => {
    const seat = audience.offices
      .flatMap((office) => receiver.held.filter((one) => one.office === office))
      .find(({ participantId }) => participantId !== undefined && chosen.has(participantId))
    const byName = listed.has(receiver.person_id)
      ? receiver.held.find(({ office }) => receivingOffices.has(office))
      : undefined
    const as = seat ?? byName
    if (!as) return []
    const { office, participantId } = as
    return [
      {
        ...receiver,
        office,
        participant: participantId === undefined ? undefined : participants.get(participantId),
      },
    ]
  })
  const { language } = context
  return inOrder(
    recipients,
    ({ participant, name }) => `${participant ? inLanguage(participant.short, language) : ''} ${name}`,
    language,
  )
}

async function notHolding(
  context: Context,
  { people }: Audience,
  receivers: ReadonlyMap<string, Receiver>,
): Promise<Refusal | undefined> {
  const gone = people.find((person) => !receivers.has(person))
  if (gone === undefined) return undefined
  const names = await listNames(context.tx, context.tenant.conferenceId, [gone])
  const decided = listedHoldsAnOffice.decide({ name: names.get(gone) ?? gone, holds: false })
  return isRefusal(decided) ? decided : undefined
}
