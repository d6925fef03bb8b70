import type { Language } from '../../../kernel/language.ts'
import type { OperativeVerb } from './verbs.ts'
import { fold } from '../../../platform/prose/folding.ts'

/** The word a paragraph of a preamble stands on: a gerund ("Recalling", "Habiendo visto") or a state of mind ("Mindful"). */
const words: Record<Language, RegExp> = {
  en: /^(?:(?:and|also|further|deeply|gravely|fully|seriously|profoundly|firmly|once again|again|particularly)\s+)*((?:having (?:also |further )?[a-z]+(?:ed|en|ard)|bearing in mind|(?:taking|keeping) (?:note|into account|into consideration|in mind)|expressing (?:its|their|our) [a-z]+|(?!meeting|following|during|regarding|concerning|participating|according|working|training|pending)[a-z]{3,}ing(?! of\b)|concerned|mindful|aware|conscious|convinced|alarmed|determined|desirous|guided|encouraged|inspired|cognizant|disturbed|persuaded|moved|committed|in view of))\b/,
  es: /^(?:(?:y|tambien|asimismo|profundamente|sumamente|gravemente|plenamente|seriamente|firmemente|muy|particularmente)\s+)*((?:habiendo (?:[a-z]+(?:ado|ido)|visto|oido)|teniendo (?:presente|en cuenta|en consideracion)|tomando (?:en cuenta|en consideracion|nota)|poniendo de relieve|expresando su [a-z]+|(?!cuando)[a-z]{3,}(?:ando|iendo|yendo)|vist[oa]s?|preocupad[oa]s?|conscientes?|convencid[oa]s?|alarmad[oa]s?|decidid[oa]s|deseos[oa]s?|guiad[oa]s?|inspirad[oa]s?|animad[oa]s?|persuadid[oa]s?|comprometid[oa]s?|atent[oa]s? a|en vista de))\b/,
}

/** Whether a line begins a paragraph of a preamble. */
export function opensPreamble(text: string): boolean {
  if (!/^\p{Lu}/u.test(text)) return false
  const folded = fold(text.slice(0, 80))
  return words.en.test(folded) || words.es.test(folded)
}

/** What a paragraph of a preamble says of itself, before any clause within it. */
export function preambleVerb(text: string, language: Language): OperativeVerb | undefined {
  const found = words[language].exec(fold(text))
  if (!found) return undefined
  const to = found[0].length
  const from = to - (found[1]?.length ?? 0)
  return {
    words: text.slice(from, to).toLowerCase().replaceAll(/\s+/g, ' '),
    span: [from, to],
    class: 'position',
    role: undefined,
    mood: 'gerund',
    how: 'opening',
    listed: true,
  }
}
