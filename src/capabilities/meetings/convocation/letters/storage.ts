import type { Language } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { LetterShown } from '../contract.ts'

/** Its words, by language. */
export type Written = Partial<Record<Language, LetterShown>>
export type LetterRow = {
  readonly letter_id: string
  readonly convocation_id: string
  readonly participant_id: string
  readonly symbol: string
  readonly document_id: string | null
  readonly written: Written
}
const LETTER = ['letter_id', 'convocation_id', 'participant_id', 'symbol', 'document_id', 'written'] as const

export async function insertLetters(
  tx: Tx,
  conference: string,
  rows: readonly Omit<LetterRow, 'document_id'>[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('convocation_letter')
    .values(rows.map((row) => ({ conference_id: conference, ...row, written: JSON.stringify(row.written) })))
    .execute()
}

/** The letters that do not stand in the library yet, in their order. */
export async function listUnwritten(tx: Tx, conference: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('convocation_letter')
    .select('letter_id')
    .where('conference_id', '=', conference)
    .where('document_id', 'is', null)
    .orderBy('convocation_id')
    .orderBy('letter_id')
    .execute()
  return rows.map((row) => row.letter_id)
}

/** A letter that is still to be typeset, for whoever does it alone; nothing where another has it or did it. */
export async function lockUnwritten(
  tx: Tx,
  conference: string,
  letter: string,
): Promise<LetterRow | undefined> {
  const row = await tx
    .selectFrom('convocation_letter')
    .select(LETTER)
    .where('conference_id', '=', conference)
    .where('letter_id', '=', letter)
    .where('document_id', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row as LetterRow | undefined
}

export async function lockLetter(tx: Tx, conference: string, letter: string): Promise<void> {
  await tx
    .selectFrom('convocation_letter')
    .select('letter_id')
    .where('conference_id', '=', conference)
    .where('letter_id', '=', letter)
    .forUpdate()
    .executeTakeFirst()
}

/** A letter stands in the library, under a symbol that may be another than the one it was given. */
export async function markKept(
  tx: Tx,
  conference: string,
  letter: string,
  document: { readonly document_id: string; readonly symbol: string },
): Promise<void> {
  await tx
    .updateTable('convocation_letter')
    .set({ document_id: document.document_id, symbol: document.symbol, written: '{}' })
    .where('conference_id', '=', conference)
    .where('letter_id', '=', letter)
    .execute()
}

export type NewMail = {
  readonly mail_id: string
  readonly letter_id: string
  readonly person_id: string
  readonly kind: 'letter' | 'reminder'
}

export async function insertMails(tx: Tx, conference: string, rows: readonly NewMail[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('convocation_mail')
    .values(rows.map((row) => ({ conference_id: conference, ...row })))
    .execute()
}

/** The convocation a mail of a letter belongs to, locked; nothing where it is another mail, or none. */
export async function lockMailOf(tx: Tx, conference: string, mail: string) {
  return tx
    .selectFrom('convocation_mail as m')
    .innerJoin('convocation_letter as l', (join) =>
      join.onRef('l.conference_id', '=', 'm.conference_id').onRef('l.letter_id', '=', 'm.letter_id'),
    )
    .innerJoin('convocation as c', (join) =>
      join
        .onRef('c.conference_id', '=', 'l.conference_id')
        .onRef('c.convocation_id', '=', 'l.convocation_id'),
    )
    .select(['m.mail_id', 'm.bounce_status', 'm.person_id', 'c.meeting_id', 'l.symbol'])
    .where('m.conference_id', '=', conference)
    .where('m.mail_id', '=', mail)
    .forUpdate('m')
    .executeTakeFirst()
}

export async function markBounced(
  tx: Tx,
  conference: string,
  mail: string,
  of: { readonly bounced_at: string; readonly bounce_status: string },
): Promise<void> {
  await tx
    .updateTable('convocation_mail')
    .set(of)
    .where('conference_id', '=', conference)
    .where('mail_id', '=', mail)
    .execute()
}
