import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { writeDay, writeDays } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { type ProgrammePaper, type ProgrammeRow, writeProgramme } from '../../../platform/papers/programme.ts'
import type { Meeting } from '../contract.ts'
import type { Agenda, AgendaItem } from './contract.ts'
import { meetingWithAgenda } from './reading.ts'
import { byDay, hoursOf, zoneCalled } from './timetable.ts'

type Print = {
  readonly meeting: string
  readonly language: Language
  readonly format: 'pdf' | 'docx'
  readonly annotated: boolean
}

/** The agenda of a meeting on paper, in one language, with the documents that the reader may see. */
export async function printAgenda(context: Context, ask: Print): Promise<Download | Refusal> {
  const found = await meetingWithAgenda(context, ask.meeting)
  if (isRefusal(found)) return found
  if (!found.agenda) return notFound(ask.meeting)
  const words = context.words(ask.language)
  const called = words(`meetings:agenda.file.${ask.annotated ? 'annotated' : 'plain'}`)
  const number = found.meeting.number.replace(/[^\p{L}\p{N}]+/gu, '-')
  return writeProgramme(
    ask.format,
    `${called}-${number}-${ask.language}`,
    paperOf(context, found.meeting, found.agenda, ask),
  )
}

function paperOf(
  context: Context,
  meeting: Meeting,
  agenda: Agenda,
  { language, annotated }: Print,
): ProgrammePaper {
  const words = context.words(language)
  const { tenant } = context
  const state =
    agenda.adopted_on === null
      ? words(`meetings:agenda.stands.${agenda.state}`)
      : words('meetings:agenda.adopted-on', { day: writeDay(agenda.adopted_on, language, 'long') })
  return {
    language,
    author: inLanguage(tenant.name, language),
    title: words(`meetings:agenda.title.${annotated ? 'annotated' : agenda.state}`),
    about: [
      inLanguage(meeting.name, language),
      [inLanguage(meeting.place, language), writeDays(meeting.opens_on, meeting.closes_on, language, 'long')]
        .filter((part) => part !== '')
        .join(', '),
      `${state} ${words('meetings:agenda.zone', { zone: zoneCalled(meeting.zone) })}`,
    ],
    heads: {
      time: words('meetings:agenda.time'),
      number: words('meetings:agenda.number'),
      title: words('meetings:agenda.item'),
    },
    days: byDay(agenda.items).map(({ day, items }) => ({
      name: day === null ? '' : asHeading(writeDay(day, language, 'weekday'), language),
      rows: items.map((item) => rowOf(context, item, language, annotated)),
    })),
    empty: words('meetings:agenda.none'),
    foot: [
      inLanguage(meeting.name, language),
      ...(tenant.isExample ? [words('conference:example-notice')] : []),
    ].join(' · '),
    pages: words('meetings:agenda.pages', { page: '{{page}}', pages: '{{pages}}' }),
  }
}

function rowOf(context: Context, item: AgendaItem, language: Language, annotated: boolean): ProgrammeRow {
  const words = context.words(language)
  const presenter = inLanguage(item.presenter, language)
  return {
    time: hoursOf(item),
    number: item.number ?? '',
    level: item.parent_id === null ? 1 : 2,
    title: inLanguage(item.title, language),
    pause: item.kind === 'break',
    lines: [
      ...(presenter === '' ? [] : [words('meetings:agenda.presented', { who: presenter })]),
      ...(item.decision === null ? [] : [words('meetings:agenda.added', { decision: item.decision })]),
      ...item.documents.map(({ symbol, title }) => `${symbol}  ${inLanguage(title, language)}`),
    ],
    notes: annotated ? inLanguage(item.annotation, language).split(/\n+/).filter(Boolean) : [],
  }
}

const asHeading = (text: string, language: Language): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1)
