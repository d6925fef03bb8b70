import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { ParticipantStatus } from '../../conference/contract.ts'
import type { Meeting } from '../contract.ts'
import { convokedTo } from '../convocation/addressees.ts'
import { instantSaid } from '../silence/instants.ts'

type Telling = {
  readonly statuses: readonly ParticipantStatus[]
  /** One of them alone: what is decided on its correction. */
  readonly only?: string
  /** Until when corrections are taken. */
  readonly until?: string
  /** Of the document the adopted minutes are. */
  readonly symbol?: string
}

/** Tells the focal points of those who take part what became of minutes or of a correction; returns how many mails. */
export async function tellDelegations(
  context: Context,
  meeting: Meeting,
  told: 'circulated' | 'accepted' | 'declined' | 'adopted',
  { statuses, only, until, symbol }: Telling,
): Promise<number> {
  const convoked = await convokedTo(
    context,
    { body_id: meeting.body_id, opens_on: context.today },
    { statuses: [...statuses] },
  )
  const mails = convoked
    .filter(({ participant }) => only === undefined || participant.participant_id === only)
    .flatMap(({ readers }) => readers)
    .map((reader) => {
      const { language } = reader
      const words = context.words(language)
      const mailId = context.newId()
      const facts = {
        meeting: inLanguage(meeting.name, language),
        deadline: until === undefined ? '' : instantSaid(until, language, meeting.zone),
        symbol: symbol ?? '',
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
            label: words(`meetings:letter.minutes.${told}.link`),
            href: `${context.publicUrl}/${language}/meetings/${meeting.meeting_id}/minutes`,
          },
        ],
      }
    })
  await context.postBulk(mails)
  return mails.length
}
