import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { SitePage } from './contract.ts'

const PAGE = ['page_id', 'slug', 'title', 'text', 'published', 'version'] as const

/** The pages the reader may see, by their address. */
export async function listSitePages(tx: Tx, conference: string): Promise<SitePage[]> {
  const rows = await tx
    .selectFrom('site_page')
    .select(PAGE)
    .where('conference_id', '=', conference)
    .orderBy('slug')
    .limit(200)
    .execute()
  return rows as SitePage[]
}

export async function findSitePage(tx: Tx, conference: string, slug: string): Promise<SitePage | undefined> {
  const row = await tx
    .selectFrom('site_page')
    .select(PAGE)
    .where('conference_id', '=', conference)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row as SitePage | undefined
}

export async function lockSitePage(tx: Tx, conference: string, slug: string): Promise<SitePage | undefined> {
  const row = await tx
    .selectFrom('site_page')
    .select(PAGE)
    .where('conference_id', '=', conference)
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  return row as SitePage | undefined
}

export type PageWritten = { readonly title: Text; readonly text: Text; readonly published: boolean }

/** Enters a page. Answers nothing where its address is taken. */
export async function insertSitePage(
  tx: Tx,
  conference: string,
  row: PageWritten & { readonly page_id: string; readonly slug: string },
): Promise<SitePage | undefined> {
  const entered = await tx
    .insertInto('site_page')
    .values({
      conference_id: conference,
      ...row,
      title: JSON.stringify(row.title),
      text: JSON.stringify(row.text),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(PAGE)
    .executeTakeFirst()
  return entered as SitePage | undefined
}

export async function updateSitePage(
  tx: Tx,
  conference: string,
  slug: string,
  change: PageWritten,
): Promise<SitePage> {
  const row = await tx
    .updateTable('site_page')
    .set({ ...change, title: JSON.stringify(change.title), text: JSON.stringify(change.text) })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('slug', '=', slug)
    .returning(PAGE)
    .executeTakeFirstOrThrow()
  return row as SitePage
}

export async function findSitePageById(
  tx: Tx,
  conference: string,
  id: string,
): Promise<SitePage | undefined> {
  const row = await tx
    .selectFrom('site_page')
    .select(PAGE)
    .where('conference_id', '=', conference)
    .where('page_id', '=', id)
    .executeTakeFirst()
  return row as SitePage | undefined
}
