import { addDays } from '../../../../kernel/day.ts'
import { type Language, inLanguage } from '../../../../kernel/language.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { appointments } from '../../../../platform/calendar/appointments.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting } from '../../storage.ts'
import { occasionOf } from '../occasion.ts'
import { listForCalendar } from './storage.ts'

/** How far back and ahead the calendar of all meetings reaches, in days. */
const KEPT = 365
const AHEAD = 1100

/** All meetings of the last year and the next three, for a calendar that subscribes to them. */
export async function meetingsFeed(
  context: Context,
  { language }: { readonly language: Language },
): Promise<Download> {
  const { today } = context
  const meetings = await listForCalendar(
    context.tx,
    context.tenant.conferenceId,
    addDays(today, -KEPT),
    addDays(today, AHEAD),
  )
  const title = context.words(language)('meetings:calendar.name', {
    conference: inLanguage(context.tenant.acronym, language),
  })
  return file(context, meetings, language, title, context.tenant.slug)
}

/** One meeting as a file that a calendar takes. */
export async function meetingFile(
  context: Context,
  given: { readonly meeting: string; readonly language: Language },
): Promise<Download | Refusal> {
  const found = await findMeeting(context.tx, context.tenant.conferenceId, given.meeting)
  if (!found) return notFound(given.meeting)
  const title = inLanguage(found.name, given.language)
  return file(context, [found], given.language, title, found.opens_on)
}

function file(
  context: Context,
  meetings: readonly Meeting[],
  language: Language,
  title: string,
  name: string,
): Download {
  const text = appointments('PUBLISH', {
    title,
    language,
    now: context.now,
    occasions: meetings.map((one) => occasionOf(context, one, language)),
  })
  return { name: `${name}.ics`, media_type: 'text/calendar; charset=utf-8', bytes: Buffer.from(text) }
}
