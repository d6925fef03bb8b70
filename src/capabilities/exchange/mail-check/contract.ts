import { z } from 'zod'

export const stands = z.enum(['good', 'weak', 'missing', 'several', 'wrong', 'not set', 'unanswered'])
export type Stands = z.infer<typeof stands>

export const mailSetup = z.object({
  from: z.string(),
  /** The server mail is handed to; nothing where it stays in the dev inbox. */
  host: z.string().nullable(),
  dkim_selector: z.string().nullable(),
  bounces_at: z.string().nullable(),
})
export type MailSetupShown = z.infer<typeof mailSetup>

export const zoneCheck = z.object({
  domain: z.string(),
  findings: z.array(
    z.object({
      what: z.enum(['spf', 'dkim', 'dmarc']),
      stands,
      found: z.string().nullable(),
      line: z.object({ name: z.string(), text: z.string() }).nullable(),
    }),
  ),
})
export type ZoneCheckShown = z.infer<typeof zoneCheck>
