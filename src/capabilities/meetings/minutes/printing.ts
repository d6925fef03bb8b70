import { type Instant, dayAt } from '../../../kernel/instant.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { writeDays } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { type RecordPaper, writeRecord, writeRecordDocx } from '../../../platform/papers/record.ts'
import { bodyNames } from '../../conference/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Meeting } from '../contract.ts'
import type { Minutes } from './contract.ts'
import { minutesOf, numbered } from './reading.ts'
import { minutesStand } from './standing.ts'
import { listParagraphs } from './storage.ts'

type Of = { readonly meeting: Meeting; readonly minutes: Minutes }
type As = { readonly language: Language; readonly format: 'pdf' | 'docx' }

/** The minutes of a meeting on paper: PDF/A-2a, or .docx for those who work on them. */
export async function printMinutes(
  context: Context,
  ask: As & { readonly meeting: string },
): Promise<Download | Refusal> {
  const found = await minutesOf(context, ask.meeting)
  if (isRefusal(found)) return found
  const { meeting, minutes } = found
  return minutes === null ? notFound(ask.meeting) : printedIn(context, { meeting, minutes }, ask)
}

export const titleIn = (context: Context, { meeting, minutes }: Of, language: Language): string =>
  context.words(language)(`meetings:minutes.paper.${minutes.state}`, {
    meeting: inLanguage(meeting.name, language),
  })

/** Writes them in one language, as they stand or as they are adopted now. */
export async function printedIn(context: Context, of: Of, { language, format }: As): Promise<Download> {
  const { meeting } = of
  const words = context.words(language)
  const number = meeting.number.replace(/[^\p{L}\p{N}]+/gu, '-')
  const name = `${words('meetings:minutes.paper.file')}-${number}-${language}`
  const paper = await paperIn(context, of, language)
  return format === 'pdf' ? writeRecord(name, paper) : writeRecordDocx(name, paper)
}

async function paperIn(context: Context, of: Of, language: Language): Promise<RecordPaper> {
  const { tx, tenant } = context
  const { meeting, minutes } = of
  const words = context.words(language)
  const bodyOn = await bodyNames(context)
  const paragraphs = numbered(await listParagraphs(tx, tenant.conferenceId, meeting.meeting_id))
  return {
    language,
    author: inLanguage(tenant.name, language),
    reference: inLanguage(bodyOn(meeting.body_id, meeting.opens_on as Day)?.name ?? {}, language),
    title: titleIn(context, of, language),
    day: (minutes.adopted_on ?? dayAt((minutes.circulated_at ?? context.now) as Instant, tenant.zone)) as Day,
    about: [
      [inLanguage(meeting.place, language), writeDays(meeting.opens_on, meeting.closes_on, language, 'long')]
        .filter((part) => part !== '')
        .join(', '),
      minutesStand(of.minutes, of.meeting.zone, language, words),
    ],
    paragraphs: paragraphs.map(({ kind, number, text }) => ({
      kind,
      number: number === null ? '' : `${number}.`,
      level: 1,
      text: inLanguage(text, language),
    })),
    close: [],
    foot: [
      inLanguage(meeting.name, language),
      ...(tenant.isExample ? [words('conference:example-notice')] : []),
    ].join(' · '),
    pages: words('meetings:agenda.pages', { page: '{{page}}', pages: '{{pages}}' }),
  }
}
