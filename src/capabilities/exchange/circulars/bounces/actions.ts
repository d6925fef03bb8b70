import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { type Bounce, readBounce } from '../../../../platform/mail/bounce.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { mailOfLetter } from '../../../meetings/index.ts'
import { bounceNamesItsMail } from './rules.ts'
import { lockMailOf, markBounced } from './storage.ts'

/** Notes at the mail it names that it came back, or is delayed. Nothing else changes. */
export async function reportBounce(
  context: Context,
  source: Uint8Array,
): Promise<{ mail_id: string; status: string } | Refusal> {
  return noteBounce(context, await readBounce(source))
}

export async function noteBounce(
  context: Context,
  { kind, status, mailId }: Bounce,
): Promise<{ mail_id: string; status: string } | Refusal> {
  const mail =
    mailId === undefined
      ? undefined
      : ((await mailOfCircular(context, mailId)) ?? (await mailOfLetter(context, mailId)))
  const decided = bounceNamesItsMail.decide({
    kind,
    known: mail !== undefined,
    already: mail?.bounce_status ? (mail.bounce_status.startsWith('5') ? 'for good' : 'for now') : undefined,
  })
  if (isRefusal(decided)) return decided
  if (!mail) throw new Error('A bounce was noted of no mail')
  if (decided === 'noted') await mail.note(status)
  return { mail_id: mail.mail_id, status }
}

async function mailOfCircular(context: Context, mailId: string) {
  const { tx, tenant, now } = context
  const mail = await lockMailOf(tx, tenant.conferenceId, mailId)
  if (!mail) return undefined
  const { mail_id, bounce_status } = mail
  return {
    mail_id,
    bounce_status,
    note: async (status: string): Promise<void> => {
      await markBounced(tx, tenant.conferenceId, mail_id, { bounced_at: now, bounce_status: status })
      await context.journal({
        subject: 'circular',
        subjectId: mail.circular_id,
        before: { bounce: bounce_status },
        after: { bounce: status, person: mail.person_id },
      })
    },
  }
}
