import { type Day, dayOf, lastDateOf } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Span } from './contract.ts'
import { months } from '../../../platform/prose/months.ts'
import { alternatives, ordinals } from '../../../platform/prose/numerals.ts'

/** A stretch of days a text names: a month, a quarter, "the end of June", a year. */
export type PeriodMention = {
  readonly span: Span
  /** The days of the period in a given year. */
  readonly daysIn: (year: number) => readonly [from: Day, to: Day]
  readonly year: number | undefined
  /** "This month" is 0, "next month" 1: counted from the month of the adoption. */
  readonly monthsAhead?: number
  readonly fiscal?: true
}

type Stretch = (year: number) => readonly [Day, Day]

const monthEn = alternatives(months.en)
const monthEs = alternatives(months.es)
const year = String.raw`(?:19|20)\d{2}`
const yearEn = String.raw`(?:,? (?:of |in )?(?:the year )?(?<year>${year})(?!\d))?`
const yearEs = String.raw`(?:,? ?(?:de |del )?(?:ano )?(?<year>${year})(?!\d))?`

const whole =
  (first: number, last: number): Stretch =>
  (at) => [dayOf(at, first, 1), dayOf(at, last, lastDateOf(at, last))]

/** A part of a month. By house rule "early" ends on the 10th, "mid" on the 15th, "late" on the last day. */
const partOfMonth =
  (part: string, month: number): Stretch =>
  (at) => {
    const last = lastDateOf(at, month)
    const [from, to] = bounds(part, last)
    return [dayOf(at, month, from), dayOf(at, month, to)]
  }

function bounds(part: string, last: number): readonly [number, number] {
  if (/^(?:by the end|the end|end|close|fin del mes|final del mes)/.test(part)) return [1, last]
  if (/^(?:late|latter|fin|ultimos)/.test(part)) return [21, last]
  if (/^(?:mid|the middle|middle|mediados)/.test(part)) return [11, 15]
  if (/^(?:early|beginning|start|principios|comienzos|inicios|primeros)/.test(part)) return [1, 10]
  if (/^(?:first (?:half|fortnight)|primera quincena|primera mitad)/.test(part)) return [1, 15]
  if (/^(?:second (?:half|fortnight)|segunda quincena|segunda mitad)/.test(part)) return [16, last]
  const week = /^(first|second|third|fourth|primera|segunda|tercera|cuarta) (?:week|semana)/.exec(part)?.[1]
  const count = week ? (ordinals.en[week] ?? ordinals.es[week] ?? 1) : undefined
  if (count) return [count * 7 - 6, count * 7]
  return /^(?:last week|ultima semana)/.test(part) ? [last - 6, last] : [1, last]
}

/** So many equal parts of a year, the n-th: quarters 4, halves 2, four-month periods 3. */
const partOfYear =
  (parts: number, which: number): Stretch =>
  (at) => {
    const length = 12 / parts
    return whole(which * length - length + 1, which * length)(at)
  }

const partNames: Readonly<Record<string, number>> = {
  quarter: 4,
  trimester: 4,
  trimestre: 4,
  trim: 4,
  half: 2,
  semester: 2,
  semestre: 2,
  'four-month period': 3,
  'four-month': 3,
  cuatrimestre: 3,
  bimestre: 6,
  bimester: 6,
}
const ordinalEn = 'first|second|third|fourth|1st|2nd|3rd|4th|last'
const ordinalEs = 'primer|primero|segundo|tercer|tercero|cuarto|ultimo|1er|1ro|2do|2º|1º|3er|3º|4to|4º|[1-4]'

function ordinalValue(word: string, parts: number): number {
  if (/^(?:last|ultimo)$/.test(word)) return parts
  return Number.parseInt(word, 10) || (ordinals.en[word] ?? ordinals.es[word] ?? 1)
}

type Shape = {
  readonly source: string
  readonly read: (parts: Record<string, string | undefined>) => Stretch
}

const monthValue = (name: string | undefined, language: Language): number => months[language][name ?? ''] ?? 1

