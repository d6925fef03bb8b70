import type { Text } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import { nameOrder } from '../../../../platform/postgres/name-order.ts'
import type { Category, RegistrationState, Role } from '../../delegations/contract.ts'
import { printedName } from '../../delegations/storage.ts'

export type Printed = {
  readonly registration_id: string
  readonly badge_serial: number
  readonly person_id: string | null
  readonly name: string
  readonly participant_id: string | null
  readonly category: Category
  readonly role: Role | null
  readonly job_title: Text
  readonly state: RegistrationState
}

export type PrintedAsk = {
  readonly meeting: string
  readonly registration?: string | undefined
  readonly category?: Category | undefined
}

/** Whose badges are printed: those confirmed of a meeting or one category of it, or one person; by family name. */
export async function listPrinted(tx: Tx, conference: string, ask: PrintedAsk): Promise<Printed[]> {
  let query = tx
    .selectFrom('registration as r')
    .select([
      'r.registration_id',
      'r.badge_serial',
      'r.person_id',
      'r.participant_id',
      'r.category',
      'r.role',
      'r.job_title',
      'r.state',
    ])
    .select(printedName('r').as('name'))
    .where('r.conference_id', '=', conference)
    .where('r.meeting_id', '=', ask.meeting)
  query =
    ask.registration === undefined
      ? query.where('r.state', '=', 'confirmed')
      : query.where('r.registration_id', '=', ask.registration)
  if (ask.category !== undefined) query = query.where('r.category', '=', ask.category)
  const rows = await query
    .orderBy(nameOrder('r.family_name'))
    .orderBy(nameOrder('r.given_name'))
    .orderBy('r.registration_id')
    .execute()
  return rows as Printed[]
}
