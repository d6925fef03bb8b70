import type { Day } from '../../../kernel/day.ts'
import { addDays, dayExists, dayOf, lastDateOf } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Span } from './contract.ts'
import { type DateMention, datesIn } from '../../../platform/prose/dates.ts'
import { eventDuesIn } from './events.ts'
import type { Finding } from './findings.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { type Lead, leadOf } from './leads.ts'
import { type PeriodMention, periodsIn } from './periods.ts'
import { rhythmsIn } from './rhythms.ts'
import { phrases, weekdayDeadlines } from './words/deadlines.ts'

export type Deadlines = {
  readonly findings: readonly Finding[]
  /** Words of time or condition that name no day. */
  readonly softWords: readonly string[]
  /** Words of dates that do not exist: 30 February. */
  readonly impossible: readonly string[]
}

const soft: Record<Language, RegExp> = {
  en: new RegExp(String.raw`(?<![a-z])(?:${phrases.en.soft.join('|')})(?![a-z])`, 'g'),
  es: new RegExp(String.raw`(?<![a-z])(?:${phrases.es.soft.join('|')})(?![a-z])`, 'g'),
}

/** Every time a text names that may be a deadline, in its order; soft words and impossible days apart. */
export function deadlinesIn(text: string, language: Language, adopted: Day | undefined): Deadlines {
  const folded = fold(text)
  const softs = Array.from(folded.matchAll(soft[language]), ({ 0: whole, index }): Span => [
    index,
    index + whole.length,
  ])
  const dates = datesIn(folded, language)
  const periods = periodsIn(
    folded,
    language,
    dates.map(({ span }) => span),
  )
  const ofDates = dates.map((mention) => findingOfDate(text, folded, language, mention, adopted))
  const ofPeriods = periods.map((mention) => findingOfPeriod(text, folded, language, mention, adopted))
  const candidates = [
    ...[...ofDates, ...ofPeriods].flatMap((finding) => yearlyOf(finding, text, folded)),
    ...ofDates,
    ...rhythmsIn(text, folded, language),
    ...eventDuesIn(text, folded, language).map(({ due, span }) => ({
      due,
      span,
      firm: due?.period !== undefined || due?.direction === 'before',
    })),
    ...weekdaysIn(text, folded, language),
    ...ofPeriods,
  ]
  const findings: Finding[] = []
  const earliest: Span[] = []
  for (const candidate of candidates) {
    if (!candidate) continue
    const { due, span, firm } = candidate
    if (
      [...softs, ...earliest, ...findings.map((found) => found.span)].some(
        (other) => other[0] < span[1] && span[0] < other[1],
      )
    )
      continue
    if (due) findings.push({ due, span, firm })
    else earliest.push(span)
  }
  return {
    findings: findings.toSorted((a, b) => a.span[0] - b.span[0]),
    softWords: [...softs, ...earliest]
      .toSorted((a, b) => a[0] - b[0])
      .map(([from, to]) => text.slice(from, to).trim()),
    impossible: dates.flatMap(({ impossible, span }) =>
      impossible ? [text.slice(span[0], endOf(folded, span))] : [],
    ),
  }
}

/** "By 15 July of each year", "en la primera quincena de julio de cada año": the day comes back. */
function yearlyOf(finding: Finding | undefined, text: string, folded: string): readonly Finding[] {
  if (!finding?.due) return []
  const [from, to] = finding.span
  const again =
    /^,? (?:de cada ano|de todos los anos|cada ano|(?:of |in )?(?:each|every) (?:calendar )?year)\b/.exec(
      folded.slice(to),
    )
  if (!again) return []
  const span: Span = [from, to + again[0].length]
  return [{ due: { kind: 'recurring', words: text.slice(...span), period: 'P1Y' }, span, firm: true }]
}

/** "30 de junio." ends a sentence, "30 jun." a short form. */
const endOf = (folded: string, [from, to]: Span): number =>
  /[a-z]{4,}\.$/.test(folded.slice(from, to)) && !/sept\.$/.test(folded.slice(from, to)) ? to - 1 : to

/** The day in its year: the adoption's, or the next where it is over by then. */
function dayAhead(month: number, date: number, adopted: Day | undefined): Day | undefined {
  if (!adopted) return undefined
  const year = Number(adopted.slice(0, 4))
  return [year, year + 1]
    .filter((candidate) => dayExists(candidate, month, date))
    .map((candidate) => dayOf(candidate, month, date))
    .find((day) => day >= adopted)
}

