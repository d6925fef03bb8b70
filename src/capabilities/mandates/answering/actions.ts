import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { later } from '../../../kernel/instant.ts'
import { type Language, inLanguage, isLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { findPersonalLink, insertPersonalLink } from '../../../platform/sign-in/personal-links.ts'
import { hashToken, newToken } from '../../../platform/sign-in/token.ts'
import { actorOn } from '../../directory/index.ts'
import type { Mandate } from '../contract.ts'
import { noteProgress, report } from '../following/actions.ts'
import { writeNote } from '../following/notes.ts'
import { lockSeen } from '../following/seen.ts'
import { standing } from '../register/actions.ts'
import { findMandateById, updateMandate } from '../storage.ts'
import type { Evidence } from '../evidence/actions.ts'
import { chargedOn } from './recipients.ts'
import { linkAnswersForItsPerson, someoneIsAsked } from './rules.ts'

const PURPOSE = 'answer'
const LASTS = 90 * 24 * 3600 * 1000

/** Asks everyone charged with a mandate how it stands, each with a link of their own that needs no sign-in. */
export async function askTasked(
  context: Context,
  given: { reference: string; text: string },
): Promise<(Mandate & { asked: number }) | Refusal> {
  const mandate = await lockSeen(context, given.reference)
  if (isRefusal(mandate)) return mandate
  const people = (await chargedOn(context))(mandate.tasked)
  const someone = someoneIsAsked.decide({ people: people.length })
  if (isRefusal(someone)) return someone
  for (const person of people) {
    const language = isLanguage(person.language) ? person.language : context.language
    const link = await answerLink(context, mandate, person.person_id, language)
    const words = context.words(language)
    await context.post({
      once: `question ${mandate.mandate_id} ${mandate.version} ${person.person_id}`,
      to: person.email,
      language,
      subject: words('mandates:letter.question.subject', {
        reference: given.reference,
        title: inLanguage(mandate.title, language),
      }),
      paragraphs: [
        words('mandates:letter.greeting', { name: person.name }),
        words('mandates:letter.question.opening', {
          title: inLanguage(mandate.title, language),
          source: inLanguage(mandate.source.title, language),
          number: mandate.source.number,
        }),
        ...(given.text === '' ? [] : [given.text]),
        { label: words('mandates:letter.question.link'), href: link },
        words('mandates:letter.question.how'),
      ],
    })
  }
  await writeNote(context, mandate.mandate_id, 'question', given.text)
  await context.journal({
    subject: 'mandate',
    subjectId: mandate.mandate_id,
    after: { asked: people.map((person) => person.person_id) },
  })
  const stored = await updateMandate(context.tx, context.tenant.conferenceId, mandate.mandate_id, {})
  return { ...stored, asked: people.length }
}

/** The address at which one person may answer for one mandate. */
export async function answerLink(
  context: Context,
  mandate: Pick<Mandate, 'mandate_id'>,
  personId: string,
  language: Language,
): Promise<string> {
  const token = newToken()
  await insertPersonalLink(context.tx, context.tenant.conferenceId, {
    link_id: context.newId(),
    person_id: personId,
    purpose: PURPOSE,
    subject_id: mandate.mandate_id,
    token_hash: hashToken(token),
    created_at: context.now,
    expires_at: later(context.now, LASTS),
  })
  return `${context.publicUrl}/${language}/answer/${token}`
}

/** What an answer's page shows: the mandate, and who is asked. */
export async function answerForm(context: Context, token: string) {
  const opened = await open(context, token)
  if (isRefusal(opened)) return opened
  const { mandate, name } = opened
  return { mandate: standing(mandate, context.today), name }
}

/** Takes an answer in the name of the person the link was made for, by the same rules as if they had signed in. */
export async function answer(
  context: Context,
  given: { token: string; text: string; done: boolean; evidence?: Evidence | undefined },
): Promise<Mandate | Refusal> {
  const opened = await open(context, given.token)
  if (isRefusal(opened)) return opened
  const telling = {
    reference: opened.mandate.reference ?? '',
    text: given.text,
    evidence: given.evidence,
  }
  return (given.done ? report : noteProgress)(opened.context, telling)
}

async function open(context: Context, token: string) {
  const conference = context.tenant.conferenceId
  const link = await findPersonalLink(context.tx, conference, {
    purpose: PURPOSE,
    tokenHash: hashToken(token),
    at: context.now,
  })
  const actor = link && (await actorOn(context.tx, context.tenant, link.person_id, context.today))
  // What the link is about is looked for as its person sees it.
  const own = actor && (await context.as(actor))
  const mandate = link?.subject_id && (await findMandateById(context.tx, conference, link.subject_id))
  const decided = linkAnswersForItsPerson.decide({
    found: Boolean(mandate),
    held: actor?.kind === 'person' ? actor.held.length : 0,
  })
  if (isRefusal(decided)) return decided
  if (!mandate || !own || actor?.kind !== 'person') throw new Error('A link that was not found opens nothing')
  return { mandate, name: actor.name, context: own }
}
