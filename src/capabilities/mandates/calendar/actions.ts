import { ICalCalendarMethod, ICalEventTransparency, default as ical } from 'ical-generator'
import { type Day, addDays } from '../../../kernel/day.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Download } from '../../../platform/operations/download.ts'
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
import { type Mandate, pending } from '../contract.ts'
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

/** The deadlines of a person as an iCalendar file, for as long as the link holds and they hold an office. */
export async function calendarFeed(
  context: Context,
  given: { token: string; language: Language },
): Promise<Download | Refusal> {
  const conference = context.tenant.conferenceId
  const link = await findPersonalLink(context.tx, conference, {
    purpose: PURPOSE,
    tokenHash: hashToken(given.token),
    at: context.now,
  })
  const actor = link && (await actorOn(context.tx, context.tenant, link.person_id, context.today))
  const decided = linkAnswersForItsPerson.decide({
    found: link !== undefined,
    held: actor?.kind === 'person' ? actor.held.length : 0,
  })
  if (isRefusal(decided) || !link || !actor) return decided as Refusal
  await context.as(actor)
  const due = await listEvery(context.tx, conference, {
    states: pending,
    dueFrom: addDays(context.today, -KEPT),
    dueBefore: addDays(context.today, AHEAD),
  })
  const charged = await chargedOn(context)
  const own = due.filter((mandate) =>
    charged(mandate.tasked).some((person) => person.person_id === link.person_id),
  )
  return {
    name: `${context.tenant.slug}.ics`,
    media_type: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(write(own, given.language, context)),
  }
}

function write(mandates: readonly Mandate[], language: Language, context: Context): string {
  const words = context.words(language)
  const calendar = ical({
    name: words('mandates:calendar.name', { conference: inLanguage(context.tenant.acronym, language) }),
    prodId: { company: 'Protempore', product: 'Protempore', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 4 * 3600,
  })
  for (const mandate of mandates) {
    const day = (mandate.due_day ?? mandate.proposed_day) as Day | null
    if (day === null || mandate.reference === null) continue
    const proposed = mandate.due_day === null
    calendar.createEvent({
      // The same deadline keeps its id, so that a calendar moves it and doubles nothing.
      id: `${mandate.mandate_id}@${new URL(context.publicUrl).hostname}`,
      sequence: mandate.version,
      stamp: new Date(context.now),
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: words(proposed ? 'mandates:calendar.proposed' : 'mandates:calendar.due', {
        reference: mandate.reference,
        title: inLanguage(mandate.title, language),
      }),
      description: sourceText(mandate, language),
      url: `${context.publicUrl}/${language}/mandates/${mandate.reference}`,
    })
  }
  return calendar.toString()
}
