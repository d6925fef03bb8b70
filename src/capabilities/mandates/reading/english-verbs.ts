import { type Found, plainAction } from './found.ts'
import { type Hit, hitAt, type Word, wordsOf } from './lexicon.ts'
import { assignedVerb, formVerb, joinedVerb, plannedVerb, subordinate, toldVerb } from './note-form.ts'
import { subjects } from './words/subjects.ts'

const connectors =
  /^(?:["'([\s]|(?:and|also|further|furthermore|moreover|likewise|additionally|again|hereby|thus|therefore|then|secondly|lastly|jointly|in addition|in this (?:regard|respect|context)|to this end|as well as|has|have|had|(?:once )?again|(?!(?:app|supp|rep|comp|re|multip|imp)ly)\w{3,}ly|with (?:great |deep )?(?:satisfaction|appreciation|concern|interest))\b,?\s*)*/
const adverbs =
  /^(?:(?!(?:app|supp|rep|comp|re|multip|imp)ly)\w{3,}ly|also|hereby|further|then|therefore|again|likewise|have|has|had|both|all|thus|jointly|being)$/
const nounly =
  /^(?:supports?|requests?|reports?|notes?|offers?|reviews?|works?|uses?|stud(?:y|ies)|exchanges?|designs?|funds?|charges?|tasks?|mandates?|values?|stress|forms?|meets?|trains?|return|start|close|backs?|help|links?|finance|keep|drafts?|updates?|hosts?|increase|focus|schedule|contact|measures?|appeals?|celebrate|proposes?|direct|issues?|transfers?|documents?|records?|copy|copies|print|channels?|upgrades?|leads?|tables?|process)$/
const modals = /^(?:shall|will|should|must)$/

/** The operative verb of an English text, folded. */
export function englishVerb(folded: string, told = false): Found | undefined {
  const skipped = connectors.exec(folded)?.[0].length ?? 0
  const openingTo =
    /^to\s+(?:(?!(?:app|supp|rep|comp|re|multip|imp)ly)\w{3,}ly\s+)?/.exec(folded.slice(skipped))?.[0]
      .length ?? 0
  const words = wordsOf(folded)
  const first = words.find((word) => word.from >= skipped + openingTo)
  if (!first) return undefined
  const opening =
    openingVerb(folded, first, words, openingTo > 0) ?? (told ? toldVerb(folded, first) : undefined)
  if (opening && opening.mood !== 'gerund') return opening
  const clause = words.map((_, at) => clauseVerb(folded, words, at)).find((hit) => hit !== undefined)
  const modal = words.map((_, at) => modalVerb(folded, words, at)).find((hit) => hit !== undefined)
  if (opening) {
    // "Working groups shall submit …" opens with no act of its own
    const spoken = clause ?? modal
    if (spoken && (spoken.from < sentenceEnd(folded) || isSubject(folded))) return spoken
    if (!isSubject(folded)) return opening
  }
  const passive = subordinate.test(folded) ? undefined : passiveVerb(folded, words, told)
  const earliest = [clause, subordinate.test(folded) && clause ? undefined : modal, passive]
    .filter((hit) => hit !== undefined)
    .toSorted((a, b) => a.from - b.from)[0]
  return (
    earliest ??
    (isSubject(folded) ? undefined : formVerb(first, openingTo > 0)) ??
    assignedVerb(folded, words) ??
    joinedVerb(folded, words) ??
    plannedVerb(folded, words)
  )
}

/** "Strengthening the area is a priority": the gerund is what the sentence speaks of. */
const isSubject = (folded: string): boolean =>
  /^[a-z]+ing\b(?:(?!\b(?:that|which|who|where|when)\b)[^;:.])* (?:is|are|was|were|remains?|constitutes?|represents?)\b/.test(
    folded,
  )

const sentenceEnd = (folded: string): number => {
  const end = folded.search(/[.;]\s/)
  return end === -1 ? folded.length : end
}

function openingVerb(
  folded: string,
  word: Word,
  words: readonly Word[],
  afterTo: boolean,
): Found | undefined {
  const hit = hitAt(folded, word, 'en', ['infinitive', 'present', 'past', 'gerund'])
  if (!hit) return undefined
  if (isTitleWord(folded, word) || (!afterTo && isNounSubject(folded.slice(word.from)))) return undefined
  const next = words.find(({ from }) => from >= word.to)?.text ?? ''
  const between = folded.slice(word.to, word.to + 1)
  if (!afterTo && nounly.test(word.text)) {
    if (
      /^(?:for|of|from|by|on|regarding|concerning|and|or)$/.test(next) ||
      next === '' ||
      /[:.)]/.test(between)
    )
      return undefined
  }
  if (/^states?$/.test(word.text) && !/^(?:that|its|their|our)$/.test(next)) return undefined
  return { ...hit, how: 'opening' }
}

/** "Welcome addresses were made by …": what looks like a verb belongs to the noun that follows. */
const isNounSubject = (folded: string): boolean =>
  /^[a-z]+ [a-z]+s? (?:was|were|has been|have been) /.test(folded)

/** "Opening", "Closing remarks", "Training of officials" as titles are nouns. */
const isTitleWord = (folded: string, word: Word): boolean =>
  /^(?:opening|closing|meeting|training|funding|financing|hosting)$/.test(word.text) &&
  /^(?:[.:]?$| (?:of|remarks|session|ceremony|and|words|statements?)\b)/.test(folded.slice(word.to))

/** The word before, past adverbs and helpers. */
function before(words: readonly Word[], at: number): Word | undefined {
  for (let back = at - 1; back >= 0; back--) {
    const word = words[back]
    if (word && !adverbs.test(word.text)) return word
  }
  return undefined
}

function clauseVerb(folded: string, words: readonly Word[], at: number): Found | undefined {
  const word = words[at]
  const prior = before(words, at)
  if (!word || !prior) return undefined
  const hit = hitAt(folded, word, 'en', ['infinitive', 'present', 'past', 'participle'])
  if (!hit) return undefined
  const gap = folded.slice(prior.to, word.from)
  if (/^(?:was|were|is|are|been)$/.test(prior.text)) {
    const passive = hit.mood === 'past' || hit.mood === 'participle'
    const told =
      hit.role === 'frame' || hit.role === 'directive' || words[words.indexOf(prior) - 1]?.text === 'it'
    return passive && told && !isNounPhrase(folded, hit) ? { ...hit, how: 'clause' } : undefined
  }
  if (hit.mood === 'participle') return undefined
  if (
    /^states?$/.test(word.text) &&
    (!/^ (?:that|its|their|our)\b/.test(folded.slice(word.to)) || /^(?:members?|all|those)$/.test(prior.text))
  )
    return undefined
  if (prior.text === 'to' && words[words.indexOf(prior) - 1]?.text === 'like')
    return { ...hit, how: 'clause' }
  if (prior.text === 'to') {
    const mark = folded.slice(0, prior.from).trimEnd().slice(-1)
    return /[,;:]/.test(mark) && (!hit.deed || mark !== ',') ? { ...hit, how: 'clause' } : undefined
  }
  if (isRelative(words, words.indexOf(prior))) return undefined
  const followed = /^\s*(?:by)\b/.test(folded.slice(hit.to))
  if (followed || isReduced(hit, gap, folded)) return undefined
  if (subjects.en.has(prior.text) && !/[.;:]/.test(gap)) {
    // "member countries support the …" speaks; "the country reports" is a noun
    const nounAfterSubject =
      nounly.test(word.text) &&
      !/^\s*(?:that|the|its|their|our|to|all|a|an|with|for)\b/.test(folded.slice(hit.to))
    return nounAfterSubject ? undefined : { ...hit, how: 'clause' }
  }
  const spoken =
    /^(?:the|we|representatives|member|participants|delegat|at (?:the|its)|having|meeting|gathered|on this|during)\b/.test(
      folded,
    )
  const listed =
    /[,)]/.test(gap) &&
    spoken &&
    !hit.deed &&
    /^\s*(?:to|that|on|upon|the|its|their|with|all|as|:|in)\b|^\s*:/.test(folded.slice(hit.to))
  return listed ? { ...hit, how: 'clause' } : undefined
}

