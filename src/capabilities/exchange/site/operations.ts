import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { document } from '../../documents/contract.ts'
import { adoptedTexts, textAt } from './actions.ts'
import { akomaNtosoOf } from './akoma-ntoso.ts'
import { catalog } from './catalog.ts'
import { publicText } from './contract.ts'
import { documentFeed, sitemap } from './feed.ts'
import { openData } from './open-data.ts'

const language = z.enum(['es', 'en'])
const symbol = z.string().min(1).max(120)

export const getText = operation({
  id: 'exchange.text',
  method: 'GET',
  path: '/texts',
  /** A symbol, or a symbol and a paragraph of it: `RCM/VM/XXX/DECL/14`. */
  input: z.object({ symbol }),
  output: publicText,
  allow: anyone,
  refusals: [],
  run: (context, input) => textAt(context, input.symbol),
})

export const listAdoptedTexts = operation({
  id: 'exchange.texts',
  method: 'GET',
  path: '/public-documents',
  input: z.object({
    before: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({ documents: z.array(document), next: z.string().nullable() }),
  allow: anyone,
  refusals: [],
  run: (context, input) => adoptedTexts(context, input.before),
})

export const getAkomaNtoso = operation({
  id: 'exchange.akoma-ntoso',
  method: 'GET',
  path: '/texts/akoma-ntoso',
  input: z.object({ symbol, language }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: akomaNtosoOf,
})

export const getFeed = operation({
  id: 'exchange.feed',
  method: 'GET',
  path: '/feed',
  input: z.object({ language: language.optional() }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: (context, input) => documentFeed(context, input.language ?? context.language),
})

export const getSitemap = operation({
  id: 'exchange.sitemap',
  method: 'GET',
  path: '/sitemap',
  input: z.object({}),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: (context) => sitemap(context),
})

export const getCatalog = operation({
  id: 'exchange.catalog',
  method: 'GET',
  path: '/catalog',
  input: z.object({}),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: (context) => Promise.resolve(catalog(context)),
})

export const getOpenMandates = operation({
  id: 'exchange.open-mandates',
  method: 'GET',
  path: '/open-data/mandates',
  input: z.object({ format: z.enum(['csv', 'json']) }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: (context, input) => openData(context, input.format),
})

export const siteOperations = [
  getText,
  listAdoptedTexts,
  getAkomaNtoso,
  getFeed,
  getSitemap,
  getCatalog,
  getOpenMandates,
]
