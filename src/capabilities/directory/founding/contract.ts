import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { personGiven } from '../contract.ts'

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** What a conference needs to begin: what it is called, where and in what it reckons, and who coordinates it. */
export const founding = z.object({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: text,
  acronym: text,
  currency: z.string().regex(/^[A-Z]{3}$/),
  zone: z.string().refine(isZone, 'not an IANA time zone'),
  original_language: z.enum(['es', 'en']),
  coordinator: personGiven.pick({ given_name: true, family_name: true, email: true, language: true }),
  /** The decision or note that appoints the coordinator. */
  instrument: z.string().trim().min(1).max(200),
})
export type Founding = z.infer<typeof founding>
