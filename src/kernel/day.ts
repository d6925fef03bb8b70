/** A calendar day without a clock or a zone, written `YYYY-MM-DD`. */
export type Day = string & { readonly __day: true }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the three numbers name a day that exists (30 February does not). */
export function dayExists(year: number, month: number, date: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= lastDateOf(year, month)
  )
}

/** The day of these numbers. Throws `RangeError` where no such day exists. */
export function dayOf(year: number, month: number, date: number): Day {
  if (!dayExists(year, month, date)) throw new RangeError(`No such day: ${year}-${month}-${date}`)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}` as Day
}

/** The day a text names, or nothing where it is not `YYYY-MM-DD` or names no day that exists. */
export function parseDay(text: string): Day | undefined {
  const parts = SHAPE.exec(text)
  if (!parts) return undefined
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return dayExists(year, month, date) ? (text as Day) : undefined
}

/** The year, month (1–12) and date of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

export function addDays(day: Day, days: number): Day {
  const { year, month, date } = partsOf(day)
  const moved = new Date(Date.UTC(year, month - 1, date + days))
  return dayOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** The same date so many months later; 31 January plus one month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return dayOf(toYear, toMonth, Math.min(date, lastDateOf(toYear, toMonth)))
}

/** The last day of a month, 28 to 31. */
export function lastDateOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

const pad = (number: number): string => String(number).padStart(2, '0')
