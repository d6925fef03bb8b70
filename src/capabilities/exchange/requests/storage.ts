import { sql } from 'kysely'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Request } from './contract.ts'

const REQUEST = [
  'request_id',
  'reference',
  'title',
  'introduction',
  'state',
  'deadline',
  'confidentiality',
  'previous_id',
  'version',
] as const

const requests = (tx: Tx, conference: string) =>
  tx.selectFrom('information_request').select(REQUEST).where('conference_id', '=', conference)

export async function findRequest(
  tx: Tx,
  conference: string,
  reference: string,
): Promise<Request | undefined> {
  return (await requests(tx, conference).where('reference', '=', reference).executeTakeFirst()) as
    | Request
    | undefined
}

export async function lockRequest(
  tx: Tx,
  conference: string,
  reference: string,
): Promise<Request | undefined> {
  return (await requests(tx, conference)
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()) as Request | undefined
}

/** Locks a request against its closing, while others may do the same. */
export async function holdRequest(
  tx: Tx,
  conference: string,
  reference: string,
): Promise<Request | undefined> {
  return (await requests(tx, conference).where('reference', '=', reference).forShare().executeTakeFirst()) as
    | Request
    | undefined
}

/** Where a page of requests goes on: before this one. */
export type Place = { readonly deadline: string; readonly id: string }

/** The requests the reader may see, the last deadline first, from a place backward; or the one of a reference. */
export async function listRequests(
  tx: Tx,
  conference: string,
  ask: {
    readonly before: Place | undefined
    readonly reference: string | undefined
    readonly limit: number
  },
): Promise<Request[]> {
  const { before, reference } = ask
  let page = requests(tx, conference)
    .orderBy('deadline', 'desc')
    .orderBy('request_id', 'desc')
    .limit(ask.limit)
  if (before)
    page = page.where(
      sql<boolean>`(deadline, request_id) < (${before.deadline}::timestamptz, ${before.id}::uuid)`,
    )
  if (reference !== undefined) page = page.where('reference', '=', reference)
  return (await page.execute()) as Request[]
}

export type Owed = {
  /** Owed by one of these; by any country where none are named. */
  readonly by?: readonly string[]
  /** Of these alone, the deadline came before this moment. */
  readonly due?: string
  readonly limit: number
}

/** The open requests some country has not cleared its reply to, the next deadline first. */
export async function listOwed(tx: Tx, conference: string, { by, due, limit }: Owed): Promise<Request[]> {
  let owed = requests(tx, conference)
    .where('state', '=', 'open')
    .where(
      sql<boolean>`exists (select from information_recipient r
        where r.conference_id = information_request.conference_id and r.request_id = information_request.request_id
          ${by === undefined ? sql`` : sql`and r.participant_id = any (${[...by]}::uuid[])`}
          and not exists (select from information_reply p where p.conference_id = r.conference_id
            and p.request_id = r.request_id and p.participant_id = r.participant_id and p.cleared_at is not null))`,
    )
  if (due !== undefined) owed = owed.where(sql<boolean>`deadline <= ${due}::timestamptz`)
  return (await owed.orderBy('deadline').orderBy('request_id').limit(limit).execute()) as Request[]
}

/** The open requests whose deadline lies between two moments. */
export async function listOpenBetween(
  tx: Tx,
  conference: string,
  from: string,
  until: string,
): Promise<Request[]> {
  return (await requests(tx, conference)
    .where('state', '=', 'open')
    .where(sql<boolean>`deadline between ${from}::timestamptz and ${until}::timestamptz`)
    .orderBy('deadline')
    .execute()) as Request[]
}

export type RequestFacts = {
  readonly title: Text
  readonly introduction: Text
  readonly deadline: string
  readonly confidentiality: string
}

export async function insertRequest(
  tx: Tx,
  conference: string,
  {
    title,
    introduction,
    ...row
  }: RequestFacts & {
    readonly request_id: string
    readonly reference: string
    readonly previous_id: string | null
    readonly made_at: string
  },
): Promise<Request> {
  const made = await tx
    .insertInto('information_request')
    .values({
      conference_id: conference,
      ...row,
      title: JSON.stringify(title),
      introduction: JSON.stringify(introduction),
    })
    .returning(REQUEST)
    .executeTakeFirstOrThrow()
  return made as Request
}

export async function updateRequest(
  tx: Tx,
  conference: string,
  id: string,
  change: Partial<RequestFacts> & {
    readonly state?: string
    readonly opened_at?: string
    readonly closed_at?: string
  },
): Promise<Request> {
  const { title, introduction, ...rest } = change
  const row = await tx
    .updateTable('information_request')
    .set({
      ...rest,
      ...(title ? { title: JSON.stringify(title) } : {}),
      ...(introduction ? { introduction: JSON.stringify(introduction) } : {}),
    })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('request_id', '=', id)
    .returning(REQUEST)
    .executeTakeFirstOrThrow()
  return row as Request
}

export type RecipientRow = {
  readonly request_id: string
  readonly participant_id: string
  readonly reopened_at: string | null
}

export async function listRecipients(
  tx: Tx,
  conference: string,
  requestIds: readonly string[],
): Promise<RecipientRow[]> {
  if (requestIds.length === 0) return []
  return tx
    .selectFrom('information_recipient')
    .select(['request_id', 'participant_id', 'reopened_at'])
    .where('conference_id', '=', conference)
    .where('request_id', 'in', requestIds)
    .execute()
}

/** Whom a request asks, as a whole. */
export async function putRecipients(
  tx: Tx,
  conference: string,
  requestId: string,
  participants: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('information_recipient')
    .where('conference_id', '=', conference)
    .where('request_id', '=', requestId)
    .execute()
  if (participants.length === 0) return
  await tx
    .insertInto('information_recipient')
    .values(
      [...new Set(participants)].map((participant_id) => ({
        conference_id: conference,
        request_id: requestId,
        participant_id,
      })),
    )
    .execute()
}

/** Lets a country reply once more; with nothing, no longer. False where it is not asked. */
export async function setReopened(
  tx: Tx,
  conference: string,
  of: { readonly requestId: string; readonly participantId: string },
  reopened: { readonly at: string; readonly reason: string } | undefined,
): Promise<boolean> {
  const done = await tx
    .updateTable('information_recipient')
    .set({ reopened_at: reopened?.at ?? null, reason: reopened?.reason ?? null })
    .where('conference_id', '=', conference)
    .where('request_id', '=', of.requestId)
    .where('participant_id', '=', of.participantId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
