import { later } from '../../../kernel/instant.ts'
import { type Language, isLanguage } from '../../../kernel/language.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { countLinks } from '../../../platform/sign-in/storage.ts'
import { hashSlowly } from '../../../platform/sign-in/slow-hash.ts'
import { WINDOW_MS } from '../../../platform/sign-in/terms.ts'
import { hashToken } from '../../../platform/sign-in/token.ts'
import en from '../messages/en.json' with { type: 'json' }
import es from '../messages/es.json' with { type: 'json' }
import { lockPersonByEmail } from '../storage.ts'
import { type LinkAsked, makeLink } from './actions.ts'
import { LINK_MINUTES, lettersAreBounded } from './rules.ts'

const catalogues = { en: en['sign-in'].letter, es: es['sign-in'].letter }

/** The worker's part: a link and a code to whoever has the address, in their language; to a stranger, nothing. */
export async function writeLinkLetter(context: Context, asked: LinkAsked): Promise<void> {
  const conference = context.tenant.conferenceId
  const person = await lockPersonByEmail(context.tx, conference, asked.email)
  if (!person) {
    await asMuchWork(asked.email)
    await context.journal({ subject: 'sign-in', subjectId: context.newId(), after: { known: false } })
    return
  }
  const decided = lettersAreBounded.decide({
    written: await countLinks(context.tx, conference, person.person_id, later(context.now, -WINDOW_MS)),
    most: context.tenant.signIn.letters,
  })
  const journal = (link: string): Promise<void> =>
    context.journal({ subject: 'sign-in', subjectId: person.person_id, after: { link } })
  if (isRefusal(decided)) {
    await asMuchWork(asked.email)
    return journal('withheld')
  }
  const { token, code } = await makeLink(context, person.person_id, { next: asked.next })
  const language = isLanguage(person.language) ? person.language : context.language
  await context.post({
    once: `sign-in ${hashToken(token)}`,
    to: person.email,
    language,
    secret: true,
    ...linkLetter(language, `${context.publicUrl}/${language}/sign-in/${token}`, code),
  })
  return journal('sent')
}

// A letter costs a slow hash. Whoever asks next must not notice, by the machine's pace, that none was written.
const asMuchWork = (email: string): Promise<string> => hashSlowly(email)

function linkLetter(language: Language, link: string, code: string) {
  const words = catalogues[language]
  return {
    subject: words.subject.replace('{{code}}', code),
    paragraphs: [
      words.opening,
      { label: words.link, href: link },
      words.code.replace('{{code}}', code),
      words.ignore.replace('{{minutes}}', String(LINK_MINUTES)),
    ],
  }
}
