import type { Day } from '../../../kernel/day.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { writeRecord } from '../../../platform/papers/record.ts'
import type { Document, LanguageVersion, Series } from '../contract.ts'
import { record } from '../library/reading.ts'
import { listParagraphs } from '../paragraphs/storage.ts'
import { printedByParagraph } from './rules.ts'

/** A document in one of its languages as PDF/A-2a, to be kept; what the reader may not see is not there. */
export async function printDocument(
  context: Context,
  given: { readonly document: string; readonly language: Language },
): Promise<Download | Refusal> {
  const { tx, tenant } = context
  const { language } = given
  const found = await record(context, given.document)
  if (isRefusal(found)) return found
  const version = found.versions.find((one) => one.language === language)
  if (!version) return notFound(language)
  const rows = (await listParagraphs(tx, tenant.conferenceId, given.document)).filter(
    (row) => row.language === language,
  )
  const printed = printedByParagraph.decide({ paragraphs: rows.length })
  if (isRefusal(printed)) return printed
  const { document } = found
  const words = context.words(language)
  return writeRecord(`${document.symbol.replaceAll('/', '_')} ${language}`, {
    language,
    author: inLanguage(tenant.name, language),
    reference: document.symbol,
    title: inLanguage(document.title, language),
    day: document.dated_on as Day,
    about: aboutOf(context, document, version, found.series, language),
    paragraphs: rows.map(({ kind, number, level, text }) => ({ kind, number, level, text })),
    close: closeOf(context, document, version, language),
    foot: [document.symbol, ...(tenant.isExample ? [words('conference:example-notice')] : [])].join(' · '),
    pages: words('documents:printing.pages', { page: '{{page}}', pages: '{{pages}}' }),
  })
}

/** What it is: its state, its meeting and day, and whether the language is the original. */
function aboutOf(
  context: Context,
  document: Document,
  version: LanguageVersion,
  series: Series | null,
  language: Language,
): string[] {
  const words = context.words(language)
  const kind = words(`documents:version-kind.${version.kind}`)
  return [
    [
      ...(series ? [inLanguage(series.name, language)] : []),
      writeDay(document.dated_on, language, 'long'),
    ].join(', '),
    [words(`documents:language.${language}`), kind, words(`documents:state.${document.state}`)].join(' · '),
    ...(version.readiness === 'stale' ? [words('documents:printing.stale')] : []),
  ]
}

/** Where it stands for good, and the sum its text is known by. */
function closeOf(
  context: Context,
  document: Document,
  version: LanguageVersion,
  language: Language,
): string[] {
  const words = context.words(language)
  const { file, by_paragraph } = version
  const hash = version.hash ?? ''
  return [
    words('documents:printing.address', { address: `${context.publicUrl}/d/${document.symbol}` }),
    by_paragraph || !file
      ? words('documents:printing.of-record', { hash })
      : words('documents:printing.from-file', { name: file.name, hash }),
  ]
}
