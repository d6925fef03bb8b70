import { inLanguage, languages } from '../../../kernel/language.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { writeCsv } from '../../../platform/papers/csv.ts'
import { openMandates } from '../../mandates/index.ts'

/** A mandate as open data: flat, in keys that mean the same in every language, with the address of the paragraph it comes from. */
type OpenMandate = Readonly<Record<(typeof COLUMNS)[number], string>>
const COLUMNS = [
  'reference',
  'title_es',
  'title_en',
  'symbol',
  'paragraph',
  'address',
  'adopted_on',
  'class',
  'tasked',
  'beneficiaries',
  'due_day',
  'proposed_day',
  'state',
  'overdue',
  'closed_on',
] as const

/** The mandates that are open to everyone, whoever asks for them. */
export async function openData(context: Context, format: 'csv' | 'json'): Promise<Download> {
  const rows = (await openMandates(context)).map((mandate): OpenMandate => ({
    reference: mandate.reference ?? '',
    title_es: mandate.title.es ?? '',
    title_en: mandate.title.en ?? '',
    symbol: mandate.source.symbol,
    paragraph: mandate.source.number,
    address: `${context.publicUrl}/${context.tenant.originalLanguage}/d/${mandate.source.symbol}/${mandate.source.number}`,
    adopted_on: mandate.adopted_on ?? '',
    class: mandate.class,
    tasked: mandate.tasked.join(';'),
    beneficiaries: mandate.beneficiaries.join(';'),
    due_day: mandate.due_day ?? '',
    proposed_day: mandate.proposed_day ?? '',
    state: mandate.state,
    overdue: String(mandate.overdue),
    closed_on: mandate.closed_on ?? '',
  }))
  if (format === 'csv')
    return { name: 'mandates.csv', media_type: 'text/csv; charset=utf-8', bytes: csvOf(rows) }
  const content = {
    conference: Object.fromEntries(
      languages.map((language) => [language, inLanguage(context.tenant.name, language)]),
    ),
    on: context.today,
    mandates: rows,
  }
  return {
    name: 'mandates.json',
    media_type: 'application/json; charset=utf-8',
    bytes: Buffer.from(JSON.stringify(content)),
  }
}

const csvOf = (rows: readonly OpenMandate[]): Uint8Array =>
  writeCsv({
    columns: COLUMNS.map((head) => ({ head, share: 1 })),
    rows: rows.map((row) => COLUMNS.map((column) => row[column])),
  })
