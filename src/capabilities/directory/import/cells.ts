import { type Day, dayExists, dayOf, parseDay } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import { type Office, office } from '../contract.ts'
import { type DayOrder, type ImportField, importField } from './contract.ts'
import { folded, heads, languageWords, officeWords } from './words.ts'

/** Which field each column holds, by its head; a field is taken by the first column that fits it. */
export function columnsByHead(head: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>()
  return head.map((cell) => {
    const field = importField.options.find((one) => !taken.has(one) && heads[one].includes(folded(cell)))
    if (field) taken.add(field)
    return field ?? null
  })
}

/** 2026-07-01, 1/7/2026, 1.7.2026 or 1-7-2026; nothing where it is no day, or its year has not four figures. */
export function dayOfCell(cell: string, order: DayOrder): Day | undefined {
  const iso = parseDay(cell)
  if (iso) return iso
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell)
  if (!parts) return undefined
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const [date, month] = order === 'day first' ? [first, second] : [second, first]
  return dayExists(year, month, date) ? dayOf(year, month, date) : undefined
}

export const officeOfCell = (cell: string): Office | undefined =>
  office.options.find((one) => officeWords[one].includes(folded(cell)))

export const languageOfCell = (cell: string): Language | undefined =>
  (['es', 'en'] as const).find((one) => languageWords[one].some((word) => word === folded(cell)))
