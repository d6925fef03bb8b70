import type { Text } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Amendment, AmendmentState, Bracket } from '../contract.ts'

const AMENDMENT = [
  'amendment_id',
  'number',
  'kind',
  'paragraph_id',
  'adds',
  'text',
  'participant_id',
  'reason',
  'state',
  'proposed_at',
  'decided_at',
  'before',
] as const
const BRACKET = ['bracket_id', 'paragraph_id', 'participant_id', 'reason', 'placed_at', 'lifted_at'] as const

export type AmendmentRow = Omit<Amendment, 'name'>
export type BracketRow = Omit<Bracket, 'name'>

/** Everything that was proposed for a draft, in the order it was. */
export async function listAmendments(tx: Tx, conference: string, draft: string): Promise<AmendmentRow[]> {
  return (await tx
    .selectFrom('draft_amendment')
    .select(AMENDMENT)
    .where('conference_id', '=', conference)
    .where('draft_id', '=', draft)
    .orderBy('number')
    .execute()) as AmendmentRow[]
}

export async function findDraftOfAmendment(
  tx: Tx,
  conference: string,
  id: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('draft_amendment')
    .select('draft_id')
    .where('conference_id', '=', conference)
    .where('amendment_id', '=', id)
    .executeTakeFirst()
  return row?.draft_id
}

export async function insertAmendment(
  tx: Tx,
  conference: string,
  draft: string,
  row: Omit<AmendmentRow, 'state' | 'decided_at' | 'before'> & { readonly person_id: string | null },
): Promise<void> {
  await tx
    .insertInto('draft_amendment')
    .values({
      conference_id: conference,
      draft_id: draft,
      ...row,
      text: JSON.stringify(row.text),
      state: 'pending',
    })
    .execute()
}

export async function decideAmendment(
  tx: Tx,
  conference: string,
  id: string,
  change: {
    readonly state: AmendmentState
    readonly decided_at: string
    readonly before?: Text | undefined
  },
): Promise<void> {
  await tx
    .updateTable('draft_amendment')
    .set({
      state: change.state,
      decided_at: change.decided_at,
      ...(change.before ? { before: JSON.stringify(change.before) } : {}),
    })
    .where('conference_id', '=', conference)
    .where('amendment_id', '=', id)
    .execute()
}

/** What else was proposed for a paragraph that is no more. */
export async function overtakeAmendments(
  tx: Tx,
  conference: string,
  paragraph: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('draft_amendment')
    .set({ state: 'overtaken', decided_at: at })
    .where('conference_id', '=', conference)
    .where('paragraph_id', '=', paragraph)
    .where('state', '=', 'pending')
    .where('kind', '<>', 'add')
    .execute()
}

/** Every bracket that was ever placed in a draft, in the order they were. */
export async function listBrackets(tx: Tx, conference: string, draft: string): Promise<BracketRow[]> {
  return tx
    .selectFrom('draft_bracket')
    .select(BRACKET)
    .where('conference_id', '=', conference)
    .where('draft_id', '=', draft)
    .orderBy('placed_at')
    .orderBy('bracket_id')
    .execute()
}

export async function insertBracket(
  tx: Tx,
  conference: string,
  row: Omit<BracketRow, 'lifted_at'> & { readonly draft_id: string; readonly person_id: string | null },
): Promise<void> {
  await tx
    .insertInto('draft_bracket')
    .values({ conference_id: conference, ...row })
    .execute()
}

/** Lifts those that stand around a paragraph: of one participant, or of all. */
export async function liftBrackets(
  tx: Tx,
  conference: string,
  paragraph: string,
  at: string,
  participant?: string,
): Promise<void> {
  let query = tx
    .updateTable('draft_bracket')
    .set({ lifted_at: at })
    .where('conference_id', '=', conference)
    .where('paragraph_id', '=', paragraph)
    .where('lifted_at', 'is', null)
  if (participant !== undefined) query = query.where('participant_id', '=', participant)
  await query.execute()
}

type Said = { title: Text; what: string; at: string; words: string | null }

/** What a person proposed for drafts and put in brackets: for their own data. */
export async function listSaidBy(tx: Tx, conference: string, person: string): Promise<Said[]> {
  const rows = await tx
    .selectFrom('draft_amendment as a')
    .innerJoin('draft_outcome as d', (join) =>
      join.onRef('d.conference_id', '=', 'a.conference_id').onRef('d.draft_id', '=', 'a.draft_id'),
    )
    .select(['d.title', 'a.kind as what', 'a.proposed_at as at', 'a.reason as words'])
    .where('a.conference_id', '=', conference)
    .where('a.person_id', '=', person)
    .unionAll(
      tx
        .selectFrom('draft_bracket as b')
        .innerJoin('draft_outcome as d', (join) =>
          join.onRef('d.conference_id', '=', 'b.conference_id').onRef('d.draft_id', '=', 'b.draft_id'),
        )
        .select((row) => [
          'd.title',
          row.val('brackets').as('what'),
          'b.placed_at as at',
          'b.reason as words',
        ])
        .where('b.conference_id', '=', conference)
        .where('b.person_id', '=', person),
    )
    .execute()
  return rows
    .map((row) => ({ ...row, title: row.title as Text }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}
