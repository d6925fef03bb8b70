import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { Files } from '../files/files.ts'
import type { CalendarPart } from './letter.ts'
import type { OutgoingMail } from './outbox.ts'

/** Under which name an invitation goes with a mail, for those whose program shows no calendar. */
const CALENDAR_FILE = 'invite.ics'

/** Lines a mail server is asked to hear at once. */
export const CONNECTIONS = 8

/** Hands mails over: to a server by SMTP, or into the dev inbox of the home folder. */
export type PostOffice = {
  readonly deliver: (mail: OutgoingMail) => Promise<void>
  /** The dev inbox, newest first; nothing where mail goes out by SMTP. */
  readonly inbox: (() => InboxMail[]) | undefined
  readonly close: () => void
}

export type InboxMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: string
  /** The names of what goes with it. */
  readonly attachments?: readonly string[]
  readonly calendar?: CalendarPart
}

export type PostOfficeSettings = {
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly home: string
  /** The selector mails are signed under, and where its private key is. */
  readonly dkimSelector?: string | undefined
  readonly dkimKeyFile?: string | undefined
}

/** `files` gives what goes with a mail, by its hash. */
export function openPostOffice(settings: PostOfficeSettings, files?: Pick<Files, 'read'>): PostOffice {
  return settings.smtpUrl === undefined
    ? devInbox(join(settings.home, 'inbox'))
    : bySmtp(settings, settings.smtpUrl, files)
}

/** The domain mails come from, which is also the right side of their ids. */
export const domainOf = (from: string): string => /@([^\s<>@]+)/.exec(from)?.[1] ?? 'protempore.invalid'

function bySmtp(
  settings: PostOfficeSettings,
  url: string,
  files: Pick<Files, 'read'> | undefined,
): PostOffice {
  const { mailFrom: from } = settings
  // Lines stay open from one mail to the next.
  const pooled = { url, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity } as const
  const transport = nodemailer.createTransport({ ...pooled, ...signing(settings) }, { from })
  const contents = remembering(files)
  return {
    deliver: async (mail) => {
      await transport.sendMail({
        to: mail.recipient,
        subject: mail.subject,
        text: mail.text_body,
        html: mail.html_body,
        // The same mail delivered again after a crash carries the same id, so that a mailbox shows it once.
        messageId: `<${mail.mail_id}@${domainOf(from)}>`,
        attachments: await Promise.all(
          (mail.attachments ?? []).map(async ({ name, media_type, hash }) => ({
            filename: name,
            contentType: media_type,
            content: await contents(hash),
          })),
        ),
        ...(mail.calendar
          ? {
              icalEvent: {
                method: mail.calendar.method,
                content: mail.calendar.text,
                filename: CALENDAR_FILE,
              },
            }
          : {}),
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      })
    },
    inbox: undefined,
    close: () => transport.close(),
  }
}

const signing = ({ dkimSelector, dkimKeyFile, mailFrom }: PostOfficeSettings) =>
  dkimSelector === undefined || dkimKeyFile === undefined
    ? {}
    : {
        dkim: {
          domainName: domainOf(mailFrom),
          keySelector: dkimSelector,
          privateKey: readFileSync(dkimKeyFile, 'utf8'),
        },
      }

// The same few papers go with thousands of mails; the last of them stay in hand.
function remembering(files: Pick<Files, 'read'> | undefined): (hash: string) => Promise<Buffer> {
  const held = new Map<string, Promise<Buffer>>()
  return (hash) => {
    if (!files) throw new Error('A mail with attachments needs the files')
    const known = held.get(hash) ?? files.read(hash).then((bytes) => Buffer.from(bytes))
    known.catch(() => held.delete(hash))
    held.delete(hash)
    held.set(hash, known)
    for (const oldest of [...held.keys()].slice(0, -HELD)) held.delete(oldest)
    return known
  }
}
const HELD = 8

function devInbox(folder: string): PostOffice {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    deliver: async (mail) => {
      const kept: InboxMail = {
        id: mail.mail_id,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.text_body,
        at: new Date().toISOString(),
        attachments: [
          ...(mail.attachments ?? []).map(({ name }) => name),
          ...(mail.calendar ? [CALENDAR_FILE] : []),
        ],
        ...(mail.calendar ? { calendar: mail.calendar } : {}),
      }
      const name = createHash('sha256').update(mail.mail_id).digest('hex').slice(0, 16)
      const file = join(folder, `${kept.at.replace(/\W/g, '')}-${name}.json`)
      // Written beside and renamed: whoever reads the inbox at this moment finds whole mails only.
      writeFileSync(`${file}.part`, JSON.stringify(kept), { mode: 0o600 })
      renameSync(`${file}.part`, file)
    },
    inbox: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .toReversed()
        .slice(0, 50)
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as InboxMail),
    close: () => undefined,
  }
}
