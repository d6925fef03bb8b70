import type { ImapFlow } from 'imapflow'

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
/** A server that says nothing keeps no other work waiting for longer. */
const PATIENCE_MS = 30_000
/** Where a password is sent in the clear to no one but this machine. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

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

/**
 * Opens the mailbox of an address, `imaps://USER:PASSWORD@host/INBOX`, or `imap://` where the server starts TLS before the
 * password. Throws where it cannot be reached or opened, its certificate is not trusted or the password is wrong.
 */
export async function openMailbox(address: string): Promise<Mailbox> {
  const client = await clientOf(new URL(address))
  try {
    await client.connect()
    // One folder of its own on a line of its own: nothing else asks for another meanwhile.
    await client.mailboxOpen(decodeURIComponent(new URL(address).pathname.slice(1)) || 'INBOX')
  } catch (error) {
    client.close()
    throw said(error)
  }
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
      // A line that broke is closed already, and why is told by what was asked over it.
      if (client.usable) await client.logout()
      client.close()
    },
  }
}

async function clientOf(url: URL): Promise<ImapFlow> {
  // Only where such a mailbox is set is its client loaded.
  const { ImapFlow: Client } = await import('imapflow')
  const secure = url.protocol === 'imaps:'
  const client = new Client({
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    doSTARTTLS: secure ? undefined : !LOOPBACK.has(url.hostname),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  })
  // A line that breaks between two commands is told by the next of them.
  client.on('error', () => undefined)
  return client
}

// Where the server said why, its words are the reason; the client's are "Command failed".
const said = (error: unknown): Error => {
  const { responseText, message } = error as { responseText?: string; message?: string }
  return new Error(`The mailbox cannot be opened: ${responseText ?? message ?? String(error)}`, {
    cause: error,
  })
}
