import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { SitePage } from './contract.ts'
import { pageAddressOnce } from './rules.ts'
import { type PageWritten, findSitePage, insertSitePage, lockSitePage, updateSitePage } from './storage.ts'

export async function sitePageAt(context: Context, slug: string): Promise<SitePage | Refusal> {
  return (await findSitePage(context.tx, context.tenant.conferenceId, slug)) ?? notFound(slug)
}

/** Begins a page of the public site. */
export async function beginPage(
  context: Context,
  given: PageWritten & { readonly slug: string },
): Promise<SitePage | Refusal> {
  const shaped = pageAddressOnce.decide({ slug: given.slug, taken: false })
  if (isRefusal(shaped)) return shaped
  const page_id = context.newId()
  const page = await insertSitePage(context.tx, context.tenant.conferenceId, { page_id, ...given })
  const free = pageAddressOnce.decide({ slug: given.slug, taken: page === undefined })
  if (isRefusal(free) || !page) return free as Refusal
  await context.journal({ subject: 'site page', subjectId: page_id, after: given })
  return page
}

/** Writes a page anew; its address stays. */
export async function writePage(
  context: Context,
  given: PageWritten & { readonly slug: string },
): Promise<SitePage | Refusal> {
  const conference = context.tenant.conferenceId
  const page = await lockSitePage(context.tx, conference, given.slug)
  if (!page) return notFound(given.slug)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: page.version })
  if (isRefusal(last)) return last
  const { slug, ...written } = given
  const changed = await updateSitePage(context.tx, conference, slug, written)
  const { title, text, published } = page
  await context.journal({
    subject: 'site page',
    subjectId: page.page_id,
    before: { title, text, published },
    after: written,
  })
  return changed
}
