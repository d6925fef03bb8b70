import { type Found, plainAction } from './found.ts'
import { hitAt, type Word } from './lexicon.ts'
import { subjects } from './words/subjects.ts'

/** How a sentence begins whose first act is not its own. */
export const subordinate =
  /^(?:in|with|given|regarding|concerning|as|for|based|since|on|at|under|within|pursuant|following|after|before|while|when|if|once|bearing|to the extent|through|according|because|due|by|subject)\b/

/** "Delegations had a discussion and resolved to …": where nothing else speaks, the act joined on does. */
export function joinedVerb(folded: string, words: readonly Word[]): Found | undefined {
  for (const [at, word] of words.entries()) {
    if (words[at - 1]?.text !== 'and') continue
    const hit = hitAt(folded, word, 'en', ['present', 'past'])
    const told = hit && /^\s+(?:to|that|the|its|their|all)\b/.test(folded.slice(hit.to))
    if (told && (hit.role === 'frame' || hit.role === 'directive')) return { ...hit, how: 'clause' }
  }
  return undefined
}

/** Under "instructs the TS to:" the first word of an item is what is to be done, known or not. */
export function toldVerb(folded: string, first: Word): Found | undefined {
  const isVerb =
    /^[a-z]{3,}$/.test(first.text) &&
    !/^(?:the|all|any|each|its|their|our|this|that|these|those|in|on|by|for|with|not|member|members|countries|states|one|two|no)$/.test(
      first.text,
    ) &&
    !/(?:tion|ment|ness|ity|ship)s?$/.test(first.text)
  return isVerb &&
    /^\s+(?:the|a|an|all|its|their|for|with|on|in|to|any|each|up|out|new|of)\b/.test(folded.slice(first.to))
    ? { ...plainAction(first), how: 'opening' }
    : undefined
}

/** "The delegations of Belize and Mexico to pilot the exchange …": a task in note form. */
export function assignedVerb(folded: string, words: readonly Word[]): Found | undefined {
  // "Members that have not done so to accede …"
  const told =
    /^(?:[a-z-]+ ){0,3}?[a-z-]+ (?:that|which|who) [^,.;:]{3,70}?(?= to [a-z])/.exec(folded)?.[0] ?? ''
  const at = words.findIndex(
    ({ text, from }, place) => text === 'to' && place > 0 && from >= told.length && place < 18,
  )
  const [prior, verb] = [words[at - 1], words[at + 1]]
  const isSubjectBefore =
    prior !== undefined &&
    (subjects.en.has(prior.text) ||
      (told !== '' && words.slice(0, 4).some(({ text }) => subjects.en.has(text))))
  if (at === -1 || !verb || !isSubjectBefore || subordinate.test(folded)) return undefined
  const hit = hitAt(folded, verb, 'en', ['infinitive'])
  return hit ? { ...hit, how: 'modal' } : undefined
}

/** "A review to be carried out in 2015": what is planned, in note form. */
export function plannedVerb(folded: string, words: readonly Word[]): Found | undefined {
  const at = words.findIndex(({ text }, place) => text === 'be' && words[place - 1]?.text === 'to')
  const verb = words[at + 1]
  if (at < 2 || at > 12 || !verb || subordinate.test(folded)) return undefined
  const hit = hitAt(folded, verb, 'en', ['past', 'participle'])
  return hit && { ...hit, how: 'nominal' }
}

/** Where the list knows no verb, the form may: "To overhaul …", "Overhauling …". */
export function formVerb(first: Word, afterTo: boolean): Found | undefined {
  if (
    afterTo &&
    /^[a-z]{2,}$/.test(first.text) &&
    !/^(?:the|this|that|our|all|member|its|date)$/.test(first.text)
  ) {
    return { ...plainAction(first), how: 'form' }
  }
  return /^[a-z]{3,}ing$/.test(first.text) &&
    !/^(?:meeting|training|working|following|during|regarding|concerning|funding|pending|opening|closing|financing|planning|trafficking|smuggling|monitoring)$/.test(
      first.text,
    )
    ? { ...plainAction(first), mood: 'gerund', how: 'form' }
    : undefined
}
