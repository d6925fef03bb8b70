import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'

/** A period as one reads it: “14 mar 1996 – today”, open where it has no last day. */
export function periodWords(
  { from_day, until_day }: { from_day: string; until_day: string | null },
  { words, language }: PageContext,
): string {
  const until = until_day === null ? words('conference:open') : writeDay(until_day, language)
  return `${writeDay(from_day, language)} – ${until}`
}
