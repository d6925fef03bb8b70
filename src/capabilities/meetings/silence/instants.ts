import { type Instant, dayAt } from '../../../kernel/instant.ts'
import type { Language } from '../../../kernel/language.ts'
import { writeDay, writeTime } from '../../../platform/i18n/format.ts'

/** An instant as the conference and whoever is elsewhere read it: on its own clocks, and in UTC. */
export function instantSaid(at: string, language: Language, zone: string): string {
  const instant = at as Instant
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  const own = `${writeDay(dayAt(instant, zone), language, 'long')}, ${writeTime(instant, language, zone)}`
  return `${own} (${place}), ${writeTime(instant, language, 'UTC')} UTC`
}
