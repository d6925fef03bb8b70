import { type Instant, dayAt } from '../../../kernel/instant.ts'
import { type Language, type Text, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { writeDay, writeDays } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import {
  type PaperCell,
  type PaperFormat,
  type TablePaper,
  writePaper,
} from '../../../platform/papers/index.ts'
import { delegationsTo } from '../delegations/actions.ts'
import type { Delegation } from '../delegations/contract.ts'
import { inPrecedence } from '../participants/precedence.ts'
import { credentialsOf } from './standing.ts'
import { type Instrument, listInstruments } from './storage.ts'

export type ReportAsked = {
  readonly meeting: string
  readonly format: PaperFormat
  readonly language?: Language | undefined
}

const nameOf = (one: Delegation): Text => one.name

/** The credentials report of a meeting: each participant in its order of precedence, by which notes it named whom, and how that stands. */
export async function credentialsReport(context: Context, ask: ReportAsked): Promise<Download | Refusal> {
  const { tx, tenant, today } = context
  const found = await delegationsTo(context, ask.meeting)
  if (isRefusal(found)) return found
  const { meeting, delegations } = found
  const language = ask.language ?? context.language
  const words = context.words(language)
  const instruments = await listInstruments(tx, tenant.conferenceId, ask.meeting)
  const rows = (['member', 'observer'] as const).flatMap((category) =>
    inPrecedence(
      delegations.filter((one) => one.category === category),
      nameOf,
      { order: tenant.originalLanguage },
    ).map((one) => rowOf(context, one, instruments, meeting.zone, language)),
  )
  const column = (key: string, share: number, numeric = false) => ({
    head: words(`meetings:credentials.column.${key}`),
    share,
    numeric,
  })
  const title = words('meetings:credentials.title')
  const paper: TablePaper = {
    language,
    title,
    about: [
      [
        inLanguage(meeting.name, language),
        inLanguage(meeting.place, language),
        writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
      ]
        .filter((part) => part !== '')
        .join(', '),
      words('meetings:credentials.as-of', { day: writeDay(today, language, 'long') }),
    ],
    foot: [
      inLanguage(meeting.name, language),
      ...(tenant.isExample ? [words('conference:example-notice')] : []),
    ].join(' · '),
    pages: words('documents:printing.pages', { page: '{{page}}', pages: '{{pages}}' }),
    columns: [
      column('participant', 3),
      column('as', 2),
      column('notes', 4),
      column('head', 3),
      column('accredited', 2, true),
      column('standing', 3),
    ],
    rows,
    empty: words('meetings:delegations.nobody'),
  }
  return writePaper(ask.format, `${title} ${meeting.number} ${language}`, paper)
}

function rowOf(
  context: Context,
  one: Delegation,
  instruments: readonly Instrument[],
  zone: string,
  language: Language,
): PaperCell[] {
  const words = context.words(language)
  const own = instruments.filter(({ participant_id }) => participant_id === one.participant_id)
  const { nominated, accredited, registered, confirmed } = one.counts
  const cleared = accredited + registered + confirmed
  return [
    inLanguage(one.name, language),
    words(`meetings:credentials.category.${one.category}`),
    own.map(({ note, day }) => `${note} (${writeDay(dayAt(day as Instant, zone), language)})`).join('\n') ||
      null,
    one.head,
    cleared,
    words(
      `meetings:credentials.standing.${credentialsOf({ notes: own.length, nominated, accredited: cleared })}`,
    ),
  ]
}
