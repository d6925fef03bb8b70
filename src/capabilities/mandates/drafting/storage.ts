import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Draft, DraftListed, DraftParagraph, DraftState } from './contract.ts'

const DRAFT = [
  'draft_id',
  'meeting_id',
  'kind',
  'title',
  'original_language',
  'state',
  'tabled_at',
  'document_id',
  'opened_at',
  'version',
] as const

export async function insertDraft(
  tx: Tx,
  conference: string,
  row: Pick<Draft, 'draft_id' | 'meeting_id' | 'kind' | 'title' | 'original_language' | 'opened_at'>,
): Promise<void> {
  await tx
    .insertInto('draft_outcome')
    .values({ conference_id: conference, ...row, title: JSON.stringify(row.title), state: 'drafting' })
    .execute()
}

const one = (tx: Tx, conference: string, id: string) =>
  tx
    .selectFrom('draft_outcome')
    .select(DRAFT)
    .where('conference_id', '=', conference)
    .where('draft_id', '=', id)

export async function findDraft(tx: Tx, conference: string, id: string): Promise<Draft | undefined> {
  return (await one(tx, conference, id).executeTakeFirst()) as Draft | undefined
}

/** Held to the end: whatever is said on one draft happens one after the other. */
export async function lockDraft(tx: Tx, conference: string, id: string): Promise<Draft | undefined> {
  return (await one(tx, conference, id).forUpdate().executeTakeFirst()) as Draft | undefined
}

export type DraftChange = {
  readonly state?: DraftState
  readonly tabled_at?: string
  readonly document_id?: string
  readonly title?: Text
}

/** Changes a draft, or only counts that something in it did; answers its new version. */
export async function updateDraft(
  tx: Tx,
  conference: string,
  id: string,
  { title, ...change }: DraftChange = {},
): Promise<number> {
  const { version } = await tx
    .updateTable('draft_outcome')
    .set({ ...change, ...(title ? { title: JSON.stringify(title) } : {}) })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('draft_id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** The drafts of a meeting, as they were begun, with how many of their paragraphs are open and agreed. */
export async function listDrafts(tx: Tx, conference: string, meeting: string): Promise<DraftListed[]> {
  const rows = await tx
    .selectFrom('draft_outcome as d')
    .select(DRAFT.map((column) => `d.${column}` as const))
    .select((row) =>
      (['open', 'agreed'] as const).map((state) =>
        row
          .selectFrom('draft_paragraph as p')
          .select(({ fn }) => fn.countAll<number>().as('number'))
          .whereRef('p.conference_id', '=', 'd.conference_id')
          .whereRef('p.draft_id', '=', 'd.draft_id')
          .where('p.state', '=', state)
          .as(state),
      ),
    )
    .where('d.conference_id', '=', conference)
    .where('d.meeting_id', '=', meeting)
    .orderBy('d.opened_at')
    .orderBy('d.draft_id')
    .execute()
  return rows.map((row) => ({ ...row, open: Number(row.open), agreed: Number(row.agreed) }) as DraftListed)
}

export type Snapshot = Pick<DraftParagraph, 'paragraph_id' | 'kind' | 'number' | 'text'>

export async function insertVersion(
  tx: Tx,
  conference: string,
  row: { readonly draft_id: string; readonly number: number; readonly made_at: string },
  paragraphs: readonly Snapshot[],
): Promise<void> {
  await tx
    .insertInto('draft_version')
    .values({ conference_id: conference, ...row, paragraphs: JSON.stringify(paragraphs) })
    .execute()
}

export async function listVersions(
  tx: Tx,
  conference: string,
  draft: string,
): Promise<{ number: number; made_at: string }[]> {
  return tx
    .selectFrom('draft_version')
    .select(['number', 'made_at'])
    .where('conference_id', '=', conference)
    .where('draft_id', '=', draft)
    .orderBy('number')
    .execute()
}

export async function listSnapshots(
  tx: Tx,
  conference: string,
  draft: string,
  numbers: readonly number[],
): Promise<Map<number, Snapshot[]>> {
  const rows = await tx
    .selectFrom('draft_version')
    .select(['number', 'paragraphs'])
    .where('conference_id', '=', conference)
    .where('draft_id', '=', draft)
    .where('number', 'in', numbers)
    .execute()
  return new Map(rows.map(({ number, paragraphs }) => [number, paragraphs as Snapshot[]]))
}
