import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import { nameOrder } from '../../../platform/postgres/name-order.ts'
import { type Office, type Person, presidencyOffices } from '../contract.ts'

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

export type ContactsAsked = {
  readonly on: Day
  /** In the order in which they stand in for a country. */
  readonly offices: readonly Office[]
  /** An office of the Presidency counts where it is held for this one; null where nobody presides. */
  readonly presiding: string | null
  /** The participants in the order in which they are listed; who is held for none of them comes first. */
  readonly participants: readonly string[]
  readonly participantId?: string | undefined
  readonly personId?: string | undefined
  /** All of them stand in a name or an institution. */
  readonly words?: readonly string[]
}

function reached(tx: Tx, conference: string, ask: ContactsAsked) {
  let query = tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'a.conference_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .where('a.conference_id', '=', conference)
    .where(sql<boolean>`daterange(a.from_day, a.until_day, '[]') @> ${ask.on}::date`)
    .where('a.suspended_at', 'is', null)
    .where('a.office', 'in', [...ask.offices])
    .where((row) =>
      row.or([
        row('a.office', 'not in', [...presidencyOffices]),
        row('a.participant_id', '=', sql<string>`${ask.presiding}::uuid`),
      ]),
    )
  if (ask.participantId) query = query.where('a.participant_id', '=', ask.participantId)
  if (ask.personId) query = query.where('a.person_id', '=', ask.personId)
  for (const word of ask.words ?? []) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where(
      sql<boolean>`unaccented(p.given_name || ' ' || p.family_name || ' ' || p.institution) like unaccented(${pattern})`,
    )
  }
  return query
}

/** Where someone stands in the list: by participant, office and name. */
const place = ({ participants, offices }: ContactsAsked) =>
  sql.join([
    sql`coalesce(array_position(${[...participants]}::uuid[], a.participant_id), 0)`,
    sql`array_position(${[...offices]}::text[], a.office)`,
    nameOrder('p.family_name'),
    nameOrder('p.given_name'),
    sql.ref('a.appointment_id'),
  ])

/** Who is in one of these offices on a day and not suspended: all, or as many as `limit` after an appointment. */
export async function listContacts(
  tx: Tx,
  conference: string,
  ask: ContactsAsked,
  page: { readonly after?: string | undefined; readonly limit?: number } = {},
): Promise<ContactRow[]> {
  let query = reached(tx, conference, ask)
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
    .orderBy(place(ask))
  // The place is that of whoever held the appointment, also where they hold it no more.
  if (page.after)
    query = query.where(
      sql<boolean>`(${place(ask)}) > (select ${place(ask)} from appointment a join person p using (conference_id, person_id)
        where a.conference_id = ${conference} and a.appointment_id = ${page.after})`,
    )
  if (page.limit !== undefined) query = query.limit(page.limit)
  return (await query.execute()) as ContactRow[]
}

export async function countContacts(tx: Tx, conference: string, ask: ContactsAsked): Promise<number> {
  const { many } = await reached(tx, conference, ask)
    .select(({ fn }) => fn.countAll().as('many'))
    .executeTakeFirstOrThrow()
  return Number(many)
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
