import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { ProvisionRow, ReadingWarning } from '../contract.ts'
import type { Undecided } from '../desk/contract.ts'
import type { Opening } from '../reading/contract.ts'
import { listMandatesOf, listMandatesOfProvision } from '../storage.ts'

export type NewProvision = {
  readonly provision_id: string
  readonly document_id: string
  readonly ordinal: number
  readonly number: string
  readonly parent_number: string | null
  readonly level: number
  readonly text: Text
  readonly verb: Text
  readonly class: string
  readonly findings: Pick<ProvisionRow, 'spans' | 'disagreements'>
}

export async function insertProvisions(
  tx: Tx,
  conference: string,
  rows: readonly NewProvision[],
): Promise<void> {
  const values = rows.map((row) => ({
    conference_id: conference,
    ...row,
    text: JSON.stringify(row.text),
    verb: JSON.stringify(row.verb),
    findings: JSON.stringify(row.findings),
    state: 'proposed',
  }))
  // In portions, because one statement takes at most 65,535 parameters.
  for (let at = 0; at < values.length; at += 1000)
    await tx
      .insertInto('provision')
      .values(values.slice(at, at + 1000))
      .execute()
}

const PROVISION = [
  'provision_id',
  'number',
  'parent_number',
  'level',
  'text',
  'class',
  'state',
  'findings',
  'version',
] as const

/** The paragraphs of a document in order, each with the mandates it gave or is proposed to give: two queries. */
export async function listProvisions(
  tx: Tx,
  conference: string,
  documentId: string,
): Promise<ProvisionRow[]> {
  const rows = await tx
    .selectFrom('provision')
    .select(PROVISION)
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .orderBy('ordinal')
    .execute()
  const mandates = await listMandatesOf(tx, conference, documentId)
  const byProvision = Map.groupBy(mandates, (mandate) => mandate.provision_id)
  return rows.map((row) => {
    const { findings, ...rest } = row
    const found = findings as NewProvision['findings']
    return {
      ...(rest as Omit<ProvisionRow, 'spans' | 'disagreements' | 'mandates'>),
      ...found,
      mandates: byProvision.get(row.provision_id) ?? [],
    }
  })
}

/** A paragraph with the mandates it gave. */
export async function getProvision(
  tx: Tx,
  conference: string,
  id: string,
): Promise<ProvisionRow | undefined> {
  const row = await tx
    .selectFrom('provision')
    .select(PROVISION)
    .where('conference_id', '=', conference)
    .where('provision_id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { findings, ...rest } = row
  return {
    ...(rest as Omit<ProvisionRow, 'spans' | 'disagreements' | 'mandates'>),
    ...(findings as NewProvision['findings']),
    mandates: await listMandatesOfProvision(tx, conference, id),
  }
}

/** Documents with paragraphs that nobody has decided, latest first, and how many: over an index of those alone. */
export async function listUndecided(tx: Tx, conference: string, limit: number): Promise<Undecided[]> {
  const rows = await tx
    .selectFrom('provision as p')
    .innerJoin('document as d', (join) =>
      join.onRef('d.conference_id', '=', 'p.conference_id').onRef('d.document_id', '=', 'p.document_id'),
    )
    .select((row) => ['d.document_id', 'd.symbol', 'd.title', row.fn.countAll<bigint>().as('paragraphs')])
    .where('p.conference_id', '=', conference)
    .where('p.state', '=', 'proposed')
    .groupBy(['d.conference_id', 'd.document_id'])
    .orderBy('d.document_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, title: row.title as Text, paragraphs: Number(row.paragraphs) }))
}

export type ProvisionSource = {
  readonly provision_id: string
  readonly document_id: string
  readonly number: string
  readonly class: string
  readonly state: 'proposed' | 'read'
  readonly version: number
  readonly adopted_on: Day | null
  readonly body_id: string | null
}

function withSource(tx: Tx, conference: string) {
  return tx
    .selectFrom('provision as p')
    .innerJoin('document as d', (join) =>
      join.onRef('d.conference_id', '=', 'p.conference_id').onRef('d.document_id', '=', 'p.document_id'),
    )
    .select([
      'p.provision_id',
      'p.document_id',
      'p.number',
      'p.class',
      'p.state',
      'p.version',
      'd.adopted_on',
      'd.body_id',
    ])
    .where('p.conference_id', '=', conference)
}

/** A paragraph with what its document says of its adoption, locked. */
export async function lockProvision(
  tx: Tx,
  conference: string,
  id: string,
): Promise<ProvisionSource | undefined> {
  const row = await withSource(tx, conference)
    .where('p.provision_id', '=', id)
    .forUpdate('p')
    .executeTakeFirst()
  return row as ProvisionSource | undefined
}

/** The paragraph of a symbol and number, `RCM/VM/XXXI/DECL 14`. */
export async function findProvision(
  tx: Tx,
  conference: string,
  symbol: string,
  number: string,
): Promise<ProvisionSource | undefined> {
  const row = await withSource(tx, conference)
    .where('d.symbol', '=', symbol)
    .where('p.number', '=', number)
    .executeTakeFirst()
  return row as ProvisionSource | undefined
}

export async function decideProvision(
  tx: Tx,
  conference: string,
  id: string,
  cls: string,
  state: 'proposed' | 'read',
): Promise<void> {
  await tx
    .updateTable('provision')
    .set({ state, class: cls })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('provision_id', '=', id)
    .execute()
}

type Found = { readonly opening: Opening; readonly warnings: ReadingWarning[] }

/** Keeps what a reading found out beside the paragraphs. */
export async function insertReading(
  tx: Tx,
  conference: string,
  row: Found & { readonly document_id: string },
): Promise<void> {
  await tx
    .insertInto('reading')
    .values({
      conference_id: conference,
      document_id: row.document_id,
      opening: JSON.stringify(row.opening),
      warnings: JSON.stringify(row.warnings),
    })
    .execute()
}

export async function findReading(tx: Tx, conference: string, documentId: string): Promise<Found> {
  const row = await tx
    .selectFrom('reading')
    .select(['opening', 'warnings'])
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  const none: Opening = { place: null, from: null, to: null, participants: [], observers: [] }
  return row ? (row as Found) : { opening: none, warnings: [] }
}
