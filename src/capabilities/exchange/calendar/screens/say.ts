import type { Instant } from '../../../../kernel/instant.ts'
import { type Language, type Text, inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDays, writeTime } from '../../../../platform/i18n/format.ts'
import type { StateKind } from '../../../../ui/state.tsx'
import type { EntryKind } from '../contract.ts'

/** Each kind has a shape beside its word; a deadline is no overdue one, so it borrows no triangle. */
export const SHAPES: Record<EntryKind, StateKind> = {
  meeting: 'closed',
  request: 'reported',
  comments: 'progress',
  member: 'open',
  partner: 'draft',
}

type Timed = {
  readonly from_day: string
  readonly until_day: string
  readonly starts_at: string | null
  readonly ends_at: string | null
  readonly zone: string
}

/** The hours of an event on the clocks of its place, with which place that is. */
export function hoursIn({ starts_at, ends_at, zone }: Timed, { words, language }: PageContext): string {
  if (starts_at === null || ends_at === null) return ''
  return words('exchange:calendar.hours', {
    from: writeTime(starts_at as Instant, language, zone),
    until: writeTime(ends_at as Instant, language, zone),
    place: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
  })
}

/** When something is: its days, and its hours where it has them. */
export function whenIn(timed: Timed, context: PageContext): string {
  const days = writeDays(timed.from_day, timed.until_day, context.language, 'long')
  return [days, hoursIn(timed, context)].filter((part) => part !== '').join(', ')
}

/** A title in the reader's language; where there is none, in the other with a word that says so. */
export function titleIn(title: Text, { words, language }: PageContext): string {
  const other: Language = language === 'es' ? 'en' : 'es'
  return title[language] === undefined && title[other] !== undefined
    ? words(`exchange:calendar.only-${other}`, { title: title[other] })
    : inLanguage(title, language)
}
