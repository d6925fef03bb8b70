import { z } from 'zod'
import { text } from '../conference/contract.ts'

export const documentKind = z.enum([
  'declaration',
  'extraordinary declaration',
  'conclusions',
  'decisions',
  'recommendations',
])
export type DocumentKind = z.infer<typeof documentKind>

export const access = z.enum([
  'public',
  'members',
  'members and observers',
  'presidency and secretariat',
  'secretariat',
])

export type Access = z.infer<typeof access>

/** What a reader sees beside what is public. */
export type Sight = { readonly classes: readonly Access[]; readonly speaksFor: readonly string[] }

export const document = z.object({
  document_id: z.uuid(),
  symbol: z.string(),
  kind: z.string(),
  title: text,
  meeting_id: z.uuid().nullable(),
  body_id: z.uuid().nullable(),
  original_language: z.enum(['es', 'en']),
  adopted_on: z.iso.date().nullable(),
  state: z.enum(['draft', 'circulated', 'final', 'superseded']),
  access,
  version: z.number().int(),
})
export type Document = z.infer<typeof document>
