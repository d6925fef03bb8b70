import { type Language, type Text, languages } from '../../../../kernel/language.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { Attachment } from '../../../../platform/mail/letter.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import type { Document } from '../../../documents/contract.ts'
import { type Version, listPapers, readPaper, registerDocument } from '../../../documents/index.ts'
import type { Meeting } from '../../contract.ts'
import { getMeeting } from '../../storage.ts'
import { type Reader, convokedTo } from '../addressees.ts'
import { KIND } from '../convening/leaving.ts'
import { getConvocation } from '../convening/storage.ts'
import { termsOf } from '../terms.ts'
import { mailLetter } from './mailing.ts'
import { paperOf } from './paper.ts'
import { type LetterRow, lockUnwritten, markKept } from './storage.ts'

/**
 * Typesets a letter, keeps it in the library under its symbol, open to the participant it is written to, and mails it to each of
 * its focal points of today. Once, however many workers are at it.
 */
export async function keepLetter(context: Context, id: string): Promise<void> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const letter = await lockUnwritten(tx, conference, id)
  if (!letter) return
  const convocation = await getConvocation(tx, conference, letter.convocation_id)
  const meeting = await getMeeting(tx, conference, convocation.meeting_id)
  const document = await keepInLibrary(context, letter, meeting)
  await markKept(tx, conference, id, document)
  const readers = await readersOf(context, meeting, letter.participant_id)
  const papers = await papersIn(context, document.document_id)
  await mailLetter(context, { ...letter, symbol: document.symbol }, { convocation, meeting, readers, papers })
}

/** Who of a participant is written to today. */
async function readersOf(
  context: Context,
  meeting: Meeting,
  participant: string,
): Promise<readonly Reader[]> {
  const { terms } = await termsOf(context)
  const convoked = await convokedTo(context, meeting, terms)
  return convoked.find((one) => one.participant.participant_id === participant)?.readers ?? []
}

/** The papers of a letter by language. */
export async function papersIn(context: Context, document: string): Promise<Map<Language, Attachment>> {
  const papers = await listPapers(context.tx, context.tenant.conferenceId, [document])
  return new Map(
    papers.map(({ language, name, media_type, hash }) => [language, { name, media_type, hash }] as const),
  )
}

async function keepInLibrary(context: Context, letter: LetterRow, meeting: Meeting): Promise<Document> {
  const kept = await register(context, letter, meeting, letter.symbol)
  // Where someone gave that symbol to another paper by hand meanwhile, the letter takes the next.
  const again =
    isRefusal(kept) && kept.rule === 'DOC-01' ? await register(context, letter, meeting, undefined) : kept
  if (isRefusal(again)) throw new Error(`A letter of convocation is kept out of the library by ${again.rule}`)
  return again
}

async function register(
  context: Context,
  { participant_id, written }: LetterRow,
  meeting: Meeting,
  symbol: string | undefined,
) {
  const shown = languages.flatMap((language) => written[language] ?? [])
  const versions: Version[] = []
  for (const one of shown) {
    const { name, bytes } = await paperOf(context, one)
    const paper = await readPaper({ file: { name, bytes } })
    if (isRefusal(paper)) return paper
    versions.push({ language: one.language, paper })
  }
  const original = context.tenant.originalLanguage
  const [first] = shown
  return registerDocument(context, {
    symbol,
    kind: KIND,
    title: Object.fromEntries(shown.map(({ language, subject }) => [language, subject])) satisfies Text,
    meeting_id: meeting.meeting_id,
    original_language: written[original] ? original : (first?.language ?? original),
    dated_on: context.today,
    state: 'final',
    access: 'named participants',
    readers: [participant_id],
    versions,
  })
}
