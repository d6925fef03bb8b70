import type { Language } from '../../../kernel/language.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { isUnfinished } from './lines.ts'
import { preambleVerb } from './preamble-words.ts'
import { operativeVerb, type OperativeVerb } from './verbs.ts'

/** A call above numbered recitals: "CONSIDERANDO:", "Recalling". */
const longestCall = 30

/** The words recitals are called up with. Other gerunds are the topic of a section: "Reporting", "Monitoring". */
const calls =
  /^(?:(?:further|also|y|deeply|profundamente) )*(?:recall|consider|recogni[sz]|reconoc|acknowledg|reaffirm|reafirm|reiterat|reiterando|noting|taking|tomando|having|habiendo|bearing|teniendo|emphasi|enfatiz|stress|underlin|subray|welcom|acogiendo|recordando|convinc|convencid|concern|preocupad|mindful|aware|conscient|conscious|vist[oa]|observando|destacando)/

/** The verb of a heading that calls up the recitals below it, which say nothing operative of their own. */
export function recitalVerb(heading: string | undefined, language: Language): OperativeVerb | undefined {
  if (heading === undefined || heading.length > longestCall || !calls.test(fold(heading))) return undefined
  const verb = preambleVerb(heading, language)
  // "Taking action", "Recognizing good practices" name a topic, and silence nothing
  return verb && leadsOn.test(fold(heading).slice(verb.span[1])) ? verb : undefined
}

/** What may follow the word of a call: "Considering that", "Recordando y reconociendo lo siguiente". */
const leadsOn =
  /^(?:[\s,]*(?:that|que|to|the|following|lo|siguiente|also|further|y|and|e|[a-z]+ing|[a-z]+ndo))*[\s,:]*$/

/** The frame that introduces the first list: "The Conference decides:". It speaks for the sentences below that name no act. */
export function introducingVerb(front: readonly string[], language: Language): OperativeVerb | undefined {
  const lead = front.at(-1)
  if (lead === undefined || !/:$/.test(lead)) return undefined
  const verb = operativeVerb(lead, language)
  // what a body concludes may be a mere view
  return verb?.role === 'frame' && !verb.words.startsWith('conclu') ? verb : undefined
}

const finite =
  /\b(?:may|can|shall|should|will|must|is|are|podran?|debera?n?|deben?|seran?|es|son|habran?|correspond[a-z]+)\b/

/** Whether a paragraph is a sentence and no title: titles take nothing from what introduces the list. */
export const isSentence = (text: string): boolean =>
  text.length > 40 && !isUnfinished(text) && !text.endsWith(':') && finite.test(fold(text))
