import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { OutgoingMail } from './outbox.ts'

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
}

export function openPostOffice(settings: {
  smtpUrl: string | undefined
  mailFrom: string
  home: string
}): PostOffice {
  return settings.smtpUrl === undefined
    ? devInbox(join(settings.home, 'inbox'))
    : bySmtp(settings.smtpUrl, settings.mailFrom)
}

function bySmtp(address: string, from: string): PostOffice {
  const transport = nodemailer.createTransport(address, { from })
  return {
    deliver: async (mail) => {
      await transport.sendMail({
        to: mail.recipient,
        subject: mail.subject,
        text: mail.text_body,
        html: mail.html_body,
        // The same mail delivered again after a crash carries the same id, so that a mailbox shows it once.
        messageId: `<${mail.mail_id}@${from.split('@')[1] ?? 'protempore.invalid'}>`,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      })
    },
    inbox: undefined,
    close: () => transport.close(),
  }
}

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