const shapes: Record<Language, readonly Shape[]> = {
  en: [
    {
      source: String.raw`(?<part>(?:the )?end|close|(?:the )?middle|mid|(?:the )?beginning|(?:the )?start|early|late|(?:the )?latter part|(?:the )?(?:first|second) (?:half|fortnight)|(?:the )?(?:first|second|third|fourth|last) week|(?:the )?last (?:working |business )?day)(?: of |-| in |\s)(?:the month of )?(?<month>${monthEn})\b\.?${yearEn}`,
      read: ({ part, month }) => partOfMonth((part ?? '').replace(/^the /, ''), monthValue(month, 'en')),
    },
    {
      source: String.raw`(?<order>${ordinalEn}) (?<name>quarter|trimester|half|semester|four-month period)(?: of (?:the )?(?:current |present |same |next )?year(?! \d)| of)?${yearEn}`,
      read: readPart,
    },
    {
      source: String.raw`q(?<order>[1-4])(?: of| ,|,)? ?(?<year>${year})`,
      read: ({ order }) => partOfYear(4, Number(order)),
    },
    {
      source: String.raw`h(?<order>[12])(?: of)? ?(?<year>${year})`,
      read: ({ order }) => partOfYear(2, Number(order)),
    },
    {
      source: String.raw`(?<month>${monthEn})(?: (?:or|and|to) | ?[-–/] ?)(?<last>${monthEn})${yearEn}`,
      read: ({ month, last }) => whole(monthValue(month, 'en'), monthValue(last, 'en')),
    },
    {
      source: String.raw`(?:the month of )?(?<month>${monthEn})\b\.?${yearEn}`,
      read: ({ month }) => whole(monthValue(month, 'en'), monthValue(month, 'en')),
    },
    {
      source: String.raw`(?:the )?(?:end|close) of (?:the |this |the current )?(?:calendar )?(?:year )?(?<year>${year})`,
      read: () => whole(1, 12),
    },
    {
      source: String.raw`(?:(?:the )?(?:end|close) of (?:the|this|the current|the present) (?:calendar )?year|year[- ]end|the year's end|(?:this|the current|the present) (?:calendar )?year|the (?:current |present )?(?:calendar )?year (?:is over|is out|ends))\b`,
      read: () => whole(1, 12),
    },
    {
      source: String.raw`(?:the )?(?:end of )?(?:the )?(?:next|following|coming) (?:calendar )?year\b`,
      read: () => (at) => whole(1, 12)(at + 1),
    },
    {
      source: String.raw`(?<part>late|early|mid)[ -](?<year>${year})`,
      read: ({ part }) => partOfTheYear(part ?? ''),
    },
    { source: String.raw`(?:the year |the course of )?(?<year>${year})(?!\d)`, read: () => whole(1, 12) },
  ],
  es: [
    {
      source: String.raw`(?<part>fin(?:es|ales)?|mediados|principios|comienzos|inicios|(?:la )?(?:primera|segunda) (?:quincena|mitad)|(?:la )?(?:primera|segunda|tercera|cuarta|ultima) semana|(?:los )?(?:ultimos|primeros) dias|(?:el )?ultimo dia(?: habil| laborable)?)(?: del? )(?:mes de )?(?<month>${monthEs})\b\.?${yearEs}`,
      read: ({ part, month }) =>
        partOfMonth((part ?? '').replace(/^(?:l[ao]s?|el) /, ''), monthValue(month, 'es')),
    },
    {
      source: String.raw`(?<order>${ordinalEs}) (?<name>trimestre|trim|semestre|cuatrimestre|bimestre)\.?(?: del? (?:presente |mismo |proximo )?ano(?! \d))?${yearEs}`,
      read: readPart,
    },
    {
      source: String.raw`t(?<order>[1-4])[ /-]?(?<year>${year})`,
      read: ({ order }) => partOfYear(4, Number(order)),
    },
    {
      source: String.raw`(?<order>[1-4])t[ /-]?(?<year>${year})`,
      read: ({ order }) => partOfYear(4, Number(order)),
    },
    {
      source: String.raw`(?<order>[12])s[ /-]?(?<year>${year})`,
      read: ({ order }) => partOfYear(2, Number(order)),
    },
    {
      source: String.raw`(?<month>${monthEs})(?: (?:o|y|a|e|u) | ?[-–/] ?)(?<last>${monthEs})${yearEs}`,
      read: ({ month, last }) => whole(monthValue(month, 'es'), monthValue(last, 'es')),
    },
    {
      source: String.raw`(?:el mes de |mes de )?(?<month>${monthEs})\b\.?${yearEs}`,
      read: ({ month }) => whole(monthValue(month, 'es'), monthValue(month, 'es')),
    },
    {
      source: String.raw`(?:el )?(?:fin|fines|final|finales)(?: del?| del presente| de este) (?:ano )?(?<year>${year})`,
      read: () => whole(1, 12),
    },
    {
      source: String.raw`(?:(?:el )?(?:fin|fines|final|finales) (?:del?|del presente|de este|del corriente) ano|(?<=(?:finalice|termine|concluya|acabe|finalizar|terminar|concluir) )(?:el |este )?(?:presente |corriente )?(?:ano|ejercicio)(?: en curso| fiscal| presupuestario)?|(?:el presente|el corriente|este mismo|este|el mismo) ano|el ano en curso)\b(?! \d)`,
      read: () => whole(1, 12),
    },
    {
      source: String.raw`(?:(?:fin|fines|final|finales) del )?(?:(?:el )?(?:proximo|siguiente) ano|(?:el )?ano (?:proximo|siguiente|entrante))\b(?! \d)`,
      read: () => (at) => whole(1, 12)(at + 1),
    },
    {
      source: String.raw`(?<part>mediados|principios|comienzos|inicios) del? (?:ano )?(?<year>${year})`,
      read: ({ part }) => partOfTheYear(part ?? ''),
    },
    {
      source: String.raw`(?:el ano |ano |el transcurso de(?:l ano)? )?(?<year>${year})(?!\d)`,
      read: () => whole(1, 12),
    },
  ],
}

