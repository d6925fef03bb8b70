import type { Language } from '../../../kernel/language.ts'
import { cutoffNouns, phrases } from './words/deadlines.ts'

/** What the words before a time make of it, and where they begin. */
export type Lead = {
  readonly from: number
  readonly says: 'inclusive' | 'exclusive' | 'bare' | 'none'
  /** Nothing leads it in: it stands for itself. */
  readonly unsaid: boolean
}

const each = (build: (language: Language) => RegExp): Record<Language, RegExp> => ({
  en: build('en'),
  es: build('es'),
})

const article = String.raw`\s+(?:(?:the|el|la|los|las|l|del|al|mes de|dias?|fecha|month of)\s+)*`
const inclusive = each(
  (language) => new RegExp(String.raw`(?<![a-z])(?:${phrases[language].inclusive.join('|')})$`),
)
const exclusive = each(
  (language) => new RegExp(String.raw`(?<![a-z])(?:${phrases[language].exclusive.join('|')})$`),
)
const notDue = each(
  (language) => new RegExp(String.raw`(?<![a-z])(?:${phrases[language].notDue.join('|')})${article}$`),
)
const past = each(
  (language) =>
    new RegExp(
      String.raw`(?<![a-z])(?<!\b(?:ser|sera|seran|sean|sea|siendo) )(?:${phrases[language].past.join('|')})(?: (?!to\b|that\b|would\b|para\b|que\b|shall\b|will\b)[^\s.;]+){0,7},? (?:(?:on|in|of|at|from|during|between|el|en|del?|los|las|durante|entre|dias?|the|mes)\s+)*$`,
    ),
)
const covered = each(
  (language) =>
    new RegExp(String.raw`(?<![a-z])(?:${phrases[language].covered.join('|')})(?: [^\s.;]+){0,4}\s+$`),
)
const firm = each(
  (language) => new RegExp(String.raw`(?<![a-z])(?:${phrases[language].coarseFirm.join('|')})${article}$`),
)
const loose = each(
  (language) => new RegExp(String.raw`(?<![a-z])(?:${phrases[language].coarseLoose.join('|')})${article}$`),
)
const before = /^(?:before|prior|ahead|antes(?! de (?:que|finalizar|terminar|concluir))|previ)/
/** "At its meeting of 15 October", "en su reunión del 15 de octubre": the day is when it is to be done. */
const gatheringLead =
  /(?<![a-z])(?:(?:at|for|by) (?:its|their|the) (?:next )?(?:meeting|session|summit) of|(?:en|para) (?:la|su|el) (?:proxim[ao] )?(?:reunion|sesion|cumbre) del?)\s+(?:the )?$/
const dayLead =
  /(?<![a-z])(?:on|for|at|during|from|between|in|(?:scheduled|set|planned) for|el|del|los|durante|en|entre|desde|para)\s+(?:(?:the|el|la|los|las|dias?|period|days|of)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+|(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo),?\s+)?$/

/** "Al 20 de septiembre, más de cien Estados han respaldado …": a sentence that counts what was done until then. */
const tellsOfThen = (folded: string, from: number, at: number): boolean =>
  /(?:^|[.;]\s+)$/.test(folded.slice(0, from)) &&
  /^[^.;:]{6,140}?\bha(?:n|bian?)? [a-z]+[dt]o\b/.test(folded.slice(at))

/** Reads what leads in a time that begins at a place of a folded text. */
export function leadOf(
  folded: string,
  at: number,
  language: Language,
  isRange: boolean,
  kind: 'date' | 'coarse' = 'date',
): Lead {
  const start = Math.max(0, at - 130)
  const lead = folded.slice(start, at)
  const found = (says: Lead['says'], match: RegExpExecArray | null): Lead | undefined =>
    match
      ? { from: start + match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0), says, unsaid: false }
      : undefined
  const none: Lead = { from: at, says: 'none', unsaid: false }
  const out = found('exclusive', exclusive[language].exec(lead))
  const within = found('inclusive', inclusive[language].exec(lead))
  // "on or before" holds "before" within itself: the words that begin earlier are meant
  if (out && (!within || out.from <= within.from)) return out
  if (within) return within
  const asOf = language === 'es' ? /(?<![a-z])al (?:dia )?$/.exec(lead) : null
  if (asOf && kind === 'date' && tellsOfThen(folded, start + asOf.index, at)) return none
  if (asOf && kind === 'date')
    return cutoffNouns.test(lead.slice(0, asOf.index)) ? none : (found('inclusive', asOf) ?? none)
  if (past[language].test(lead) || covered[language].test(lead)) return none
  const gathering = kind === 'date' ? gatheringLead.exec(lead) : null
  if (gathering) return found('bare', gathering) ?? none
  if (
    notDue[language].test(lead) &&
    !(isRange && /\b(?:from|del|desde el|between|entre)\s+(?:the |el )?$/.test(lead))
  ) {
    // "en … de junio": what leads in a month in Spanish may itself end on "de"
    if (kind === 'date' || !loose[language].test(lead)) return none
  }
  if (kind === 'coarse') {
    const sure = firm[language].exec(lead)
    if (sure) return found(before.test(sure[0]) ? 'exclusive' : 'inclusive', sure) ?? none
    const plain = loose[language].exec(lead)
    if (plain && /^de\b|^of\b/.test(plain[0])) return none
    return found('bare', plain) ?? { from: at, says: 'bare', unsaid: true }
  }
  return found('bare', dayLead.exec(lead)) ?? { from: at, says: 'bare', unsaid: true }
}
