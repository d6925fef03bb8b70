import { type Day, addDays } from '../../../kernel/day.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { CalendarItem } from '../../../platform/calendar/calendar.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import {
  findLinkOfPerson,
  findPersonalLink,
  insertPersonalLink,
  revokePersonalLinks,
} from '../../../platform/sign-in/personal-links.ts'
import { hashToken, newToken } from '../../../platform/sign-in/token.ts'
import { actorOn, correspondentsOn } from '../../directory/index.ts'
import { chargedOn } from '../answering/recipients.ts'
import { linkAnswersForItsPerson } from '../answering/rules.ts'
import { pending } from '../contract.ts'
import { sourceText } from '../source.ts'
import { listEvery } from '../listing/storage.ts'

const PURPOSE = 'calendar'
/** And those further off than this are not in it yet; it also leaves out what has no day at all. */
const AHEAD = 1100
/** Deadlines this long past leave the calendar. */
const KEPT = 365

/** Makes the asker's calendar address anew; an earlier one stops working. The address is shown this once. */
export async function makeCalendarLink(context: Context): Promise<{ address: string }> {
  const personId = await personOf(context)
  await revokePersonalLinks(context.tx, context.tenant.conferenceId, personId, PURPOSE, context.now)
  const token = newToken()
  await insertPersonalLink(context.tx, context.tenant.conferenceId, {
    link_id: context.newId(),
    person_id: personId,
    purpose: PURPOSE,
    subject_id: null,
    token_hash: hashToken(token),
    created_at: context.now,
    expires_at: null,
  })
  const address = `${context.publicUrl}/api/v1/calendars/${token}/${context.language}.ics`
  await sendAddress(context, personId, address)
  await context.journal({ subject: 'calendar', subjectId: personId, after: { calendar: 'made' } })
  return { address }
}

// A page cannot show a secret after its redirect; the person's own mailbox can, and a phone subscribes from there.
async function sendAddress(context: Context, personId: string, address: string): Promise<void> {
  const people = await correspondentsOn(context, context.today)
  const person = people.find((one) => one.person_id === personId)
  if (!person) return
  const words = context.words(context.language)
  await context.post({
    once: `calendar ${hashToken(address)}`,
    to: person.email,
    language: context.language,
    subject: words('mandates:letter.calendar.subject'),
    paragraphs: [
      words('mandates:letter.greeting', { name: person.name }),
      words('mandates:letter.calendar.how'),
      { label: words('mandates:letter.calendar.link'), href: address },
      words('mandates:letter.calendar.secret'),
    ],
  })
}

export async function endCalendarLink(context: Context): Promise<{ ended: true }> {
  const personId = await personOf(context)
  await revokePersonalLinks(context.tx, context.tenant.conferenceId, personId, PURPOSE, context.now)
  await context.journal({ subject: 'calendar', subjectId: personId, after: { calendar: 'ended' } })
  return { ended: true }
}

export async function calendarLink(context: Context): Promise<{ since: string | null }> {
  if (context.actor.kind !== 'person') return { since: null }
  const found = await findLinkOfPerson(
    context.tx,
    context.tenant.conferenceId,
    context.actor.personId,
    PURPOSE,
  )
  return { since: found?.created_at ?? null }
}

async function personOf(context: Context): Promise<string> {
  if (context.actor.kind !== 'person') throw new Error('Only a person has a calendar')
  return context.actor.personId
}

/** The person a calendar address was made for, for as long as it holds and they hold an office; the rest of the request is in their name. */
export async function calendarHolder(
  context: Context,
  token: string,
): Promise<{ readonly own: Context; readonly personId: string } | Refusal> {
  const link = await findPersonalLink(context.tx, context.tenant.conferenceId, {
    purpose: PURPOSE,
    tokenHash: hashToken(token),
    at: context.now,
  })
  const actor = link && (await actorOn(context.tx, context.tenant, link.person_id, context.today))
  const decided = linkAnswersForItsPerson.decide({
    found: link !== undefined,
    held: actor?.kind === 'person' ? actor.held.length : 0,
  })
  if (isRefusal(decided) || !link || !actor) return decided as Refusal
  return { own: await context.as(actor), personId: link.person_id }
}

/** The deadlines of the mandates a person is charged with. */
export async function ownDeadlines(
  context: Context,
  personId: string,
  language: Language,
): Promise<CalendarItem[]> {
  const words = context.words(language)
  const due = await listEvery(context.tx, context.tenant.conferenceId, {
    states: pending,
    dueFrom: addDays(context.today, -KEPT),
    dueBefore: addDays(context.today, AHEAD),
  })
  const charged = await chargedOn(context)
  const own = due.filter((mandate) => charged(mandate.tasked).some((person) => person.person_id === personId))
  return own.flatMap((mandate) => {
    const day = (mandate.due_day ?? mandate.proposed_day) as Day | null
    if (day === null || mandate.reference === null) return []
    return [
      {
        id: mandate.mandate_id,
        version: mandate.version,
        summary: words(mandate.due_day === null ? 'mandates:calendar.proposed' : 'mandates:calendar.due', {
          reference: mandate.reference,
          title: inLanguage(mandate.title, language),
        }),
        description: sourceText(mandate, language),
        url: `${context.publicUrl}/${language}/mandates/${mandate.reference}`,
        from: day,
        until: day,
      },
    ]
  })
}