const reducedAfterNoun =
  /^ (?:to|under|in|at|on|for|from|with|during|pursuant)\b(?:(?!\b(?:that|which|who|and|or|but|as|where|when|while|if)\b)[^;:.]){3,120} (?:was|were|is|are|has|have|had|shall|should|will|may|can|must)\b/
const reducedAfterComma =
  /^ (?:under|in|at|on|from|during|pursuant|for)\b(?:(?!\b(?:that|which|who)\b)[^;:.]){3,160}, (?:was|were|is|are|has|have|had|shall|should|will|may|can|must)\b/

/** "The countries elected to serve were …", "committees, established under Article V, may …": a participle that only tells which. */
function isReduced(hit: Hit, gap: string, folded: string): boolean {
  if (hit.mood !== 'past') return false
  const after = folded.slice(hit.to)
  return gap.includes(',') ? reducedAfterComma.test(after) : reducedAfterNoun.test(after)
}

/** "the Plan which the Group adopted" tells of another act: the word that opens the clause gives it away. */
function isRelative(words: readonly Word[], subject: number): boolean {
  return [1, 2, 3].some((step) =>
    /^(?:which|whom|whose|where|when|because|if)$/.test(words[subject - step]?.text ?? ''),
  )
}

const notParticiples =
  /^(?:interested|related|based|united|detailed|concerned|needed|indeed|speed|aimed|limited|invited|located)$/

