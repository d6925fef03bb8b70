/**
 * What a raised (superscript) text becomes beside the text before it: a note's sign is set in
 * brackets, "word[1]", so that it never grows onto a number; a raised o after a digit is º.
 */
export function raised(line: string, text: string): string {
  const before = line.slice(-40)
  if (/^[oa]s?$/i.test(text) && /\d\.?$|\bn\.?$/i.test(before)) {
    return text.toLowerCase().replace('o', 'º').replace('a', 'ª')
  }
  // "m2", "km2": a unit and its power. A note stands after a word or a closing sign.
  const afterWord = /(?:\p{L}{3}|[.,;:!?)\]"”»’]|\d{4})\s?$/u.test(before)
  if (/^\d{1,3}(?:[,;]\s?\d{1,3})*$|^\*{1,3}$/.test(text.trim()) && afterWord) return `[${text.trim()}]`
  return text
}
