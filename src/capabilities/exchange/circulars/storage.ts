import { type ExpressionBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Tables } from '../../../platform/postgres/tables.gen.ts'
import type { Audience, Circular, CircularRow, SentPaper } from './contract.ts'

const ROW = [
  'circular_id',
  'kind',
  'sender',
  'reference',
  'subject',
  'original_language',
  'deadline_on',
  'state',
  'drafted_at',
  'released_at',
  'leaves_at',
  'sent_at',
  'stopped_at',
  'version',
] as const
const CIRCULAR = [...ROW, 'body'] as const

/** A circular with what is its sender's alone. */
export type KeptCircular = Circular & {
  readonly audience: Audience
  readonly drafted_by: string | null
  readonly writers: readonly string[]
  readonly released_by: string | null
  readonly stopped_by: string | null
}
const KEPT = [...CIRCULAR, 'audience', 'drafted_by', 'writers', 'released_by', 'stopped_by'] as const

const circulars = (tx: Tx, conference: string) =>
  tx.selectFrom('circular').select(KEPT).where('conference_id', '=', conference)

export async function findCircular(
  tx: Tx,
  conference: string,
  id: string,
): Promise<KeptCircular | undefined> {
  return (await circulars(tx, conference).where('circular_id', '=', id).executeTakeFirst()) as
    | KeptCircular
    | undefined
}

export async function lockCircular(
  tx: Tx,
  conference: string,
  id: string,
): Promise<KeptCircular | undefined> {
  return (await circulars(tx, conference).where('circular_id', '=', id).forUpdate().executeTakeFirst()) as
    | KeptCircular
    | undefined
}

/** Those whose instant has come, locked; what someone stops at this moment is waited for. */
export async function lockLeaving(tx: Tx, conference: string, now: string): Promise<KeptCircular[]> {
  const rows = await circulars(tx, conference)
    .where('state', '=', 'released')
    .where('leaves_at', '<=', now)
    .orderBy('leaves_at')
    .forUpdate()
    .execute()
  return rows as unknown as KeptCircular[]
}

const recipientsOf = (circular: ExpressionBuilder<Tables & { c: Tables['circular'] }, 'c'>) =>
  circular
    .selectFrom('circular_recipient as r')
    .select((row) => row.fn.countAll<bigint>().as('many'))
    .whereRef('r.conference_id', '=', 'c.conference_id')
    .whereRef('r.circular_id', '=', 'c.circular_id')
    .where('r.standing', '=', 'written')

/** The circulars the reader may see, the latest first, from a place backward. */
export async function listCirculars(
  tx: Tx,
  conference: string,
  ask: { readonly before: string | undefined; readonly limit: number },
): Promise<CircularRow[]> {
  let query = tx
    .selectFrom('circular as c')
    .select(ROW)
    .select((circular) => [
      recipientsOf(circular).as('written'),
      recipientsOf(circular).where('r.acknowledged_at', 'is not', null).as('acknowledged'),
    ])
    .where('c.conference_id', '=', conference)
    .orderBy('c.circular_id', 'desc')
    .limit(ask.limit)
  if (ask.before !== undefined) query = query.where('c.circular_id', '<', ask.before)
  const rows = (await query.execute()) as unknown as (CircularRow & {
    written: bigint
    acknowledged: bigint
  })[]
  return rows.map((row) => ({
    ...row,
    written: Number(row.written),
    acknowledged: Number(row.acknowledged),
  }))
}

export type Draft = Pick<
  KeptCircular,
  'kind' | 'sender' | 'subject' | 'body' | 'original_language' | 'deadline_on' | 'audience' | 'writers'
>
const asStored = ({ subject, body, audience, writers, ...rest }: Draft) => ({
  ...rest,
  subject: JSON.stringify(subject),
  body: JSON.stringify(body),
  audience: JSON.stringify(audience),
  writers: [...writers],
})

export async function insertCircular(
  tx: Tx,
  conference: string,
  row: Draft & {
    readonly circular_id: string
    readonly drafted_by: string | null
    readonly drafted_at: string
  },
): Promise<void> {
  const { circular_id, drafted_by, drafted_at, ...draft } = row
  await tx
    .insertInto('circular')
    .values({ conference_id: conference, circular_id, drafted_by, drafted_at, ...asStored(draft) })
    .execute()
}

export async function rewriteCircular(
  tx: Tx,
  conference: string,
  id: string,
  draft: Draft,
): Promise<KeptCircular> {
  return changed(tx, conference, id, asStored(draft))
}

export type Move = Partial<{
  state: Circular['state']
  reference: string
  released_by: string | null
  released_at: string
  leaves_at: string
  sent_at: string
  stopped_by: string | null
  stopped_at: string
  readers: string[]
}>

export async function moveCircular(
  tx: Tx,
  conference: string,
  id: string,
  move: Move,
): Promise<KeptCircular> {
  return changed(tx, conference, id, move)
}

async function changed(tx: Tx, conference: string, id: string, change: object): Promise<KeptCircular> {
  const row = await tx
    .updateTable('circular')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('circular_id', '=', id)
    .returning(KEPT)
    .executeTakeFirstOrThrow()
  return row as unknown as KeptCircular
}

export type NewPaper = { readonly document_id: string; readonly how: SentPaper['how'] }

/** Puts the papers of a circular in the place of those that stood. */
export async function putPapers(
  tx: Tx,
  conference: string,
  circular: string,
  papers: readonly NewPaper[],
): Promise<void> {
  await tx
    .deleteFrom('circular_document')
    .where('conference_id', '=', conference)
    .where('circular_id', '=', circular)
    .execute()
  if (papers.length === 0) return
  await tx
    .insertInto('circular_document')
    .values(
      papers.map((paper, place) => ({
        conference_id: conference,
        circular_id: circular,
        ordinal: place + 1,
        ...paper,
      })),
    )
    .execute()
}

export async function listPapersOf(tx: Tx, conference: string, circular: string): Promise<NewPaper[]> {
  const rows = await tx
    .selectFrom('circular_document')
    .select(['document_id', 'how'])
    .where('conference_id', '=', conference)
    .where('circular_id', '=', circular)
    .orderBy('ordinal')
    .execute()
  return rows as NewPaper[]
}

export type NewRecipient = {
  readonly recipient_id: string
  readonly person_id: string
  readonly participant_id: string | null
  readonly office: string
  readonly language: string
}

/** Enters whom a circular was released to. In one statement, however many. */
export async function insertRecipients(
  tx: Tx,
  conference: string,
  circular: string,
  rows: readonly NewRecipient[],
): Promise<void> {
  const column = <K extends keyof NewRecipient>(name: K): NewRecipient[K][] => rows.map((row) => row[name])
  await sql`
    insert into circular_recipient (conference_id, circular_id, recipient_id, person_id, participant_id, office, language)
    select ${conference}::uuid, ${circular}::uuid, n.* from unnest(${column('recipient_id')}::uuid[], ${column('person_id')}::uuid[],
      ${column('participant_id')}::uuid[], ${column('office')}::text[], ${column('language')}::text[]) as n`.execute(
    tx,
  )
}
