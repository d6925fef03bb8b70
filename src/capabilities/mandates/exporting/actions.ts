import type { Day } from '../../../kernel/day.ts'
import { inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import {
  type PaperCell,
  type PaperFormat,
  type TablePaper,
  writePaper,
} from '../../../platform/papers/index.ts'
import type { Mandate, MandateRow } from '../contract.ts'
import { type Ask, conditionOf, standing } from '../register/actions.ts'
import { type Naming, duePlain, stateOf, taskedPlain } from '../naming.ts'
import { sourceText } from '../source.ts'
import { countMandates, eachPortion } from '../listing/storage.ts'
import { LARGEST_EXPORT, LARGEST_PRINT, exportStaysReadable } from './rules.ts'
import { type Telling, listTellings } from './storage.ts'

export type Layout = 'register' | 'matrix'

/** The register, or the matrix of recommendations, as a file: what the filter leaves, in the reader's language. */
export async function exportMandates(
  context: Context,
  given: Ask & { format: PaperFormat; layout: Layout },
): Promise<Download | Refusal> {
  const conference = context.tenant.conferenceId
  const printed = given.format === 'pdf' || given.format === 'docx'
  const on = conditionOf(given, context.today)
  const bound = (printed ? LARGEST_PRINT : LARGEST_EXPORT) + 1
  const decided = exportStaysReadable.decide({
    count: await countMandates(context.tx, conference, on, bound),
    printed,
  })
  if (isRefusal(decided)) return decided
  const day = given.as_of ?? context.today
  const naming: Naming = { words: context.words(context.language), language: context.language }
  const rows: PaperCell[][] = []
  for await (const found of eachPortion(context.tx, conference, on)) {
    const tellings = given.layout === 'matrix' ? await tellingsOf(context, found) : undefined
    for (const mandate of found) {
      const row = standing(mandate, day)
      rows.push(
        tellings
          ? matrixRow(row, rows.length + 1, tellings.get(row.mandate_id), naming)
          : registerRow(row, naming),
      )
    }
  }
  return writePaper(given.format, `${given.layout}-${day}`, paperOf(context, given, day, rows))
}

async function tellingsOf(context: Context, found: readonly Mandate[]): Promise<Map<string, Telling>> {
  if (found.length === 0) return new Map()
  const ids = found.map((mandate) => mandate.mandate_id)
  const tellings = await listTellings(context.tx, context.tenant.conferenceId, ids)
  return new Map(tellings.map((telling) => [telling.mandate_id, telling]))
}

function paperOf(
  context: Context,
  given: Ask & { layout: Layout },
  day: Day,
  rows: PaperCell[][],
): TablePaper {
  const words = context.words(context.language)
  const { language } = context
  return {
    language,
    title: words(`mandates:export.${given.layout}.title`, {
      conference: inLanguage(context.tenant.acronym, language),
    }),
    about: [
      words('mandates:export.as-of', { day: writeDay(day, language, 'long'), count: rows.length }),
      ...(context.tenant.isExample ? [words('conference:example-notice')] : []),
    ],
    foot: inLanguage(context.tenant.name, language),
    pages: words('mandates:export.pages', { page: '{{page}}', pages: '{{pages}}' }),
    columns: (given.layout === 'matrix' ? MATRIX : REGISTER).map(({ key, share, numeric }) => ({
      head: words(`mandates:export.column.${key}`),
      share,
      ...(numeric ? { numeric } : {}),
    })),
    rows,
    empty: words('mandates:register.none'),
  }
}

type Column = { readonly key: string; readonly share: number; readonly numeric?: true }

const REGISTER: readonly Column[] = [
  { key: 'reference', share: 2.2 },
  { key: 'mandate', share: 6 },
  { key: 'source', share: 4 },
  { key: 'tasked', share: 3 },
  { key: 'due', share: 2 },
  { key: 'words', share: 3 },
  { key: 'state', share: 1.8 },
  { key: 'evidence', share: 1.4, numeric: true },
]

function registerRow(mandate: MandateRow, naming: Naming): PaperCell[] {
  const due = duePlain(mandate, naming)
  return [
    mandate.reference,
    inLanguage(mandate.title, naming.language),
    sourceText(mandate, naming.language),
    taskedPlain(mandate.tasked, naming),
    due.cell,
    due.words,
    stateOf(mandate, naming),
    mandate.evidence_count,
  ]
}

const MATRIX: readonly Column[] = [
  { key: 'number', share: 0.8, numeric: true },
  { key: 'recommendation', share: 6 },
  { key: 'source', share: 3 },
  { key: 'tasked', share: 2.4 },
  { key: 'due', share: 2 },
  { key: 'state', share: 1.8 },
  { key: 'done', share: 4.5 },
]

function matrixRow(
  mandate: MandateRow,
  number: number,
  telling: Telling | undefined,
  naming: Naming,
): PaperCell[] {
  const { language } = naming
  const due = duePlain(mandate, naming)
  return [
    number,
    telling
      ? inLanguage(telling.text, language) || inLanguage(mandate.title, language)
      : inLanguage(mandate.title, language),
    `${sourceText(mandate, language)}\n${mandate.reference ?? ''}`,
    taskedPlain(mandate.tasked, naming),
    due.cell === null ? due.words : due.cell,
    stateOf(mandate, naming),
    telling?.last ?? null,
  ]
}
