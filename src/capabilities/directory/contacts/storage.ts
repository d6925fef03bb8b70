import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import { nameOrder } from '../../../platform/postgres/name-order.ts'
import type { Office, Person } from '../contract.ts'

/** Someone in an office on a day, with what they say of themself and what of it they share. */
export type ContactRow = {
  readonly appointment_id: string
  readonly person_id: string
  readonly given_name: string
  readonly family_name: string
  readonly treatment: string | null
  readonly institution: string
  readonly email: string
  readonly channels: Person['channels']
  readonly shares_email: boolean | null
  readonly shares_phone: boolean
  readonly office: Office
  readonly participant_id: string | null
}

/** Who holds one of these offices on a day and is not suspended, by name; `words` must all stand in a name or an institution. */
export async function listContacts(
  tx: Tx,
  conference: string,
  ask: {
    readonly on: Day
    readonly offices: readonly Office[]
    readonly participantId?: string | undefined
    readonly personId?: string | undefined
    readonly words?: readonly string[]
  },
): Promise<ContactRow[]> {
  let query = tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'a.conference_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select([
      'a.appointment_id',
      'p.person_id',
      'p.given_name',
      'p.family_name',
      'p.treatment',
      'p.institution',
      'p.email',
      'p.channels',
      'p.shares_email',
      'p.shares_phone',
      'a.office',
      'a.participant_id',
    ])
    .where('a.conference_id', '=', conference)
    .where(sql<boolean>`daterange(a.from_day, a.until_day, '[]') @> ${ask.on}::date`)
    .where('a.suspended_at', 'is', null)
    .where('a.office', 'in', [...ask.offices])
    .orderBy(nameOrder('p.family_name'))
    .orderBy(nameOrder('p.given_name'))
    .orderBy('a.appointment_id')
  if (ask.participantId) query = query.where('a.participant_id', '=', ask.participantId)
  if (ask.personId) query = query.where('a.person_id', '=', ask.personId)
  for (const word of ask.words ?? []) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where(
      sql<boolean>`unaccented(p.given_name || ' ' || p.family_name || ' ' || p.institution) like unaccented(${pattern})`,
    )
  }
  return (await query.execute()) as ContactRow[]
}

export type Sharing = {
  readonly institution: string
  /** Null where the person said nothing: then what the conference settled holds. */
  readonly shares_email: boolean | null
  readonly shares_phone: boolean
}

const SHARING = ['institution', 'shares_email', 'shares_phone', 'version'] as const

const sharings = (tx: Tx, conference: string, personId: string) =>
  tx
    .selectFrom('person')
    .select(SHARING)
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)

export async function findSharing(
  tx: Tx,
  conference: string,
  personId: string,
): Promise<(Sharing & { readonly version: number }) | undefined> {
  return sharings(tx, conference, personId).executeTakeFirst()
}

/** The same, held until the transaction ends. */
export async function lockSharing(
  tx: Tx,
  conference: string,
  personId: string,
): Promise<(Sharing & { readonly version: number }) | undefined> {
  return sharings(tx, conference, personId).forUpdate().executeTakeFirst()
}

export async function updateSharing(
  tx: Tx,
  conference: string,
  personId: string,
  change: Sharing,
): Promise<Sharing & { readonly version: number }> {
  return tx
    .updateTable('person')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .returning(SHARING)
    .executeTakeFirstOrThrow()
}