/** "The agenda was adopted", "the report is to be circulated": the act of the first sentence, whoever did it. */
function passiveVerb(folded: string, words: readonly Word[], told: boolean): Found | undefined {
  const end = sentenceEnd(folded)
  for (const [at, word] of words.entries()) {
    if (word.from > end) return undefined
    if (/^(?:which|who|that|whose|when|where|if|as)$/.test(word.text) && at > 0) return undefined
    // "That these recommendations be transmitted …"
    const wished = word.text === 'be' && (told || words[0]?.text === 'that')
    const allowed = word.text === 'be' && /^(?:may|can)$/.test(words[at - 1]?.text ?? '')
    if (!wished && !allowed && !/^(?:was|were|is|are|been)$/.test(word.text)) continue
    let next = at + 1
    while (
      /^(?:to|be|been|being|also|not|hereby|further|(?!(?:app|supp|rep|comp|re|multip|imp)ly)\w{3,}ly)$/.test(
        words[next]?.text ?? '',
      )
    )
      next++
    const verb = words[next]
    if (!verb) return undefined
    const hit = hitAt(folded, verb, 'en', ['past', 'participle'])
    if (hit) return { ...hit, how: 'passive' }
    if (/(?:[a-z]{2}ed|held)$/.test(verb.text) && !notParticiples.test(verb.text))
      return { ...plainAction(verb), how: 'passive' }
  }
  return undefined
}

const isNounPhrase = (folded: string, hit: Hit): boolean =>
  /^\s*(?:by)\b/.test(folded.slice(hit.to)) && hit.role === 'directive'

function modalVerb(folded: string, words: readonly Word[], at: number): Found | undefined {
  const modal = words[at]
  if (!modal) return undefined
  // "countries are to appoint …"
  const bound =
    /^(?:is|are)$/.test(modal.text) && words[at + 1]?.text === 'to' && words[at + 2]?.text !== 'be'
  const may = /^(?:may|can)$/.test(modal.text) && subjects.en.has(words[at - 1]?.text ?? '')
  // "agreed that: (i) members would provide …", not "it would be useful"
  const would =
    modal.text === 'would' &&
    !/^ (?:like|welcome|appreciate|have|be (?:useful|helpful|important|necessary|possible|desirable|appropriate))\b/.test(
      folded.slice(modal.to),
    )
  if (!bound && !may && !would && !modals.test(modal.text)) return undefined
  if (/^(?:which|who|that|whose)$/.test(words[at - 1]?.text ?? '')) return undefined
  let next = at + (bound ? 2 : 1)
  // "shall, within ten working days, circulate"
  const aside = /^, [^,.;]{3,70},/.exec(folded.slice(modal.to))?.[0].length ?? 0
  if (aside > 0) next = words.findIndex(({ from }) => from >= modal.to + aside)
  while (/^(?:not|be|also|(?!(?:app|supp|rep|comp|re|multip|imp)ly)\w{3,}ly)$/.test(words[next]?.text ?? ''))
    next++
  const verb = words[next]
  if (!verb) return undefined
  const hit = hitAt(folded, verb, 'en', ['infinitive', 'past', 'participle'])
  return { ...(hit ?? plainAction(verb)), how: 'modal' }
}
