import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'

export type ErasureRequest = {
  readonly request_id: string
  readonly person_id: string
  readonly asked_at: string
  readonly decided_at: string | null
  readonly granted: boolean | null
  readonly reason: string
  readonly version: number
}

const REQUEST = ['request_id', 'person_id', 'asked_at', 'decided_at', 'granted', 'reason', 'version'] as const

/** A person's last request. */
export async function findLastRequest(
  tx: Tx,
  conference: string,
  person: string,
): Promise<ErasureRequest | undefined> {
  return tx
    .selectFrom('erasure_request')
    .select(REQUEST)
    .where('conference_id', '=', conference)
    .where('person_id', '=', person)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function lockRequest(
  tx: Tx,
  conference: string,
  id: string,
): Promise<ErasureRequest | undefined> {
  return tx
    .selectFrom('erasure_request')
    .select(REQUEST)
    .where('conference_id', '=', conference)
    .where('request_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The open requests, then those decided last. */
export async function listRequests(tx: Tx, conference: string, limit: number) {
  return tx
    .selectFrom('erasure_request as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'r.conference_id').onRef('p.person_id', '=', 'r.person_id'),
    )
    .select([
      'r.request_id',
      'r.person_id',
      'r.asked_at',
      'r.decided_at',
      'r.granted',
      'r.reason',
      'r.version',
      sql<string>`p.given_name || ' ' || p.family_name`.as('name'),
    ])
    .where('r.conference_id', '=', conference)
    .orderBy(sql`r.decided_at desc nulls first`)
    .orderBy('r.asked_at')
    .limit(limit)
    .execute()
}

export async function insertRequest(
  tx: Tx,
  conference: string,
  row: Pick<ErasureRequest, 'request_id' | 'person_id' | 'asked_at'>,
): Promise<void> {
  await tx
    .insertInto('erasure_request')
    .values({ conference_id: conference, ...row })
    .execute()
}

export async function decideRequest(
  tx: Tx,
  conference: string,
  id: string,
  decision: Pick<ErasureRequest, 'decided_at' | 'granted' | 'reason'>,
): Promise<void> {
  await tx
    .updateTable('erasure_request')
    .set((row) => ({ ...decision, version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('request_id', '=', id)
    .execute()
}

/** Takes how to reach a person out of their row; the name stands. Their address becomes one that nobody has. */
export async function erasePerson(tx: Tx, conference: string, id: string, at: string): Promise<number> {
  const done = await tx
    .updateTable('person')
    .set((row) => ({
      email: `${id}@erased.invalid`,
      treatment: null,
      channels: JSON.stringify([]),
      institution: '',
      shares_email: false,
      shares_phone: false,
      digest: false,
      erased_at: at,
      version: row('version', '+', 1),
    }))
    .where('conference_id', '=', conference)
    .where('person_id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export async function listMailsTo(tx: Tx, conference: string, email: string) {
  return tx
    .selectFrom('mail')
    .select(['recipient', 'subject', 'text_body', 'written_at', 'sent_at'])
    .where('conference_id', '=', conference)
    .where('addressee', '=', email.toLowerCase())
    .where('recipient', '<>', '')
    .orderBy('written_at', 'desc')
    .execute()
}

export async function countMailsTo(tx: Tx, conference: string, email: string): Promise<number> {
  const row = await tx
    .selectFrom('mail')
    .select((mail) => mail.fn.countAll<bigint>().as('many'))
    .where('conference_id', '=', conference)
    .where('addressee', '=', email.toLowerCase())
    .where('recipient', '<>', '')
    .executeTakeFirstOrThrow()
  return Number(row.many)
}

/** Empties mails: those to an address, or those that left before an instant. That there was one stays. */
export async function emptyMails(
  tx: Tx,
  conference: string,
  which: { readonly to: string } | { readonly sentBefore: string },
): Promise<number> {
  let query = tx
    .updateTable('mail')
    .set({ recipient: '', text_body: '', html_body: '', calendar: null })
    .where('conference_id', '=', conference)
    .where('recipient', '<>', '')
  query =
    'to' in which
      ? query.where('addressee', '=', which.to.toLowerCase())
      : query.where('sent_at', '<', which.sentBefore)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** Takes a person out of what imports remember of their rows. */
export async function emptyImports(
  tx: Tx,
  conference: string,
  person: string,
  email: string,
): Promise<number> {
  const done = await sql`
    update import_batch set created = created
      || jsonb_build_object('changed_people', (select coalesce(jsonb_agg(c), '[]') from jsonb_array_elements(created -> 'changed_people') c
           where c -> 'before' ->> 'person_id' <> ${person}))
      || jsonb_build_object('left_out', (select coalesce(jsonb_agg(l), '[]') from jsonb_array_elements(created -> 'left_out') l
           where lower(l ->> 'email') <> ${email.toLowerCase()}))
    where conference_id = ${conference}
      and (created::text like ${`%${person}%`} or lower(created::text) like ${`%${email.toLowerCase()}%`})`.execute(
    tx,
  )
  return Number(done.numAffectedRows ?? 0)
}

export async function deleteImportDraftsBefore(tx: Tx, conference: string, before: string): Promise<number> {
  const done = await tx
    .deleteFrom('import_draft')
    .where('conference_id', '=', conference)
    .where('created_at', '<', before)
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Who else read a person's data, latest first: lines of the journal that name them, alone or among many. */
export async function listReadingsOf(tx: Tx, conference: string, person: string, limit: number) {
  return (
    tx
      // The latest first of all, so that the journal is asked for these lines and no other.
      .selectFrom((from) =>
        from
          .selectFrom('personal_reading')
          .select(['conference_id', 'entry_id'])
          .where('conference_id', '=', conference)
          .where('person_id', '=', person)
          .orderBy('entry_id', 'desc')
          .limit(limit)
          .as('r'),
      )
      .innerJoin('journal as j', (join) =>
        join.onRef('j.conference_id', '=', 'r.conference_id').onRef('j.entry_id', '=', 'r.entry_id'),
      )
      .select([
        'j.entry_id',
        'j.at',
        'j.actor',
        // Not who else stands in the line.
        sql<string>`j.after ->> 'purpose'`.as('purpose'),
        sql<string[]>`j.after -> 'fields'`.as('fields'),
      ])
      .orderBy('r.entry_id', 'desc')
      .execute()
  )
}
