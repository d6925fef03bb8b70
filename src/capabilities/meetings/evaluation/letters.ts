import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Meeting } from '../contract.ts'
import { instantSaid } from '../silence/instants.ts'
import type { Asked } from './storage.ts'

/** Mails everyone who is asked the link that is theirs, in their language. */
export async function mailLinks(
  context: Context,
  meeting: Meeting,
  told: 'asked' | 'reminded',
  of: { readonly deadline: string; readonly each: readonly (Asked & { readonly token: string })[] },
): Promise<void> {
  await context.postBulk(
    of.each.map(({ name, email, language, token }) => {
      const words = context.words(language)
      const mailId = context.newId()
      const facts = {
        meeting: inLanguage(meeting.name, language),
        deadline: instantSaid(of.deadline, language, meeting.zone),
      }
      return {
        mailId,
        once: `evaluation ${told} ${mailId}`,
        to: email,
        language,
        secret: true,
        subject: words(`meetings:letter.evaluation.${told}.subject`, facts),
        paragraphs: [
          words('meetings:letter.greeting', { name }),
          words(`meetings:letter.evaluation.${told}.text`, facts),
          {
            label: words('meetings:letter.evaluation.link'),
            href: `${context.publicUrl}/${language}/evaluation/${token}`,
          },
          words('meetings:letter.evaluation.how'),
        ],
      }
    }),
  )
}
