import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { AppointmentRow } from '../appointing/storage.ts'
import type { Person } from '../contract.ts'
import type { DayOrder, ImportField, PlannedRow } from './contract.ts'

export type DraftRow = {
  readonly draft_id: string
  readonly source_name: string
  /** The head, then the rows; each as long as the head. */
  readonly cells: readonly (readonly string[])[]
  readonly columns: (ImportField | null)[]
  readonly day_order: DayOrder
  readonly version: number
}

export async function insertDraft(
  tx: Tx,
  conference: string,
  draft: Omit<DraftRow, 'version'> & { created_at: Instant; created_by: string },
): Promise<void> {
  await tx
    .insertInto('import_draft')
    .values({
      conference_id: conference,
      ...draft,
      cells: JSON.stringify(draft.cells),
      columns: JSON.stringify(draft.columns),
    })
    .execute()
}

/** A draft of its own maker; nobody else's is found. */
export async function findDraft(
  tx: Tx,
  conference: string,
  id: string,
  owner: string,
  lock = false,
): Promise<DraftRow | undefined> {
  const found = tx
    .selectFrom('import_draft')
    .select(['draft_id', 'source_name', 'cells', 'columns', 'day_order', 'version'])
    .where('conference_id', '=', conference)
    .where('draft_id', '=', id)
    .where('created_by', '=', owner)
  return (await (lock ? found.forUpdate() : found).executeTakeFirst()) as DraftRow | undefined
}

export async function updateDraft(
  tx: Tx,
  conference: string,
  id: string,
  change: { columns: readonly (ImportField | null)[]; day_order: DayOrder },
): Promise<void> {
  await tx
    .updateTable('import_draft')
    .set((row) => ({
      columns: JSON.stringify(change.columns),
      day_order: change.day_order,
      version: row('version', '+', 1),
    }))
    .where('conference_id', '=', conference)
    .where('draft_id', '=', id)
    .execute()
}

export async function deleteDraft(tx: Tx, conference: string, id: string): Promise<void> {
  await tx
    .deleteFrom('import_draft')
    .where('conference_id', '=', conference)
    .where('draft_id', '=', id)
    .execute()
}

/** Drafts nobody came back to are personal data without a purpose. */
export async function deleteDraftsBefore(tx: Tx, conference: string, before: Instant): Promise<void> {
  await tx
    .deleteFrom('import_draft')
    .where('conference_id', '=', conference)
    .where('created_at', '<', before)
    .execute()
}

/** The people of these addresses; held in the order of their ids where they are about to change. */
export async function listPeopleByEmail(
  tx: Tx,
  conference: string,
  emails: readonly string[],
  lock: boolean,
): Promise<Person[]> {
  if (emails.length === 0) return []
  const found = tx
    .selectFrom('person')
    .select([
      'person_id',
      'given_name',
      'family_name',
      'treatment',
      'email',
      'language',
      'channels',
      'version',
    ])
    .where('conference_id', '=', conference)
    .where(sql<boolean>`lower(email) = any(${emails})`)
    .orderBy('person_id')
  return (await (lock ? found.forUpdate() : found).execute()) as Person[]
}

/** What these people hold or held, without its names. */
export async function listAppointmentsOfPeople(
  tx: Tx,
  conference: string,
  people: readonly string[],
): Promise<AppointmentRow[]> {
  if (people.length === 0) return []
  return (await tx
    .selectFrom('appointment')
    .select([
      'appointment_id',
      'person_id',
      'office',
      'participant_id',
      'from_day',
      'until_day',
      'instrument',
      'version',
    ])
    .where('conference_id', '=', conference)
    .where('person_id', 'in', [...people])
    .execute()) as AppointmentRow[]
}

/** What a batch wrote, so that it can be taken back exactly. */
export type Written = {
  readonly people: readonly string[]
  readonly appointments: readonly string[]
  readonly changed_people: readonly { readonly before: Person; readonly version: number }[]
  readonly changed_appointments: readonly {
    readonly appointment_id: string
    readonly until_day: string | null
    readonly instrument: string | null
    readonly version: number
  }[]
  readonly left_out: readonly PlannedRow[]
}

