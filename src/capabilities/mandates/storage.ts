import type { Day } from '../../kernel/day.ts'
import type { Text } from '../../kernel/language.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import type { Access } from '../documents/contract.ts'
import type { Mandate, MandateState, Note } from './contract.ts'

/** The columns of a mandate as it goes over the wire. */
export const MANDATE = [
  'mandate_id',
  'reference',
  'kind',
  'title',
  'source',
  'provision_id',
  'body_id',
  'class',
  'tasked',
  'beneficiaries',
  'due',
  'due_day',
  'proposed_day',
  'state',
  'adopted_on',
  'closed_on',
  'evidence_count',
  'version',
] as const

function byReference(tx: Tx, conference: string, reference: string) {
  return tx
    .selectFrom('mandate')
    .select(MANDATE)
    .where('conference_id', '=', conference)
    .where('reference', '=', reference)
}

/** The mandates of a document, those still proposed among them. */
export function listMandatesOf(tx: Tx, conference: string, documentId: string): Promise<Mandate[]> {
  return listWhere(tx, conference, 'document_id', documentId)
}

export function listMandatesOfProvision(tx: Tx, conference: string, id: string): Promise<Mandate[]> {
  return listWhere(tx, conference, 'provision_id', id)
}

async function listWhere(tx: Tx, conference: string, column: 'document_id' | 'provision_id', id: string) {
  const rows = await tx
    .selectFrom('mandate')
    .select(MANDATE)
    .where('conference_id', '=', conference)
    .where(column, '=', id)
    .orderBy('mandate_id')
    .execute()
  return rows as Mandate[]
}

export async function findMandate(
  tx: Tx,
  conference: string,
  reference: string,
): Promise<Mandate | undefined> {
  const row = await byReference(tx, conference, reference).executeTakeFirst()
  return row as Mandate | undefined
}

export async function findMandateById(tx: Tx, conference: string, id: string): Promise<Mandate | undefined> {
  const row = await tx
    .selectFrom('mandate')
    .select(MANDATE)
    .where('conference_id', '=', conference)
    .where('mandate_id', '=', id)
    .executeTakeFirst()
  return row as Mandate | undefined
}

/** A mandate that must be there, locked for a change. */
export async function lockMandate(
  tx: Tx,
  conference: string,
  reference: string,
): Promise<Mandate | undefined> {
  const row = await byReference(tx, conference, reference).forUpdate().executeTakeFirst()
  return row as Mandate | undefined
}

export type NewMandate = Omit<Mandate, 'version' | 'evidence_count' | 'closed_on'> & {
  readonly document_id: string | null
  readonly meeting_id: string | null
  readonly presidency_id: string | null
  /** What comes out of a document is as open as the document; the rest says it. */
  readonly access?: Access
}

export async function insertMandate(tx: Tx, conference: string, row: NewMandate): Promise<void> {
  await tx
    .insertInto('mandate')
    .values({
      conference_id: conference,
      ...row,
      title: JSON.stringify(row.title),
      source: JSON.stringify(row.source),
      due: row.due === null ? null : JSON.stringify(row.due),
    })
    .execute()
}

export type MandateChange = Partial<{
  reference: string
  title: Text
  class: string
  tasked: string[]
  beneficiaries: string[]
  due_day: string | null
  proposed_day: string | null
  closed_on: string
  closed_by_provision_id: string
  evidence_count: number
}>

/** Moves a mandate into a state on a day, with what changes along, and keeps how it stood until then. */
export async function moveMandate(
  tx: Tx,
  conference: string,
  id: string,
  to: { readonly state: MandateState; readonly on: Day },
  change: MandateChange = {},
): Promise<Mandate> {
  const moved = tx
    // What ends a mandate on an earlier day makes untrue what was entered after it.
    .with('undone', (db) =>
      db
        .deleteFrom('mandate_standing')
        .where('conference_id', '=', conference)
        .where('mandate_id', '=', id)
        .where('from_day', '>', to.on),
    )
    .with('entered', (db) =>
      db
        .insertInto('mandate_standing')
        .values({ conference_id: conference, mandate_id: id, from_day: to.on, state: to.state })
        .onConflict((conflict) =>
          conflict.columns(['conference_id', 'mandate_id', 'from_day']).doUpdateSet({ state: to.state }),
        ),
    )
  return updateMandate(moved as unknown as Tx, conference, id, { ...change, state: to.state })
}

/** Stores a change and returns the row as it then stands, one version on. */
export async function updateMandate(
  tx: Tx,
  conference: string,
  id: string,
  change: MandateChange & { readonly state?: MandateState },
): Promise<Mandate> {
  const { title, ...rest } = change
  const row = await tx
    .updateTable('mandate')
    .set({ ...rest, ...(title ? { title: JSON.stringify(title) } : {}) })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('mandate_id', '=', id)
    .returning(MANDATE)
    .executeTakeFirstOrThrow()
  return row as Mandate
}

export async function deleteProposals(tx: Tx, conference: string, provisionId: string): Promise<void> {
  await tx
    .deleteFrom('mandate')
    .where('conference_id', '=', conference)
    .where('provision_id', '=', provisionId)
    .where('state', '=', 'proposed')
    .execute()
}

export async function insertNote(
  tx: Tx,
  conference: string,
  row: {
    note_id: string
    mandate_id: string
    kind: Note['kind']
    text: string
    language: string
    person_id: string | null
    speaks_for: string
    written_at: string
  },
): Promise<void> {
  await tx
    .insertInto('progress_note')
    .values({ conference_id: conference, ...row })
    .execute()
}

export async function listNotes(tx: Tx, conference: string, mandateId: string): Promise<Note[]> {
  const rows = await tx
    .selectFrom('progress_note')
    .select(['note_id', 'kind', 'text', 'language', 'speaks_for', 'written_at'])
    .where('conference_id', '=', conference)
    .where('mandate_id', '=', mandateId)
    .orderBy('written_at', 'desc')
    .limit(200)
    .execute()
  return rows as Note[]
}
