import { z } from 'zod'
import { text } from '../../conference/contract.ts'

/** A page of the public site, as the secretariat writes it. */
export const sitePage = z.object({
  page_id: z.uuid(),
  slug: z.string(),
  title: text,
  /** Markdown. */
  text,
  published: z.boolean(),
  version: z.number().int(),
})
export type SitePage = z.infer<typeof sitePage>
