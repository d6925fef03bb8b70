import type { Context } from '../../../platform/operations/operation.ts'
import { participantsOn, presidenciesOn } from '../../conference/index.ts'
import { memberOffices, presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { type Correspondent, correspondentsOn } from '../../directory/index.ts'

/** Everyone who could be charged with something today, found once and asked per mandate. */
export type Charged = (tasked: readonly string[]) => Correspondent[]

/** Who answers for whom today: each of those tasked, as the people who hold its offices. Three queries, whatever is asked. */
export async function chargedOn(context: Context): Promise<Charged> {
  const people = await correspondentsOn(context, context.today)
  const participants = await participantsOn(context, context.today)
  const terms = await presidenciesOn(context, context.today)
  const codes = new Map(participants.map((one) => [one.code, one.participant_id]))
  const members = new Set(
    participants.flatMap((one) => (one.status === 'member' ? [one.participant_id] : [])),
  )
  const holding = (offices: readonly string[], of: (participantId: string | null) => boolean) =>
    people.filter((one) => offices.includes(one.office) && of(one.participant_id))
  const presiding = (standing: string): Correspondent[] => {
    const country = terms.find((term) => term.standing === standing)?.participant_id
    // Only the current presidency's team holds its offices; before and after, the country's focal points speak.
    const offices = standing === 'current' ? presidencyOffices : memberOffices
    return country === undefined ? [] : holding(offices, (id) => id === country)
  }
  const forOne = (who: string): Correspondent[] => {
    const [kind, name] = who.split(':')
    if (kind === 'participant' && name !== undefined)
      return holding(memberOffices, (id) => id === codes.get(name))
    if (kind === 'organization' && name !== undefined)
      return holding(['observer'], (id) => id === codes.get(name))
    switch (who) {
      case 'PPT':
        return presiding('current')
      case 'outgoing PPT':
      case 'former PPT':
        return presiding('outgoing')
      case 'incoming PPT':
        return presiding('incoming')
      case 'troika':
        return ['outgoing', 'current', 'incoming'].flatMap(presiding)
      case 'all members':
        return holding(memberOffices, (id) => id !== null && members.has(id))
      case 'observers':
      case 'civil society':
        return holding(['observer'], () => true)
      default:
        // Bodies and the host organization have the secretariat for their memory.
        return holding(secretariatDesk, () => true)
    }
  }
  return (tasked) => [...new Map(tasked.flatMap(forOne).map((one) => [one.person_id, one] as const)).values()]
}
