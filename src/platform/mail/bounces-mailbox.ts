/** A mailbox bounces come back to, as far as reading it needs. */
export type Mailbox = {
  /** What was not read yet, oldest first; a few at a time. */
  readonly unread: () => Promise<readonly number[]>
  readonly source: (mail: number) => Promise<Uint8Array | undefined>
  readonly markRead: (mail: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Larger is no notification. */
const LARGEST = 5 * 1024 * 1024
const AT_ONCE = 200

/**
 * Gives each unread mail to `take` and marks it as read then: what `take` threw at stays unread, and is tried next time.
 * Returns how many `take` found something in.
 */
export async function readMailbox(
  mailbox: Mailbox,
  take: (source: Uint8Array) => Promise<boolean>,
): Promise<number> {
  let found = 0
  for (const mail of await mailbox.unread()) {
    const source = await mailbox.source(mail)
    if (source && (await take(source))) found += 1
    await mailbox.markRead(mail)
  }
  return found
}

/** Opens the mailbox of an address, `imaps://USER:PASSWORD@host/INBOX`. Throws where it cannot be reached. */
export async function openMailbox(address: string): Promise<Mailbox> {
  // Only where such a mailbox is set is its client loaded.
  const { ImapFlow } = await import('imapflow')
  const url = new URL(address)
  const secure = url.protocol === 'imaps:'
  const client = new ImapFlow({
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
  })
  // A line that breaks between two commands is told by the next of them.
  client.on('error', () => undefined)
  await client.connect()
  const lock = await client.getMailboxLock(decodeURIComponent(url.pathname.slice(1)) || 'INBOX')
  return {
    unread: async () => {
      const found = await client.search({ seen: false }, { uid: true })
      return found ? found.slice(0, AT_ONCE) : []
    },
    source: async (mail) => {
      const sized = await client.fetchOne(mail, { size: true }, { uid: true })
      if (!sized || (sized.size ?? 0) > LARGEST) return undefined
      const fetched = await client.fetchOne(mail, { source: true }, { uid: true })
      return fetched ? fetched.source : undefined
    },
    markRead: async (mail) => {
      await client.messageFlagsAdd([mail], ['\\Seen'], { uid: true })
    },
    close: async () => {
      lock.release()
      await client.logout()
    },
  }
}
