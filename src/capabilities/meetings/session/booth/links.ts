import { type Day, addDays } from '../../../../kernel/day.ts'
import { instantIn } from '../../../../kernel/instant.ts'
import type { Language } from '../../../../kernel/language.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { findPersonalLink, insertPersonalLink } from '../../../../platform/sign-in/personal-links.ts'
import { hashToken, newToken } from '../../../../platform/sign-in/token.ts'
import type { Meeting } from '../../contract.ts'

const PURPOSE = 'interpret'

/** The address at which one interpreter follows one meeting, until the day after it closes. */
export async function boothLink(
  context: Context,
  meeting: Meeting,
  of: { readonly registration: string; readonly person: string; readonly language: Language },
): Promise<string> {
  const token = newToken()
  await insertPersonalLink(context.tx, context.tenant.conferenceId, {
    link_id: context.newId(),
    person_id: of.person,
    purpose: PURPOSE,
    subject_id: of.registration,
    token_hash: hashToken(token),
    created_at: context.now,
    expires_at: instantIn(addDays(meeting.closes_on as Day, 1), '00:00', meeting.zone),
  })
  return `${context.publicUrl}/${of.language}/booth/${token}`
}

/** Whose registration a link was made for; nothing where it opens none. */
export async function registrationBehind(context: Context, token: string): Promise<string | undefined> {
  const link = await findPersonalLink(context.tx, context.tenant.conferenceId, {
    purpose: PURPOSE,
    tokenHash: hashToken(token),
    at: context.now,
  })
  return link?.subject_id ?? undefined
}