export type BatchRow = {
  readonly batch_id: string
  readonly source_name: string
  readonly created_at: string
  readonly rows: number
  readonly created: Written
  readonly undone_at: string | null
}

export async function insertBatch(
  tx: Tx,
  conference: string,
  batch: Omit<BatchRow, 'undone_at'> & { created_by: string },
): Promise<void> {
  await tx
    .insertInto('import_batch')
    .values({
      conference_id: conference,
      kind: 'people',
      ...batch,
      created: JSON.stringify(batch.created),
    })
    .execute()
}

export async function findBatch(
  tx: Tx,
  conference: string,
  id: string,
  lock = false,
): Promise<BatchRow | undefined> {
  const found = batches(tx, conference).where('batch_id', '=', id)
  return (await (lock ? found.forUpdate() : found).executeTakeFirst()) as BatchRow | undefined
}

/** The last imports of people, latest first. */
export async function listBatches(tx: Tx, conference: string, limit: number): Promise<BatchRow[]> {
  return (await batches(tx, conference).orderBy('created_at', 'desc').limit(limit).execute()) as BatchRow[]
}

function batches(tx: Tx, conference: string) {
  return tx
    .selectFrom('import_batch')
    .select(['batch_id', 'source_name', 'created_at', 'rows', 'created', 'undone_at'])
    .where('conference_id', '=', conference)
    .where('kind', '=', 'people')
}

export async function markUndone(tx: Tx, conference: string, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({ undone_at: at })
    .where('conference_id', '=', conference)
    .where('batch_id', '=', id)
    .execute()
}

/** Everyone a batch wrote about, held, and whether something came to them since. */
export async function listTouched(tx: Tx, conference: string, written: Written) {
  const versions = new Map<string, number>([
    ...written.people.map((id) => [id, 1] as const),
    ...written.changed_people.map((one) => [one.before.person_id, one.version] as const),
  ])
  const terms = new Map<string, number>([
    ...written.appointments.map((id) => [id, 1] as const),
    ...written.changed_appointments.map((one) => [one.appointment_id, one.version] as const),
  ])
  const rows = await tx
    .selectFrom('person as p')
    .leftJoin('appointment as a', (join) =>
      join.onRef('a.conference_id', '=', 'p.conference_id').onRef('a.person_id', '=', 'p.person_id'),
    )
    .select([
      'p.person_id',
      'p.given_name',
      'p.family_name',
      'p.version',
      'a.appointment_id',
      'a.office',
      'a.version as term',
      sql<boolean>`exists (
        select from appointment s where s.conference_id = a.conference_id and s.predecessor_id = a.appointment_id
      )`.as('succeeded'),
    ])
    .where('p.conference_id', '=', conference)
    .where((is) =>
      is.or([
        is('p.person_id', '=', sql<string>`any(${[...versions.keys()]}::uuid[])`),
        is('a.appointment_id', '=', sql<string>`any(${[...terms.keys()]}::uuid[])`),
      ]),
    )
    .orderBy('p.person_id')
    .forUpdate('p')
    .execute()
  const entered = new Set(written.people)
  return rows.map((row) => {
    const version = versions.get(row.person_id)
    const term = row.appointment_id === null ? undefined : terms.get(row.appointment_id)
    const known = term === undefined ? false : term === row.term
    const foreign = entered.has(row.person_id) && row.appointment_id !== null && term === undefined
    const ours = written.appointments.includes(row.appointment_id ?? '')
    return {
      ...row,
      entered: entered.has(row.person_id),
      written: term !== undefined,
      touched:
        (version !== undefined && version !== row.version) ||
        (term !== undefined && !known) ||
        foreign ||
        (ours && row.succeeded),
    }
  })
}

/** Takes away what a batch entered, appointments before their people. */
export async function deleteWritten(tx: Tx, conference: string, written: Written): Promise<void> {
  if (written.appointments.length > 0)
    await tx
      .deleteFrom('appointment')
      .where('conference_id', '=', conference)
      .where('appointment_id', 'in', [...written.appointments])
      .execute()
  if (written.people.length > 0)
    await tx
      .deleteFrom('person')
      .where('conference_id', '=', conference)
      .where('person_id', 'in', [...written.people])
      .execute()
}