function daysOf(mention: DateMention, adopted: Day | undefined): readonly [Day | undefined, Day | undefined] {
  if (mention.from) return [mention.from, mention.to ?? mention.from]
  if (!mention.yearless) return [undefined, undefined]
  const { month, date, endDate, nextYear } = mention.yearless
  const from = nextYear && adopted ? (`${Number(adopted.slice(0, 4)) + 1}-01-01` as Day) : adopted
  return [dayAhead(month, date, from), dayAhead(month, endDate, from)]
}

function findingOfDate(
  text: string,
  folded: string,
  language: Language,
  mention: DateMention,
  adopted: Day | undefined,
): Finding | undefined {
  const isRange = mention.yearless
    ? mention.yearless.date !== mention.yearless.endDate
    : mention.from !== mention.to
  const lead = leadOf(folded, mention.span[0], language, isRange)
  if (lead.says === 'none' || (lead.says === 'bare' && tellsOfMeeting(folded, mention.span))) return undefined
  const [from, to] = daysOf(mention, adopted)
  const trailing = /^,? (?:at the latest|inclusive|a mas tardar|como maximo|como fecha limite)/.exec(
    folded.slice(mention.span[1]),
  )
  const span: Span = [lead.from, endOf(folded, mention.span) + (trailing?.[0].length ?? 0)]
  const words = text.slice(...span)
  if (isRange && lead.says === 'bare') {
    return { due: { kind: 'coarse', words, ...(from && to ? { from, to } : {}) }, span, firm: false }
  }
  const question = mention.ambiguous
    ? ('day or month first' as const)
    : !to && !mention.impossible
      ? ('which year' as const)
      : undefined
  // before a run of days means before its first
  const date = lead.says === 'exclusive' ? from : to
  return {
    due: {
      kind: 'absolute',
      words,
      ...(date ? { date } : {}),
      inclusive: lead.says !== 'exclusive',
      ...(question ? { question } : {}),
    },
    span,
    firm: lead.says !== 'bare' || trailing !== null,
  }
}

/** "At the 8th meeting, on 31 May, the Council adopted …": the day of what was done there. */
const tellsOfMeeting = (folded: string, [from, to]: Span): boolean =>
  /^(?:at|in|during|en|durante) (?:the|its|their|our|la|su|nuestra) [^.;]{0,80}?\b(?:meeting|session|reunion|sesion)\b[^.;]{0,50}$/.test(
    folded.slice(0, from),
  ) &&
  /^[^.;]{0,90}?\b(?:adopted|considered|agreed|took|noted|decided|approved|reviewed|examined|adoptaron|adopto|aprobo|aprobaron|acordo|acordaron|considero|tomo|tomaron|decidio|decidieron|conocio|conocieron|examino)\b/.test(
    folded.slice(to),
  )

function findingOfPeriod(
  text: string,
  folded: string,
  language: Language,
  mention: PeriodMention,
  adopted: Day | undefined,
): Finding | undefined {
  const lead = leadOf(folded, mention.span[0], language, false, 'coarse')
  const itself = folded.slice(...mention.span)
  const isAside =
    /\($/.test(folded.slice(0, mention.span[0])) && /^\)\.?$/.test(folded.slice(mention.span[1]))
  if (lead.says === 'none' || (lead.unsaid && !standsAlone.test(itself) && !(isAside && !/^\d/.test(itself))))
    return undefined
  const span: Span = [lead.from, endOf(folded, mention.span)]
  const words = text.slice(...span)
  // "activities for 2009" names what they are for before it names a deadline
  const firm = lead.says !== 'bare' && !(coveredYear.test(itself) && /^para\b/.test(folded.slice(lead.from)))
  // "the Presidency for 2027" names a term, not a time to act in
  if (/^(?:the year )?\d{4}$/.test(itself) && /^for\b/.test(folded.slice(lead.from))) return undefined
  // "the RCM in 2002" names a conference by its year
  if (/^\d{4}$/.test(itself) && yearOfGathering.test(folded.slice(0, mention.span[0]))) return undefined
  // "the budget for the year 2007", "the work plan 2015" say what they cover
  const leading = folded.slice(lead.from, mention.span[0])
  if (
    coveredYear.test(itself) &&
    /^(?:(?:para|for|del?|of|al?)\b|$)/.test(leading) &&
    covers.test(folded.slice(0, lead.from))
  )
    return undefined
  // "the budget for fiscal year 2013" names what it covers
  if (mention.fiscal && /^(?:para|for|del?)\b/.test(folded.slice(lead.from))) return undefined
  if (mention.fiscal)
    return {
      due: { kind: 'coarse', words, ...(mention.year ? { fiscalYear: mention.year } : {}) },
      span,
      firm,
    }
  const days = stretchOf(mention, adopted)
  return { due: { kind: 'coarse', words, ...boundsOf(days, itself, lead) }, span, firm }
}

