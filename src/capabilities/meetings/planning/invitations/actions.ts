import type { Day } from '../../../../kernel/day.ts'
import { dayAt } from '../../../../kernel/instant.ts'
import { type Language, inLanguage } from '../../../../kernel/language.ts'
import { appointments } from '../../../../platform/calendar/appointments.ts'
import { writeDays } from '../../../../platform/i18n/format.ts'
import type { BulkLetter } from '../../../../platform/mail/bulk.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { correspondentsOn, listReachable } from '../../../directory/index.ts'
import type { Meeting } from '../../contract.ts'
import { occasionOf } from '../occasion.ts'
import { standsInCalendars } from './rules.ts'
import {
  type Reached,
  listAccredited,
  listCalled,
  listStanding,
  putInvitations,
  takeOutOfCalendars,
} from './storage.ts'

/** What a letter with an invitation says. */
type News = 'invited' | 'moved' | 'called-off' | 'planned-anew' | 'no-longer'

/**
 * Brings the calendars of those concerned to what a meeting is now: an invitation to whoever has none or an older one, a
 * cancellation to whoever it no longer concerns. Asked twice, nothing leaves the second time.
 */
export async function tellCalendars(context: Context, meeting: Meeting): Promise<void> {
  const conference = context.tenant.conferenceId
  const decided = standsInCalendars.decide({
    state: meeting.state,
    closes: meeting.closes_on as Day,
    today: dayAt(context.now, meeting.zone),
  })
  if (decided === 'stays as it is') return
  const concerned = decided === 'stands' ? await concernedBy(context, meeting) : new Map<string, Reached>()
  const standing = await listStanding(context.tx, conference, meeting.meeting_id)
  const people = [...concerned.keys()]
  const told = await putInvitations(context.tx, conference, meeting, people)
  const gone = await takeOutOfCalendars(context.tx, conference, meeting, people)
  const reached = await listReachable(context.tx, conference, gone)
  const why: News =
    decided === 'stands' ? 'no-longer' : meeting.state === 'cancelled' ? 'called-off' : 'planned-anew'
  const letters = [
    ...told.flatMap((id) => {
      const person = concerned.get(id)
      return person ? [letterOf(context, meeting, standing.has(id) ? 'moved' : 'invited', person)] : []
    }),
    ...reached.map((person) => letterOf(context, meeting, why, person)),
  ]
  if (letters.length === 0) return
  await context.postBulk(letters)
  await context.journal({
    subject: 'meeting calendar',
    subjectId: meeting.meeting_id,
    after: { invited: told.length, taken_out: gone.length },
  })
}

/** The same for every meeting that is convened: whoever became a focal point, or ceased to be one, since yesterday. */
export async function tellEveryCalendar(context: Context): Promise<void> {
  for (const meeting of await listCalled(context.tx, context.tenant.conferenceId, context.today))
    await tellCalendars(context, meeting)
}

async function concernedBy(context: Context, meeting: Meeting): Promise<Map<string, Reached>> {
  const focal = (await correspondentsOn(context, context.today)).filter(
    ({ office, suspended }) => office === 'focal point' && !suspended,
  )
  const accredited = await listAccredited(context.tx, context.tenant.conferenceId, meeting.meeting_id)
  return new Map([...accredited, ...focal].map((one) => [one.person_id, one]))
}

function letterOf(context: Context, meeting: Meeting, news: News, person: Reached): BulkLetter {
  const language = person.language as Language
  const words = context.words(language)
  const method = news === 'invited' || news === 'moved' ? 'REQUEST' : 'CANCEL'
  const occasion = occasionOf(context, meeting, language)
  const mailId = context.newId()
  const facts = {
    meeting: occasion.summary,
    days: writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
    hours: occasion.hours ? words('meetings:calendar.hours', occasion.hours) : '',
    where: occasion.place || words(`meetings:mode.${meeting.mode}`),
  }
  return {
    mailId,
    once: `calendar ${mailId}`,
    to: person.email,
    language,
    subject: words(`meetings:letter.calendar.${news}.subject`, facts),
    paragraphs: [
      words('meetings:letter.greeting', { name: person.name }),
      words(`meetings:letter.calendar.${news}.text`, facts),
      ...(method === 'REQUEST'
        ? [
            { label: words('meetings:letter.calendar.link'), href: occasion.url },
            words('meetings:letter.calendar.how'),
          ]
        : []),
    ],
    calendar: {
      method,
      text: appointments(method, {
        language,
        now: context.now,
        occasions: [{ ...occasion, cancelled: method === 'CANCEL' }],
        between: {
          organizer: organizerOf(context, language),
          attendee: { name: person.name, address: person.email },
        },
      }),
    },
  }
}

/** The conference, at the address its mails come from. */
function organizerOf(context: Context, language: Language): { name: string; address: string } {
  const from = context.mailSetup?.from ?? ''
  return {
    name: inLanguage(context.tenant.acronym, language),
    address: /[^\s<>]+@[^\s<>]+/.exec(from)?.[0] ?? `secretariat@${new URL(context.publicUrl).hostname}`,
  }
}
