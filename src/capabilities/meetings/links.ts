import { type Day, addDays } from '../../kernel/day.ts'
import { instantIn } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { findPersonalLink, insertPersonalLink } from '../../platform/sign-in/personal-links.ts'
import { hashToken, newToken } from '../../platform/sign-in/token.ts'
import type { Meeting } from './contract.ts'

/** What a link that belongs to one registration is for, and where it leads: `/{path}/{token}`. */
export type RegistrationLink = { readonly purpose: string; readonly path: string }

/** By it someone who was accredited completes their registration. */
export const REGISTER: RegistrationLink = { purpose: 'register', path: 'registration' }
/** By it an interpreter follows the sessions. */
export const INTERPRET: RegistrationLink = { purpose: 'interpret', path: 'booth' }

type Of = { readonly registration: string; readonly person: string; readonly language: Language }

/** The address at which one person does one thing for one meeting, until the day after it closes. */
export async function linkUntilItCloses(
  context: Context,
  meeting: Meeting,
  { purpose, path }: RegistrationLink,
  of: Of,
): Promise<string> {
  const token = newToken()
  await insertPersonalLink(context.tx, context.tenant.conferenceId, {
    link_id: context.newId(),
    person_id: of.person,
    purpose,
    subject_id: of.registration,
    token_hash: hashToken(token),
    created_at: context.now,
    expires_at: instantIn(addDays(meeting.closes_on as Day, 1), '00:00', meeting.zone),
  })
  return `${context.publicUrl}/${of.language}/${path}/${token}`
}

/** Whose registration a link opens; nothing where it opens none. */
export async function openedByLink(
  context: Context,
  { purpose }: RegistrationLink,
  token: string,
): Promise<Pick<Of, 'registration' | 'person'> | undefined> {
  const link = await findPersonalLink(context.tx, context.tenant.conferenceId, {
    purpose,
    tokenHash: hashToken(token),
    at: context.now,
  })
  return link?.subject_id ? { registration: link.subject_id, person: link.person_id } : undefined
}
