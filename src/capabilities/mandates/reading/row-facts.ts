import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import { actorsIn } from './actors.ts'
import type { Due, Span, Tasked } from './contract.ts'
import { deadlinesIn } from './deadlines.ts'
import type { Row } from './matrix.ts'

/** Who a matrix holds responsible, and by when, as the cells of a row say it. */
export type RowFacts = {
  readonly tasked: readonly Tasked[]
  readonly taskedSpans: readonly Span[]
  readonly due: Due | null
  readonly dueSpan: Span | undefined
}

/** Words that a cell leaves out because its head says them: "Próxima reunión", "10 working days", "Quarterly". */
const leads: Record<Language, readonly (readonly [before: string, after: string])[]> = {
  en: [
    ['', ''],
    ['by ', ''],
    ['at the ', ''],
    ['before the ', ''],
    ['within ', ''],
    ['on a ', ' basis'],
  ],
  es: [
    ['', ''],
    ['a más tardar el ', ''],
    ['a más tardar en ', ''],
    ['en la ', ''],
    ['en un plazo de ', ''],
    ['de manera ', ''],
  ],
}

const helpers =
  /[\s,;(]+(?:con (?:el |la )?(?:apoyo|colaboraci[óo]n|asistencia|acompa[ñn]amiento)|with (?:the )?(?:support|assistance|help))\b.*$/iu

/** What the cells of a row say, with their places in the text of its provision. */
export function rowFacts(row: Row, text: string, language: Language, adopted: Day | undefined): RowFacts {
  const cellAt = (cell: string): number => text.indexOf(cell, row.action.length)
  const responsible = row.responsible.replace(helpers, '')
  const from = cellAt(row.responsible)
  const actors = responsible === '' ? [] : actorsIn(responsible)
  const due = dueIn(row.deadline, language, adopted)
  const dueFrom = cellAt(row.deadline)
  return {
    tasked: [...new Set(actors.flatMap(({ who }) => who))],
    taskedSpans: actors.map((actor): Span => [from + actor.from, from + actor.to]),
    due,
    dueSpan: due && dueFrom !== -1 ? [dueFrom, dueFrom + row.deadline.length] : undefined,
  }
}

function dueIn(cell: string, language: Language, adopted: Day | undefined): Due | null {
  if (cell === '') return null
  const inSentence = /^\p{Lu}\p{Ll}/u.test(cell) ? cell.slice(0, 1).toLowerCase() + cell.slice(1) : cell
  for (const [before, after] of leads[language]) {
    const [found] = deadlinesIn(`${before}${inSentence}${after}`, language, adopted).findings
    if (found) return { ...found.due, words: cell }
  }
  return null
}