function readPart({ order, name }: Record<string, string | undefined>): Stretch {
  const parts = partNames[name ?? ''] ?? 4
  return partOfYear(parts, Math.min(ordinalValue(order ?? '', parts), parts))
}

function partOfTheYear(part: string): Stretch {
  if (/^(?:early|principios|comienzos|inicios)/.test(part)) return whole(1, 3)
  return /^(?:mid)|^mediados/.test(part) ? whole(6, 7) : whole(10, 12)
}

const fiscal: Record<Language, RegExp> = {
  en: new RegExp(String.raw`\b(?:fy|fiscal year|financial year) ?(?<year>${year})`, 'g'),
  es: new RegExp(
    String.raw`\b(?:ejercicio|ano|periodo) (?:fiscal|financiero|presupuestario) (?:de |del )?(?:ano )?(?<year>${year})`,
    'g',
  ),
}

const compiled: Record<Language, readonly { pattern: RegExp; read: Shape['read'] }[]> = {
  en: shapes.en.map(({ source, read }) => ({
    pattern: new RegExp(String.raw`(?<![\p{L}\d/.-])${source}(?![\p{L}\d])`, 'gu'),
    read,
  })),
  es: shapes.es.map(({ source, read }) => ({
    pattern: new RegExp(String.raw`(?<![\p{L}\d/.-])${source}(?![\p{L}\d])`, 'gu'),
    read,
  })),
}

/** "The end of the current month", "el próximo mes". */
const nearMonths: Record<Language, RegExp> = {
  en: /(?<![a-z])(?:(?:the )?end of )?(?:this|the (?:current|present)|(?<next>(?:the )?(?:next|following|coming))) month(?![a-z])/g,
  es: /(?<![a-z])(?:fin(?:es|ales)? )?(?:del? )?(?:este|el (?:presente|corriente)|presente|corriente|(?<next>(?:el )?(?:proximo|siguiente))) mes(?! de)(?![a-z])/g,
}

/** A year, a month's name or a word for a part of either: without one there is no period to look for. */
const mayHoldPeriod =
  /(?:19|20)\d\d|year|month|\bano|\bmes\b|quarter|trim|half|semest|bimest|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic/

/** Every stretch of days a folded text names, outside the spans that are taken, in its order. */
export function periodsIn(
  folded: string,
  language: Language,
  taken: readonly Span[],
): readonly PeriodMention[] {
  const found: PeriodMention[] = []
  if (!mayHoldPeriod.test(folded)) return found
  const isTaken = ([from, to]: Span): boolean =>
    [...taken, ...found.map(({ span }) => span)].some((other) => other[0] < to && from < other[1])
  for (const match of folded.matchAll(fiscal[language])) {
    found.push({ ...mentionOf(match, whole(1, 12)), fiscal: true })
  }
  for (const match of folded.matchAll(nearMonths[language])) {
    const monthsAhead = match.groups?.['next'] === undefined ? 0 : 1
    found.push({ ...mentionOf(match, whole(1, 12)), monthsAhead })
  }
  for (const { pattern, read } of compiled[language]) {
    for (const match of folded.matchAll(pattern)) {
      const mention = mentionOf(match, read(match.groups ?? {}))
      if (!isTaken(mention.span) && !isWord(match[0], mention)) found.push(mention)
    }
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0])
}

function mentionOf(match: RegExpExecArray, daysIn: Stretch): PeriodMention {
  const given = match.groups?.['year']
  return {
    span: [match.index, match.index + match[0].length],
    daysIn,
    year: given ? Number(given) : undefined,
  }
}

/** "may", "mar", "set", "dic" without a year are words before they are months. */
const isWord = (text: string, { year }: PeriodMention): boolean =>
  year === undefined &&
  /^(?:may|mar|march|set|sep|dic|dec|ene|jan|abr|apr|ago|aug|oct|nov|jun|jul|feb)\.?$/.test(text)
