import type { HandedOver } from './bulk.ts'
import type { OutgoingMail } from './outbox.ts'
import { CONNECTIONS, type PostOffice } from './post-office.ts'

/** Hands mails over, some at a time, and tells of each what came of it. Throws for none. */
export async function handOver(
  post: PostOffice,
  mails: readonly OutgoingMail[],
): Promise<Map<string, HandedOver>> {
  const results = new Map<string, HandedOver>()
  const waiting = mails.values()
  await Promise.all(
    // Twice as many as there are lines, so that none waits for words to be put together.
    Array.from({ length: CONNECTIONS * 2 }, async () => {
      for (const mail of waiting) results.set(mail.mail_id, await handOverOne(post, mail))
    }),
  )
  return results
}

async function handOverOne(post: PostOffice, mail: OutgoingMail): Promise<HandedOver> {
  try {
    await post.deliver(mail)
    return { kind: 'taken' }
  } catch (error) {
    return outcomeOf(error as SendingError)
  }
}

type SendingError = { readonly responseCode?: number; readonly code?: string; readonly command?: string }

// Nothing of a mail has left before its envelope was taken.
const BEFORE: ReadonlySet<string> = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM'])
const NO_LINE: ReadonlySet<string> = new Set(['EDNS', 'ECONNREFUSED', 'EAUTH', 'ETLS'])

/** What an error of the sending says: the server's own answer, a line that never stood, or nothing that is sure. */
export function outcomeOf({ responseCode, code = '', command = '' }: SendingError): HandedOver {
  // Its words may hold an address: what is kept is the code alone.
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', why: String(responseCode) }
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'later', why: String(responseCode) }
  if (NO_LINE.has(code) || BEFORE.has(command)) return { kind: 'later', why: code || command }
  return { kind: 'unknown' }
}
