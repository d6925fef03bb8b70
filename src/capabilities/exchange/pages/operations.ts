import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { beginPage, sitePageAt, writePage } from './actions.ts'
import { sitePage } from './contract.ts'
import { pageAddressOnce } from './rules.ts'
import { listSitePages } from './storage.ts'

const slug = z.string().trim().min(1).max(60)
const markdown = z.string().max(40_000)
const written = {
  title: textGiven,
  text: z.object({ es: markdown.optional(), en: markdown.optional() }),
  published: z.boolean().default(false),
}

export const listPages = operation({
  id: 'exchange.site-pages',
  method: 'GET',
  path: '/site-pages',
  input: z.object({}),
  output: z.object({ pages: z.array(sitePage) }),
  allow: anyone,
  refusals: [],
  run: async (context) => ({ pages: await listSitePages(context.tx, context.tenant.conferenceId) }),
})

export const getPage = operation({
  id: 'exchange.site-page',
  method: 'GET',
  path: '/site-pages/{slug}',
  input: z.object({ slug }),
  output: sitePage,
  allow: anyone,
  refusals: [],
  run: (context, input) => sitePageAt(context, input.slug),
})

export const beginSitePage = operation({
  id: 'exchange.begin-page',
  method: 'POST',
  path: '/site-pages',
  input: z.object({ slug, ...written }),
  output: sitePage,
  allow: may(...secretariatDesk),
  refusals: [pageAddressOnce],
  run: beginPage,
})

export const writeSitePage = operation({
  id: 'exchange.write-page',
  method: 'PUT',
  path: '/site-pages/{slug}',
  input: z.object({ slug, ...written }),
  output: sitePage,
  allow: may(...secretariatDesk),
  refusals: [],
  versioned: true,
  run: writePage,
})

export const sitePageOperations = [listPages, getPage, beginSitePage, writeSitePage]
