import { z } from 'zod'
import { day, text } from '../../../conference/contract.ts'
import { personName } from '../../../directory/contract.ts'
import { circularKind, sender } from '../contract.ts'

const language = z.enum(['es', 'en'])

/** A circular as the link in a mail opens it for its recipient. */
export const linkedCircular = z.object({
  reference: z.string(),
  kind: circularKind,
  sender,
  name: personName,
  /** Of its words. */
  language,
  subject: z.string(),
  paragraphs: z.array(z.string()),
  deadline_on: day.nullable(),
  acknowledged_at: z.string().nullable(),
  papers: z.array(
    z.object({
      document_id: z.uuid(),
      symbol: z.string(),
      title: text,
      /** Of its file; nothing where it is kept as text alone. */
      language: language.nullable(),
      opened_at: z.string().nullable(),
    }),
  ),
})
export type LinkedCircular = z.infer<typeof linkedCircular>
