import { type SelectQueryBuilder, sql } from 'kysely'
import { dayOf } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Tables } from '../../../platform/postgres/tables.gen.ts'
import { DOCUMENT } from '../storage.ts'
import type { Document, DocumentState } from '../contract.ts'

/** What a register of documents is asked for. */
export type Condition = {
  readonly kind?: string | undefined
  readonly bodyId?: string | undefined
  readonly meetingId?: string | undefined
  readonly state?: DocumentState | undefined
  readonly access?: string | undefined
  readonly year?: number | undefined
  /** A language whose text is not there. */
  readonly missing?: Language | undefined
}

/** Where a page of the register goes on: after this one. */
export type Place = { readonly day: string; readonly id: string }

/** A page of the documents that meet a condition, latest first; and how many there are, up to a bound. */
export async function listLibrary(
  tx: Tx,
  conference: string,
  ask: {
    readonly on: Condition
    readonly after: Place | undefined
    readonly limit: number
    readonly bound: number
  },
): Promise<{ documents: Document[]; count: number }> {
  const { after } = ask
  let page = fitting(tx, conference, ask.on)
    .select(DOCUMENT)
    .orderBy('dated_on', 'desc')
    .orderBy('document_id', 'desc')
    .limit(ask.limit)
  if (after)
    page = page.where(sql<boolean>`(dated_on, document_id) < (${after.day}::date, ${after.id}::uuid)`)
  const counted = fitting(tx, conference, ask.on)
    .select(sql`1`.as('one'))
    .limit(ask.bound)
  const [documents, count] = await Promise.all([
    page.execute(),
    tx
      .selectFrom(counted.as('found'))
      .select((found) => found.fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow(),
  ])
  return { documents: documents as Document[], count: Number(count.count) }
}

function fitting(tx: Tx, conference: string, on: Condition): SelectQueryBuilder<Tables, 'document', object> {
  let query = tx.selectFrom('document').where('conference_id', '=', conference)
  if (on.kind) query = query.where('kind', '=', on.kind)
  if (on.bodyId) query = query.where('body_id', '=', on.bodyId)
  if (on.meetingId) query = query.where('meeting_id', '=', on.meetingId)
  if (on.state) query = query.where('state', '=', on.state)
  if (on.access) query = query.where('access', '=', on.access)
  if (on.year)
    query = query
      .where('dated_on', '>=', dayOf(on.year, 1, 1))
      .where('dated_on', '<=', dayOf(on.year, 12, 31))
  const { missing } = on
  if (missing)
    query = query.where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('language_version as v')
            .select('v.language')
            .whereRef('v.conference_id', '=', 'document.conference_id')
            .whereRef('v.document_id', '=', 'document.document_id')
            .where('v.language', '=', missing)
            .where('v.ready_at', 'is not', null),
        ),
      ),
    )
  return query
}
