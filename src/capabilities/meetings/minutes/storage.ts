import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Language, Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { AdoptedHow, Minutes, MinutesState, ParagraphKind } from './contract.ts'

const MINUTES = [
  'meeting_id',
  'state',
  'circulated_at',
  'corrections_until',
  'adopted_on',
  'adopted_how',
  'document_id',
  'version',
] as const

const one = (tx: Tx, conference: string, meeting: string) =>
  tx
    .selectFrom('minutes')
    .select(MINUTES)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)

/** The minutes of a meeting, where they were begun and the reader may see them. */
export async function findMinutes(tx: Tx, conference: string, meeting: string): Promise<Minutes | undefined> {
  return (await one(tx, conference, meeting).executeTakeFirst()) as Minutes | undefined
}

export async function lockMinutes(tx: Tx, conference: string, meeting: string): Promise<Minutes | undefined> {
  return (await one(tx, conference, meeting).forUpdate().executeTakeFirst()) as Minutes | undefined
}

/** Begins the minutes of a meeting; leaves them as they are where someone has. */
export async function beginMinutes(tx: Tx, conference: string, meeting: string): Promise<void> {
  await tx
    .insertInto('minutes')
    .values({ conference_id: conference, meeting_id: meeting })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function updateMinutes(
  tx: Tx,
  conference: string,
  meeting: string,
  change: {
    readonly state: MinutesState
    readonly circulated_at?: string
    readonly corrections_until?: string
    readonly adopted_on?: Day
    readonly adopted_how?: AdoptedHow
    readonly document_id?: string
  },
): Promise<void> {
  await tx
    .updateTable('minutes')
    .set(change)
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .execute()
}

/** A paragraph as it is kept: its number follows from the order. */
export type ParagraphRow = {
  readonly paragraph_id: string
  readonly kind: ParagraphKind
  readonly text: Text
  readonly source: string | null
  readonly edited_at: string | null
  readonly to_check: Language[]
  readonly removed_at: string | null
  readonly version: number
}

const PARAGRAPH = [
  'paragraph_id',
  'kind',
  'text',
  'source',
  'edited_at',
  'to_check',
  'removed_at',
  'version',
] as const

/** Every paragraph in its place, those that were taken out among them. */
export async function listParagraphs(tx: Tx, conference: string, meeting: string): Promise<ParagraphRow[]> {
  const rows = await tx
    .selectFrom('minutes_paragraph')
    .select(PARAGRAPH)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .orderBy('place')
    .orderBy('paragraph_id')
    .execute()
  return rows as ParagraphRow[]
}

/** One of them, for whoever changes it alone. */
export async function lockParagraph(
  tx: Tx,
  conference: string,
  meeting: string,
  id: string,
): Promise<ParagraphRow | undefined> {
  const row = await tx
    .selectFrom('minutes_paragraph')
    .select(PARAGRAPH)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('paragraph_id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row as ParagraphRow | undefined
}

export type NewParagraph = Pick<ParagraphRow, 'paragraph_id' | 'kind' | 'text' | 'source'> &
  Partial<Pick<ParagraphRow, 'edited_at' | 'to_check'>>

export async function insertParagraphs(
  tx: Tx,
  conference: string,
  meeting: string,
  rows: readonly NewParagraph[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('minutes_paragraph')
    .values(
      rows.map(({ text, to_check = [], ...row }) => ({
        conference_id: conference,
        meeting_id: meeting,
        place: 0,
        ...row,
        to_check: [...to_check],
        text: JSON.stringify(text),
      })),
    )
    .execute()
}

export type ParagraphChange = Partial<Pick<ParagraphRow, 'text' | 'edited_at' | 'to_check' | 'removed_at'>>

export async function updateParagraph(
  tx: Tx,
  conference: string,
  id: string,
  { text, ...change }: ParagraphChange,
): Promise<void> {
  await tx
    .updateTable('minutes_paragraph')
    .set({ ...change, ...(text ? { text: JSON.stringify(text) } : {}) })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('paragraph_id', '=', id)
    .execute()
}

/** Writes anew what was made and nobody has edited: one statement, however many. */
export async function rewriteParagraphs(
  tx: Tx,
  conference: string,
  rows: readonly { readonly paragraph_id: string; readonly text: Text }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`update minutes_paragraph p set text = given.text, version = version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(paragraph_id uuid, text jsonb)
    where p.conference_id = ${conference}::uuid and p.paragraph_id = given.paragraph_id`.execute(tx)
}

/** Puts every paragraph of a meeting in the order of these ids. */
export async function orderParagraphs(
  tx: Tx,
  conference: string,
  meeting: string,
  ids: readonly string[],
): Promise<void> {
  await sql`update minutes_paragraph p set place = given.place
    from unnest(${[...ids]}::uuid[]) with ordinality as given(paragraph_id, place)
    where p.conference_id = ${conference}::uuid and p.meeting_id = ${meeting}::uuid
      and p.paragraph_id = given.paragraph_id and p.place <> given.place`.execute(tx)
}
