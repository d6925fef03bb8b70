import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { ParticipantStatus } from '../../conference/contract.ts'
import type { Meeting } from '../contract.ts'
import { convokedTo } from '../convocation/addressees.ts'
import { instantSaid } from '../silence/instants.ts'

/** Tells the focal points of those who take part that minutes were circulated, until when they may propose corrections; returns how many mails. */
export async function tellDelegations(
  context: Context,
  meeting: Meeting,
  told: 'circulated',
  { until, statuses }: { readonly until: string; readonly statuses: readonly ParticipantStatus[] },
): Promise<number> {
  const convoked = await convokedTo(
    context,
    { body_id: meeting.body_id, opens_on: context.today },
    { statuses: [...statuses] },
  )
  const mails = convoked
    .flatMap(({ readers }) => readers)
    .map((reader) => {
      const { language } = reader
      const words = context.words(language)
      const mailId = context.newId()
      const facts = {
        meeting: inLanguage(meeting.name, language),
        deadline: instantSaid(until, language, meeting.zone),
      }
      return {
        mailId,
        once: `minutes ${told} ${mailId}`,
        to: reader.email,
        language,
        subject: words(`meetings:letter.minutes.${told}.subject`, facts),
        paragraphs: [
          words('meetings:letter.greeting', { name: reader.name }),
          words(`meetings:letter.minutes.${told}.text`, facts),
          {
            label: words('meetings:letter.minutes.link'),
            href: `${context.publicUrl}/${language}/meetings/${meeting.meeting_id}/minutes`,
          },
        ],
      }
    })
  await context.postBulk(mails)
  return mails.length
}
