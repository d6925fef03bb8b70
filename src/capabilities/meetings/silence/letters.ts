import { type Language, inLanguage } from '../../../kernel/language.ts'
import { paragraphsIn } from '../../../platform/prose/paragraphs.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { convokedTo } from '../convocation/addressees.ts'
import type { Silence } from './contract.ts'
import { instantSaid } from './instants.ts'

/** Those whose silence counts today, with whom of each it is written to. */
export const membersOf = (context: Context, body: string) =>
  convokedTo(context, { body_id: body, opens_on: context.today }, { statuses: ['member'] })

export type Told = 'opened' | 'extended' | 'broken' | 'adopted' | 'withdrawn'

/** Tells everyone it was put to, at once and in writing, what became of a text; returns how many mails. */
export async function tellMembers(
  context: Context,
  procedure: Silence,
  told: Told,
  more: { readonly recipients: readonly string[]; readonly by?: (language: Language) => string },
): Promise<number> {
  const members = await membersOf(context, procedure.body_id)
  const readers = members
    .filter(({ participant }) => more.recipients.includes(participant.participant_id))
    .flatMap((one) => one.readers)
  const mails = readers.map((reader) => {
    const { language } = reader
    const words = context.words(language)
    const mailId = context.newId()
    const facts = {
      title: inLanguage(procedure.title, language),
      deadline: instantSaid(procedure.deadline, language, context.tenant.zone),
      by: more.by?.(language) ?? '',
    }
    return {
      mailId,
      once: `silence ${told} ${mailId}`,
      to: reader.email,
      language,
      subject: words(`meetings:letter.silence.${told}.subject`, facts),
      paragraphs: [
        words('meetings:letter.greeting', { name: reader.name }),
        words(`meetings:letter.silence.${told}.text`, facts),
        ...(told === 'opened' ? paragraphsIn(inLanguage(procedure.text, language)) : []),
        {
          label: words('meetings:letter.silence.link'),
          href: `${context.publicUrl}/${language}/silence/${procedure.procedure_id}`,
        },
      ],
    }
  })
  await context.postBulk(mails)
  return mails.length
}
