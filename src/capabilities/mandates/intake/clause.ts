import type { Language } from '../../../kernel/language.ts'

const LONGEST = 110
// Of less than this a title says too little to be cut there.
const SHORTEST = 45

// Where a text may be cut, the better places first: at a comma, before a purpose or a further clause, before a preposition.
const BOUNDARIES: Record<Language, readonly RegExp[]> = {
  es: [
    /,\s(?!\d)|\s[–—(]/gu,
    /\s(?=(?:con el (?:fin|objeto|propósito|objetivo) de|a fin de|con miras a|a efectos? de|para que|incluyendo|así como|que|los? cual(?:es)?|las? cual(?:es)?|cuy[oa]s?|donde|e invit\p{L}+|y (?=\p{Ll}+[aei]r\p{Ll}*\s))\s)/gu,
    /\s(?=(?:para|en|sobre|con|por|durante|mediante|entre|desde|hasta|ante|antes)\s)/gu,
    /\s(?=(?:del?|al?|y|e)\s)/gu,
  ],
  en: [
    /,\s(?!\d)|\s[–—(]/gu,
    /\s(?=(?:in order to|with a view to|so as to|so that|including|as well as|which|who|whose|that|where|and (?:to|in|re|ask|instruct|invite|encourage|urge)\p{Ll}*)\s)/gu,
    /\s(?=(?:for|on|in|with|by|during|through|between|among|from|until|before|after|at|regarding|concerning|as)\s)/gu,
    /\s(?=(?:of|to|and|or)\s)/gu,
  ],
}
/** Whether nothing quoted or bracketed is left open. */
const isClosed = (text: string): boolean =>
  (text.match(/["“”«»]/gu)?.length ?? 0) % 2 === 0 && (text.match(/[()]/g)?.length ?? 0) % 2 === 0

const DANGLING =
  /[\s,]+(?:y|e|o|u|and|or|the|an?|to|of|in|on|for|with|by|at|el|la|los|las|una?|de|del|al?|en|por|para|con|que|that|su|sus|its|their|fin|contenid[oa]s?|contained)$/iu

/** The first sentence of a text, without what follows the last clause that fits. */
export function shortened(text: string, language: Language): string {
  const sentence = text.split(/;|:\s|(?<!(?:^|[\s.])\p{Lu})\.\s+(?=\p{Lu})/u)[0] ?? text
  const whole = sentence.trim().replace(/[.,;\s]+$/u, '')
  if (whole.length <= LONGEST) return whole
  for (const boundary of BOUNDARIES[language]) {
    const at = Array.from(whole.matchAll(boundary), ({ index }) => index).findLast(
      (index) => index <= LONGEST && index >= SHORTEST && isClosed(whole.slice(0, index)),
    )
    if (at !== undefined) return withoutDangling(whole.slice(0, at))
  }
  return `${withoutDangling(whole.slice(0, whole.lastIndexOf(' ', LONGEST)))} …`
}

/** A text without the words at its end that hang on what is gone. */
export function withoutDangling(text: string): string {
  const shorter = text.replace(DANGLING, '')
  return shorter === text ? text.replace(/[.,;\s]+$/u, '') : withoutDangling(shorter)
}
