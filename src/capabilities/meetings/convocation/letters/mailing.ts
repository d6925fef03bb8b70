import { type Language, inLanguage } from '../../../../kernel/language.ts'
import { writeDay, writeDays } from '../../../../platform/i18n/format.ts'
import type { Attachment } from '../../../../platform/mail/letter.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import type { Meeting } from '../../contract.ts'
import type { Reader } from '../addressees.ts'
import { makeLinks } from '../answering/links.ts'
import type { Convocation } from '../contract.ts'
import { type NewMail, insertMails } from './storage.ts'

export type Mailed = { readonly letter_id: string; readonly symbol: string }
type To = {
  readonly convocation: Pick<Convocation, 'answer_until'>
  readonly meeting: Meeting
  readonly readers: readonly Reader[]
  readonly papers: ReadonlyMap<Language, Attachment>
}

/** Mails a letter to each of its readers, with its paper in their language and a link of their own to answer. */
export const mailLetter = (context: Context, letter: Mailed, to: To): Promise<number> =>
  mail(context, 'letter', [{ letter, to }])

/** Mails a reminder of letters that were not answered; returns how many mails. */
export const mailReminders = (
  context: Context,
  silent: readonly { readonly letter: Mailed; readonly to: To }[],
): Promise<number> => mail(context, 'reminder', silent)

async function mail(
  context: Context,
  kind: NewMail['kind'],
  all: readonly { readonly letter: Mailed; readonly to: To }[],
): Promise<number> {
  const each = all.flatMap(({ letter, to }) => to.readers.map((reader) => ({ letter, to, reader })))
  const links = await makeLinks(
    context,
    each.map(({ letter, to, reader }) => ({ letter: letter.letter_id, meeting: to.meeting, reader })),
  )
  const mails = each.map(({ letter, to, reader }, place) => {
    const { language } = reader
    const words = context.words(language)
    const mailId = context.newId()
    const facts = {
      symbol: letter.symbol,
      meeting: inLanguage(to.meeting.name, language),
      days: writeDays(to.meeting.opens_on, to.meeting.closes_on, language, 'long'),
      until: writeDay(to.convocation.answer_until, language, 'long'),
    }
    const paper = to.papers.get(language) ?? [...to.papers.values()][0]
    return {
      mailId,
      once: `convocation ${kind} ${mailId}`,
      to: reader.email,
      language,
      subject: words(`meetings:letter.convocation.${kind}.subject`, facts),
      attachments: paper ? [paper] : [],
      paragraphs: [
        words('meetings:letter.greeting', { name: reader.name }),
        words(`meetings:letter.convocation.${kind}.text`, facts),
        { label: words('meetings:letter.convocation.link'), href: links[place] ?? '' },
        words('meetings:letter.convocation.how'),
      ],
    }
  })
  await context.postBulk(mails)
  await insertMails(
    context.tx,
    context.tenant.conferenceId,
    each.map(({ letter, reader }, place) => ({
      mail_id: mails[place]?.mailId ?? '',
      letter_id: letter.letter_id,
      person_id: reader.person_id,
      kind,
    })),
  )
  return mails.length
}
