const plain: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\n': ' ',
  '\u00b0': '\u00ba',
}

/**
 * Lower case without accents, letter for letter: what is found at a place in the folded text stands at
 * the same place in the text itself.
 */
export function fold(text: string): string {
  // each paragraph is folded by a dozen readers in a row: the last one is kept
  if (text !== last.text) last = { text, folded: folding(text) }
  return last.folded
}

let last = { text: '', folded: '' }

function folding(text: string): string {
  return text.replaceAll(/[A-Z\t\n\u0080-\uffff]/g, foldLetter)
}

function foldLetter(letter: string): string {
  const known = plain[letter]
  if (known !== undefined) return known
  const [base = letter] = letter.normalize('NFD')
  const lower = base.toLowerCase()
  return lower.length === 1 ? lower : letter
}
