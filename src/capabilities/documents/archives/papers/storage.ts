import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { ArchivePaper, PaperCounts, PaperState, Problem } from '../contract.ts'

export type NewPaper = Omit<ArchivePaper, 'taken' | 'beside' | 'document_id' | 'version'> & {
  readonly begins: string
  readonly hash: string | null
  readonly stem: string | null
}

/** Enters what was read; an entry that stands already, from before the reading was cut short, stays as it is. */
export async function insertPapers(
  tx: Tx,
  conference: string,
  archive: string,
  papers: readonly NewPaper[],
): Promise<void> {
  if (papers.length === 0) return
  await tx
    .insertInto('archive_paper')
    .values(
      papers.map((paper) => ({
        conference_id: conference,
        archive_id: archive,
        ...paper,
        bytes: BigInt(paper.bytes),
        problem: paper.problem && JSON.stringify(paper.problem),
        told: JSON.stringify(paper.told),
      })),
    )
    .onConflict((there) => there.doNothing())
    .execute()
}

/** The files of an archive by their content: the name each came under first. */
export async function listNamesByHash(
  tx: Tx,
  conference: string,
  archive: string,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('archive_paper')
    .select(['hash', 'name'])
    .distinctOn('hash')
    .where('conference_id', '=', conference)
    .where('archive_id', '=', archive)
    .where('hash', 'in', [...hashes, ''])
    .orderBy('hash')
    .orderBy('entry')
    .execute()
  return new Map(rows.map(({ hash, name }) => [hash ?? '', name]))
}

/**
 * Puts the two languages of a paper beside each other: those that bear one symbol, then those that share a name but for its
 * language. There are two of them, and neither stands beside another yet. What only the translation says of the symbol and
 * the meeting holds for the original too: they are one paper.
 */
export async function pairLanguages(
  tx: Tx,
  conference: string,
  archive: string,
  original: 'es' | 'en',
): Promise<void> {
  for (const same of [sql.raw('upper(symbol)'), sql.raw('stem')])
    await sql`
      with alone as (
        select entry, language, ${same} as same from archive_paper p
        where conference_id = ${conference}::uuid and archive_id = ${archive}::uuid and state = 'proposed' and beside is null
          and not exists (select from archive_paper t where t.conference_id = p.conference_id
            and t.archive_id = p.archive_id and t.beside = p.entry)
      ), pair as (
        select min(entry) filter (where language = ${original}) as original,
          min(entry) filter (where language <> ${original}) as translation
        from alone where same is not null group by same having count(*) = 2 and count(distinct language) = 2
      )
      update archive_paper p set beside = pair.original from pair
      where p.conference_id = ${conference}::uuid and p.archive_id = ${archive}::uuid and p.entry = pair.translation`.execute(
      tx,
    )
  await sql`
    update archive_paper o set symbol = coalesce(o.symbol, t.symbol), meeting_id = coalesce(o.meeting_id, t.meeting_id),
      told = jsonb_strip_nulls(jsonb_build_object('symbol', t.told -> 'symbol', 'meeting_id', t.told -> 'meeting_id')) || o.told
    from archive_paper t
    where o.conference_id = ${conference}::uuid and o.archive_id = ${archive}::uuid
      and t.conference_id = o.conference_id and t.archive_id = o.archive_id and t.beside = o.entry
      and (o.symbol is null and t.symbol is not null or o.meeting_id is null and t.meeting_id is not null)`.execute(
    tx,
  )
}

const papers = (tx: Tx, conference: string, archive: string) =>
  tx
    .selectFrom('archive_paper as p')
    .select([
      'p.entry',
      'p.name',
      sql<number>`p.bytes::float8`.as('bytes'),
      'p.hash',
      'p.state',
      'p.problem',
      'p.language',
      'p.symbol',
      'p.kind',
      'p.title',
      'p.dated_on',
      'p.told',
      'p.meeting_id',
      'p.access',
      'p.beside',
      'p.document_id',
      'p.version',
      sql<boolean>`(p.document_id is null and p.symbol is not null and exists (select from document d
        where d.conference_id = p.conference_id and upper(d.symbol) = upper(p.symbol)))`.as('taken'),
    ])
    .where('p.conference_id', '=', conference)
    .where('p.archive_id', '=', archive)

