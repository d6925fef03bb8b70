import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { writeDay, writeDays } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { type PaperFormat, type TablePaper, writePaper } from '../../../platform/papers/index.ts'
import { statisticsOf } from './actions.ts'
import { type BySex, sexes } from './contract.ts'

type Asked = {
  readonly meeting: string
  readonly format: PaperFormat
  readonly language?: Language | undefined
}

const bySex = (counted: BySex | null) => sexes.map((sex) => counted?.[sex] ?? null)
const column = (head: string, share: number, numeric = true) => ({ head, share, numeric })

/** The statistics of a meeting as a table: a cell is empty where it is not shown to the reader. */
export async function statisticsPaper(context: Context, ask: Asked): Promise<Download | Refusal> {
  const found = await statisticsOf(context, ask.meeting)
  if (isRefusal(found)) return found
  const { meeting, rows, total, among } = found
  const language = ask.language ?? context.language
  const words = context.words(language)
  const title = words('meetings:statistics.title')
  const name = inLanguage(meeting.name, language)
  const paper: TablePaper = {
    language,
    title,
    about: [
      `${name}, ${writeDays(meeting.opens_on, meeting.closes_on, language, 'long')}`,
      words(`meetings:statistics.among.${among}`),
      words('meetings:credentials.as-of', { day: writeDay(context.today, language, 'long') }),
    ],
    foot: [name, ...(context.tenant.isExample ? [words('conference:example-notice')] : [])].join(' · '),
    pages: words('documents:printing.pages', { page: '{{page}}', pages: '{{pages}}' }),
    columns: [
      column(words('meetings:statistics.whose'), 3, false),
      column(words('meetings:statistics.category'), 3, false),
      ...(['registered', 'confirmed', 'attended'] as const).map((one) =>
        column(words(`meetings:statistics.${one}`), 2),
      ),
      ...sexes.map((sex) => column(words(`meetings:statistics.sex.${sex}`), 2)),
    ],
    rows: [
      ...rows.map((row) => [
        inLanguage(row.name, language) || null,
        words(`meetings:category.${row.category}`),
        row.registered,
        row.confirmed,
        row.attended,
        ...bySex(row.by_sex),
      ]),
      [
        words('meetings:statistics.total'),
        null,
        total.registered,
        total.confirmed,
        total.attended,
        ...bySex(total.by_sex),
      ],
    ],
    empty: words('meetings:statistics.none'),
  }
  return writePaper(ask.format, `${title} ${meeting.number} ${language}`, paper)
}
