import { isLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import en from '../messages/en.json' with { type: 'json' }
import es from '../messages/es.json' with { type: 'json' }
import { findReader } from '../sign-in/storage.ts'

const catalogues = { en: en.security.letter, es: es.security.letter }

export type SecurityChange = keyof typeof en.security.letter.changes

/** Tells a person by mail that what they sign in with has changed, so that a change that is not theirs is noticed. */
export async function tellOfChange(
  context: Context,
  personId: string,
  change: SecurityChange,
): Promise<void> {
  const reader = await findReader(context.tx, context.tenant.conferenceId, personId)
  if (!reader) return
  const language = isLanguage(reader.language) ? reader.language : context.language
  const words = catalogues[language]
  await context.post({
    once: `security ${context.newId()}`,
    to: reader.email,
    language,
    subject: words.subject,
    paragraphs: [
      words.changes[change],
      words.not,
      { label: words.look, href: `${context.publicUrl}/${language}/me/security` },
    ],
  })
}
