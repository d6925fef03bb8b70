import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import type { ProgrammeDay, ProgrammeEntry } from '../../../../ui/record/programme.tsx'
import type { Agenda, AgendaItem } from '../../agenda/contract.ts'
import { byDay, hoursOf } from '../../agenda/timetable.ts'

/** An item by its number and title; a break by its title alone. */
export const calledIn = (
  { number, title }: Pick<AgendaItem, 'number' | 'title'>,
  { language }: PageContext,
): string => [number, inLanguage(title, language)].filter(Boolean).join('. ')

/** How far an agenda has come, in a sentence. */
export function standing(agenda: Agenda | null, { words, language }: PageContext): string {
  return agenda?.adopted_on
    ? words('meetings:agenda.adopted-on', { day: writeDay(agenda.adopted_on, language, 'long') })
    : words(`meetings:agenda.stands.${agenda?.state ?? 'draft'}`)
}

type More = (item: AgendaItem) => Partial<ProgrammeEntry>

/** The days of an agenda as a programme shows them; `more` is what a page says or does beside. */
export function daysOf(agenda: Agenda | null, context: PageContext, more: More = () => ({})): ProgrammeDay[] {
  return byDay(agenda?.items ?? []).map(({ day, items }) => ({
    key: items[0]?.item_id ?? '',
    name: day === null ? undefined : writeDay(day, context.language, 'weekday'),
    entries: items.map((item) => ({ ...entryOf(item, context), ...more(item) })),
  }))
}

function entryOf(item: AgendaItem, context: PageContext): ProgrammeEntry {
  return {
    key: item.item_id,
    time: hoursOf(item),
    number: item.number ?? '',
    title: inLanguage(item.title, context.language),
    lines: linesOf(item, context),
    within: item.parent_id !== null,
    pause: item.kind === 'break',
  }
}

/** Who presents an item, by which decision it was added, and its documents. */
export function linesOf(item: AgendaItem, { words, language, href }: PageContext) {
  const presenter = inLanguage(item.presenter, language)
  return [
    ...(presenter === ''
      ? []
      : [{ key: 'presenter', says: words('meetings:agenda.presented', { who: presenter }) }]),
    ...(item.decision === null
      ? []
      : [{ key: 'decision', says: words('meetings:agenda.added', { decision: item.decision }) }]),
    ...item.documents.map(({ document_id, symbol, title }) => ({
      key: document_id,
      says: (
        <a href={href(`/d/${symbol}`)}>
          {symbol}, {inLanguage(title, language)}
        </a>
      ),
    })),
  ]
}
