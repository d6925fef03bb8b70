import { type Instant, dayAt, later } from '../../../kernel/instant.ts'
import type { Language } from '../../../kernel/language.ts'
import { writeDay, writeTime } from '../../../platform/i18n/format.ts'
import type { Words } from '../../../platform/i18n/words.ts'

/** A deadline as people read it: its day and hour where the conference is, and which place that is. */
export function deadlineIn(
  deadline: string,
  { words, language, zone }: { words: Words; language: Language; zone: string },
): string {
  const moment = deadline as Instant
  const time = writeTime(moment, language, zone)
  // A midnight is the end of the day before it, and no beginning.
  const whole = time === '00:00'
  return words('documents:comments.moment', {
    day: writeDay(dayAt(whole ? later(moment, -1) : moment, zone), language, 'long'),
    time: whole ? '24:00' : time,
    place: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
  })
}