export type PaperRow = ArchivePaper & { readonly hash: string | null }

/** Files of an archive in its order, from the one after an entry on; those of one state where it is named. */
export async function listArchivePapers(
  tx: Tx,
  conference: string,
  archive: string,
  on: { readonly state?: PaperState | undefined; readonly after: number; readonly limit: number },
): Promise<PaperRow[]> {
  let query = papers(tx, conference, archive).where('p.entry', '>', on.after)
  if (on.state) query = query.where('p.state', '=', on.state)
  return (await query.orderBy('p.entry').limit(on.limit).execute()) as PaperRow[]
}

/** How the text of a file begins. */
export async function findBeginning(
  tx: Tx,
  conference: string,
  archive: string,
  entry: number,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('archive_paper')
    .select('begins')
    .where('conference_id', '=', conference)
    .where('archive_id', '=', archive)
    .where('entry', '=', entry)
    .executeTakeFirst()
  return row?.begins
}

export async function lockPapers(
  tx: Tx,
  conference: string,
  archive: string,
  entries: readonly number[],
): Promise<PaperRow[]> {
  if (entries.length === 0) return []
  const rows = await papers(tx, conference, archive)
    .where('p.entry', 'in', [...entries])
    .orderBy('p.entry')
    .forUpdate('p')
    .execute()
  return rows as PaperRow[]
}

/** The next originals to register, each with its translation. */
export async function lockNextToRegister(tx: Tx, conference: string, archive: string): Promise<PaperRow[]> {
  const [first] = (await papers(tx, conference, archive)
    .where('p.state', '=', 'proposed')
    .where('p.beside', 'is', null)
    .orderBy('p.entry')
    .limit(1)
    .forUpdate('p')
    .execute()) as PaperRow[]
  if (!first) return []
  const beside = (await papers(tx, conference, archive)
    .where('p.beside', '=', first.entry)
    .where('p.state', '=', 'proposed')
    .forUpdate('p')
    .execute()) as PaperRow[]
  return [first, ...beside]
}

/** What changes of proposals; where a fact was told is kept beside it. */
export type PaperChange = Partial<
  Pick<
    PaperRow,
    'language' | 'symbol' | 'kind' | 'title' | 'dated_on' | 'meeting_id' | 'access' | 'beside' | 'document_id'
  >
> & { readonly state: PaperState; readonly problem: Problem | null; readonly told?: ArchivePaper['told'] }

export async function updatePapers(
  tx: Tx,
  conference: string,
  archive: string,
  entries: readonly number[],
  change: PaperChange,
): Promise<void> {
  const { problem, told, ...plain } = change
  await tx
    .updateTable('archive_paper')
    .set({ ...plain, problem: problem && JSON.stringify(problem) })
    .set((now) => ({
      version: now('version', '+', 1),
      ...(told ? { told: sql`told || ${JSON.stringify(told)}::jsonb` } : {}),
    }))
    .where('conference_id', '=', conference)
    .where('archive_id', '=', archive)
    .where('entry', 'in', [...entries])
    .execute()
}

/** A translation whose original is left out, or changed into another paper, stands by itself again. */
export async function partFromOriginals(
  tx: Tx,
  conference: string,
  archive: string,
  originals: readonly number[],
): Promise<void> {
  await tx
    .updateTable('archive_paper')
    .set({ beside: null })
    .where('conference_id', '=', conference)
    .where('archive_id', '=', archive)
    .where('beside', 'in', [...originals])
    .execute()
}

/** How many files of an archive stand how: one query over that archive's own. */
export async function countPapers(tx: Tx, conference: string, archive: string): Promise<PaperCounts> {
  const rows = await tx
    .selectFrom('archive_paper')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('conference_id', '=', conference)
    .where('archive_id', '=', archive)
    .groupBy('state')
    .execute()
  const counts: PaperCounts = {
    proposed: 0,
    'left out': 0,
    duplicate: 0,
    unreadable: 0,
    registered: 0,
    refused: 0,
  }
  for (const { state, count } of rows) counts[state as PaperState] = count
  return counts
}