const coveredYear =
  /^(?:el ano |ano |the year |(?:(?:first|second|primer|segundo) (?:half|semester|semestre) (?:of|de) )?)?\d{4}$/
const yearOfGathering =
  /\b(?:rcm|crm|rcgm|grcm|conference|conferencia|summit|cumbre) (?:in|of|for|en|de|del) $/
const covers =
  /\b(?:budget|presupuesto|(?:work|operational|action) ?plan|plan (?:de (?:trabajo|accion)|operativo)|programme|programa|report|informe|contributions?|contribuci(?:on|ones)|cuotas?|dues|accounts|activities|actividades|calendar|calendario|statements?|presidency|presidencia(?: pro[ -]?tempore)?|ppt)\b(?! (?:will|shall|debera))[^.;,]{0,50}$/

/** "Mid-June", "Q2 2026" say themselves that they are a time; a bare month or year does not. */
const standsAlone =
  /^(?:(?:the )?(?:end|close|middle|mid|beginning|start|early|late|first|second|third|fourth|last)\b|(?:la )?(?:primera?|segund[oa]|tercera?|cuarto|ultim[oa])\b|fin|mediados|principios|comienzos|inicios|[1-4](?:er|ro|do|to|º)|[qth][1-4]|[1-4][st])/

function stretchOf(mention: PeriodMention, adopted: Day | undefined): readonly [Day, Day] | undefined {
  if (mention.year !== undefined) return mention.daysIn(mention.year)
  if (!adopted) return undefined
  const year = Number(adopted.slice(0, 4))
  if (mention.monthsAhead !== undefined)
    return monthOf(year, Number(adopted.slice(5, 7)) + mention.monthsAhead)
  const same = mention.daysIn(year)
  return same[1] >= adopted ? same : mention.daysIn(year + 1)
}

/** All of a month, the thirteenth being the next January. */
function monthOf(year: number, month: number): readonly [Day, Day] {
  const [at, of] = month > 12 ? [year + 1, month - 12] : [year, month]
  return [dayOf(at, of, 1), dayOf(at, of, lastDateOf(at, of))]
}

const ending = /^(?:year|the year|(?:the |el |al )?(?:end|close|late|latter|fin|fines|final|finales)\b)/

/** "By the end of June" leaves all of June; "before June" ends with May, "before the end of June" with June. */
function boundsOf(
  days: readonly [Day, Day] | undefined,
  itself: string,
  { says }: Lead,
): { from?: Day; to?: Day } {
  if (!days) return {}
  const [from, to] = days
  if (says === 'exclusive' && !ending.test(itself)) return { to: addDays(from, -1) }
  if (says !== 'bare' && ending.test(itself))
    return {
      from: `${to.slice(0, from.slice(0, 7) === to.slice(0, 7) ? 7 : 4)}${from.slice(0, 7) === to.slice(0, 7) ? '' : '-01'}-01` as Day,
      to,
    }
  return { from, to }
}

/** A weekday or an hour alone is a deadline whose day must be asked for. */
function weekdaysIn(text: string, folded: string, language: Language): readonly Finding[] {
  return Array.from(folded.matchAll(weekdayDeadlines[language]), ({ 0: whole, index }) => {
    const span: Span = [index, index + whole.trimEnd().length]
    const inclusive = !/^(?:before|antes)/.test(whole)
    return {
      due: { kind: 'absolute', words: text.slice(...span), inclusive, question: 'which day' },
      span,
      firm: true,
    }
  })
}
