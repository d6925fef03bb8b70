import { type ExpressionBuilder, sql } from 'kysely'
import type { Tx } from '../postgres/client.ts'
import type { Tables } from '../postgres/tables.gen.ts'
import { layOut } from './layout.ts'
import type { Attachment, CalendarPart, Letter } from './letter.ts'

/** Writes a letter into the outbox and asks for its dispatch, in the transaction that gave rise to it. False where one of its key was written before. */
export async function putIntoOutbox(
  tx: Tx,
  of: { conferenceId: string; mailId: string; at: string; foot: string },
  letter: Letter,
): Promise<boolean> {
  const { text, html } = layOut(letter, of.foot)
  const written = await tx
    .insertInto('mail')
    .values({
      conference_id: of.conferenceId,
      mail_id: of.mailId,
      once_key: letter.once,
      recipient: letter.to,
      language: letter.language,
      subject: letter.subject,
      text_body: text,
      html_body: html,
      secret: letter.secret ?? false,
      calendar: letter.calendar ? JSON.stringify(letter.calendar) : null,
      written_at: of.at,
    })
    .onConflict((conflict) => conflict.columns(['conference_id', 'once_key']).doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows !== 1n) return false
  const job = JSON.stringify({ conferenceId: of.conferenceId, mailId: of.mailId })
  await sql`select add_job('send mail', ${job}::json)`.execute(tx)
  return true
}

export type OutgoingMail = {
  readonly mail_id: string
  readonly recipient: string
  readonly language: string
  readonly subject: string
  readonly text_body: string
  readonly html_body: string
  readonly attachments?: readonly Attachment[]
  readonly calendar?: CalendarPart | null
}

/** Locks a mail that has not left yet; nothing where it is gone, its address was erased meanwhile or another worker has it. */
export async function lockUnsent(
  tx: Tx,
  conference: string,
  mailId: string,
): Promise<OutgoingMail | undefined> {
  const row = await tx
    .selectFrom('mail')
    .select(['mail_id', 'recipient', 'language', 'subject', 'text_body', 'html_body', 'calendar'])
    .where('conference_id', '=', conference)
    .where('mail_id', '=', mailId)
    .where('sent_at', 'is', null)
    .where('recipient', '<>', '')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row as OutgoingMail | undefined
}

export async function markSent(tx: Tx, conference: string, mailId: string, at: string): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ sent_at: at, failure: null })
    .set(keptOnceSent)
    .where('conference_id', '=', conference)
    .where('mail_id', '=', mailId)
    .execute()
}

/** What stays of a mail that has left: of one that opens something, no word. */
export function keptOnceSent(mail: ExpressionBuilder<Tables, 'mail'>) {
  const kept = (column: 'subject' | 'text_body' | 'html_body') =>
    mail.case().when('secret', '=', true).then('').else(mail.ref(column)).end()
  return { subject: kept('subject'), text_body: kept('text_body'), html_body: kept('html_body') }
}
