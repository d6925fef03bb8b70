import { sql } from 'kysely'
import type { Tx } from '../postgres/client.ts'
import { layOut } from './layout.ts'
import type { Letter } from './letter.ts'
import { type OutgoingMail, keptOnceSent } from './outbox.ts'

/** The job that works off mails that leave in great number, a portion at a time. */
export const SEND_BULK = 'send bulk mail'
// One statement takes at most 65,535 parameters, and an array of bodies need not be larger than this.
const PORTION = 500

export type BulkLetter = Letter & { readonly mailId: string }

/**
 * Writes many letters in the transaction that gave rise to them and asks once for their dispatch. Throws where one of a
 * key was written before: whoever writes many knows which they wrote.
 */
export async function putBulkIntoOutbox(
  tx: Tx,
  of: { conferenceId: string; at: string; foot: (letter: Letter) => string },
  letters: readonly BulkLetter[],
): Promise<void> {
  for (let from = 0; from < letters.length; from += PORTION)
    await tx
      .insertInto('mail')
      .values(
        letters.slice(from, from + PORTION).map((letter) => {
          const { text, html } = layOut(letter, of.foot(letter))
          return {
            conference_id: of.conferenceId,
            mail_id: letter.mailId,
            once_key: letter.once,
            recipient: letter.to,
            language: letter.language,
            subject: letter.subject,
            text_body: text,
            html_body: html,
            attachments: JSON.stringify(letter.attachments ?? []),
            calendar: letter.calendar ? JSON.stringify(letter.calendar) : null,
            secret: letter.secret ?? false,
            bulk: true,
            written_at: of.at,
          }
        }),
      )
      .execute()
  if (letters.length > 0) await askForBulk(tx, of.conferenceId)
}

/** Asks for a portion to be sent; asked often, it is asked once. */
export async function askForBulk(tx: Tx, conference: string): Promise<void> {
  const job = JSON.stringify({ conferenceId: conference })
  await sql`select add_job(${SEND_BULK}, ${job}::json, null, ${`${SEND_BULK} ${conference}`})`.execute(tx)
}

/**
 * Claims mails that wait, before any of them is handed over: should this process end in between, nobody knows whether they
 * left, and nobody sends them a second time.
 */
export async function claimBulk(
  tx: Tx,
  conference: string,
  at: string,
  limit: number,
): Promise<OutgoingMail[]> {
  const rows = await tx
    .updateTable('mail')
    .set({ claimed_at: at })
    .where('conference_id', '=', conference)
    .where('mail_id', 'in', (mail) =>
      mail
        .selectFrom('mail')
        .select('mail_id')
        .where('conference_id', '=', conference)
        .where('bulk', '=', true)
        .where('sent_at', 'is', null)
        .where('claimed_at', 'is', null)
        .where('refused_at', 'is', null)
        .where('recipient', '<>', '')
        .where(sql<boolean>`(retry_at is null or retry_at <= ${at}::timestamptz)`)
        .orderBy('mail_id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning([
      'mail_id',
      'recipient',
      'language',
      'subject',
      'text_body',
      'html_body',
      'attachments',
      'calendar',
    ])
    .execute()
  return rows as OutgoingMail[]
}

/** What came of handing a mail over: taken, refused for now or for good, or the line broke before anyone said. */
export type HandedOver =
  | { readonly kind: 'taken' }
  | { readonly kind: 'later' | 'refused'; readonly why: string }
  | { readonly kind: 'unknown' }

const RETRY_MS = 10 * 60 * 1000

export async function markBulk(
  tx: Tx,
  conference: string,
  at: string,
  results: ReadonlyMap<string, HandedOver>,
): Promise<void> {
  const taken = [...results].flatMap(([id, { kind }]) => (kind === 'taken' ? [id] : []))
  if (taken.length > 0)
    await tx
      .updateTable('mail')
      .set({ sent_at: at, failure: null })
      .set(keptOnceSent)
      .where('conference_id', '=', conference)
      .where('mail_id', 'in', taken)
      .execute()
  const retryAt = new Date(Date.parse(at) + RETRY_MS).toISOString()
  // Why each was not taken is its own: they are set from a list beside them, in one statement.
  const failed = [...results].flatMap(([id, one]) =>
    one.kind === 'later' || one.kind === 'refused' ? [{ id, ...one }] : [],
  )
  if (failed.length === 0) return
  const column = (name: 'id' | 'kind' | 'why'): string[] => failed.map((one) => one[name])
  await sql`
    update mail set failure = n.why,
      claimed_at = case n.kind when 'later' then null else claimed_at end,
      retry_at = case n.kind when 'later' then ${retryAt}::timestamptz else retry_at end,
      refused_at = case n.kind when 'refused' then ${at}::timestamptz else refused_at end
    from unnest(${column('id')}::uuid[], ${column('kind')}::text[], ${column('why')}::text[]) as n(id, kind, why)
    where mail.conference_id = ${conference}::uuid and mail.mail_id = n.id`.execute(tx)
}
