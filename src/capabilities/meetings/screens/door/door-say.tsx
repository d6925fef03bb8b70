import type { Instant } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay, writeTime } from '../../../../platform/i18n/format.ts'
import type { Meeting } from '../../contract.ts'
import type { AtTheDoor } from '../../door/contract.ts'

/** What a scan is for: a session, or the entrance of a day. */
export function occasionSaid(
  { session, day }: { readonly session: number | null; readonly day: string },
  { words, language }: PageContext,
): string {
  return session === null
    ? words('meetings:door.entrance', { day: writeDay(day, language) })
    : words('meetings:door.session', { number: session })
}

/** A time on the meeting's clocks. */
export const timeAt = (at: string, meeting: Meeting, { language }: PageContext): string =>
  writeTime(at as Instant, language, meeting.zone)

/** For whom someone comes: their participant, else their category. */
export const comesFor = (one: Pick<AtTheDoor, 'participant' | 'category'>, context: PageContext): string =>
  inLanguage(one.participant, context.language) || context.words(`meetings:category.${one.category}`)
