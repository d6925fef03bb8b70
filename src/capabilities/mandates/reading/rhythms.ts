import type { Language } from '../../../kernel/language.ts'
import type { Span } from './contract.ts'
import type { Finding } from './findings.ts'
import { count, periodOf, unit } from './durations.ts'
import { type Rhythm, rhythmAdjectives, rhythms } from './words/rhythms.ts'
import { alternatives } from '../../../platform/prose/numerals.ts'

const named = (language: Language): readonly { pattern: RegExp; rhythm: Rhythm }[] =>
  rhythms[language].map((rhythm) => ({
    pattern: new RegExp(String.raw`(?<![a-z/-])(?:${rhythm.source})(?![a-z])`, 'g'),
    rhythm,
  }))
const known: Record<Language, ReturnType<typeof named>> = { en: named('en'), es: named('es') }

const counted: Record<Language, RegExp> = {
  en: new RegExp(String.raw`\b(?:once )?every (?<count>${count.en}) (?<unit>${unit.en})`, 'g'),
  es: new RegExp(String.raw`\bcada (?<count>${count.es}) (?<unit>${unit.es})`, 'g'),
}
/** "an annual report", "un informe trimestral": a new report, not "the annual report". */
const adjective: Record<Language, RegExp> = {
  en: new RegExp(
    String.raw`\b(?:an? |its |their |(?:submit|present|prepare|circulate|send|provide|publish|issue|hold|of) )(?<adjective>${alternatives(rhythmAdjectives.en)})(?= (?:[a-z]+ )?(?:reports?|updates?|updating|publication|evaluations?|meetings?|reviews?|newsletters?|bulletins?|statements?|basis))`,
    'g',
  ),
  es: new RegExp(
    String.raw`\b(?:(?:un|una) [a-z]+ |su (?:actualizacion|revision|evaluacion|publicacion|difusion|presentacion|celebracion|realizacion) |(?:informes|reportes|reuniones|boletines|actualizaciones|estados) |(?:presentar|remitir|enviar|circular|elaborar|rendir) (?:informe|reporte) )(?:[a-z]+ )?(?<adjective>${alternatives(rhythmAdjectives.es)})(?![a-z])`,
    'g',
  ),
}

/** Words without which nothing comes back. */
const mayHoldRhythm =
  /annual|year|month|week|night|quarter|every|each|all|regular|period|times|twice|basis|semester|semi|cada|c\/mes|veces|vez|anual|mensual|seman|quincen|mestr|bienal|todas|todos|permanente|continua|sistematic|regular/

/** How often something is due, wherever a text says so. */
export function rhythmsIn(text: string, folded: string, language: Language): readonly Finding[] {
  const found: Finding[] = []
  if (!mayHoldRhythm.test(folded)) return found
  const push = (span: Span, rest: { period?: string; event?: NonNullable<Rhythm['event']> }): void => {
    if (found.some((other) => other.span[0] < span[1] && span[0] < other.span[1])) return
    found.push({ due: { kind: 'recurring', words: text.slice(...span), ...rest }, span, firm: true })
  }
  for (const { pattern, rhythm } of known[language]) {
    for (const { 0: whole, index } of folded.matchAll(pattern)) {
      const { period, event } = rhythm
      push([index, index + whole.length], { ...(period ? { period } : {}), ...(event ? { event } : {}) })
    }
  }
  for (const { 0: whole, index, groups = {} } of folded.matchAll(counted[language])) {
    const period = periodOf(groups['count'] ?? '', groups['unit'] ?? '', language)
    push([index, index + whole.length], period ? { period } : {})
  }
  for (const { 0: whole, index, groups = {} } of folded.matchAll(adjective[language])) {
    const word = groups['adjective'] ?? ''
    const period = rhythmAdjectives[language][word]
    push([index + whole.length - word.length, index + whole.length], period ? { period } : {})
  }
  return found
}
