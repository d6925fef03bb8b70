import type { Context } from '../../../../platform/operations/operation.ts'
import { lockMailOf, markBounced } from './storage.ts'

/** A mail of a convocation, locked, with what is known of it and how that it came back is noted; nothing where it is another mail. */
export async function mailOfLetter(context: Context, mailId: string) {
  const conference = context.tenant.conferenceId
  const mail = await lockMailOf(context.tx, conference, mailId)
  if (!mail) return undefined
  const { mail_id, bounce_status } = mail
  return {
    mail_id,
    bounce_status,
    note: async (status: string): Promise<void> => {
      await markBounced(context.tx, conference, mail_id, { bounced_at: context.now, bounce_status: status })
      await context.journal({
        subject: 'convocation',
        subjectId: mail.meeting_id,
        before: { bounce: bounce_status },
        after: { bounce: status, person: mail.person_id, symbol: mail.symbol },
      })
    },
  }
}
