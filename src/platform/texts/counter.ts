export const countFormats = [
  'decimal',
  'decimalZero',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'ordinal',
  'none',
] as const
export type CountFormat = (typeof countFormats)[number]

/** How letters go on after z: Word writes aa, bb, cc; HTML and most ODT files write aa, ab, ac. */
export type AfterZ = 'repeat' | 'carry'

type Writing = { readonly language: string; readonly afterZ: AfterZ }

const writers: Readonly<Record<CountFormat, (count: number, writing: Writing) => string>> = {
  decimal: (count) => String(count),
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: (count, { afterZ }) => letters(count, afterZ),
  upperLetter: (count, { afterZ }) => letters(count, afterZ).toUpperCase(),
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperRoman: (count) => roman(count),
  ordinal: (count, { language }) => ordinal(count, language),
  none: () => '',
}

/** A number as an automatic list prints it; what a format cannot say is said in digits. */
export function formatCount(
  count: number,
  format: CountFormat,
  { language = 'en', afterZ = 'repeat' }: Partial<Writing> = {},
): string {
  return writers[format](count, { language, afterZ })
}

function letters(count: number, afterZ: AfterZ): string {
  if (count < 1 || count > 780) return String(count)
  if (afterZ === 'repeat') return letterAt((count - 1) % 26).repeat(Math.ceil(count / 26))
  const head = Math.floor((count - 1) / 26)
  return (head > 0 ? letters(head, afterZ) : '') + letterAt((count - 1) % 26)
}

const letterAt = (place: number): string => String.fromCharCode(97 + place)

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let written = ''
  for (const [value, sign] of romanSigns) {
    written += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}

function ordinal(count: number, language: string): string {
  if (/^(?:es|pt|it)/i.test(language)) return `${count}º`
  if (!/^en/i.test(language)) return `${count}.`
  const isTeen = count % 100 > 10 && count % 100 < 14
  return count + ((!isTeen && ['th', 'st', 'nd', 'rd'][count % 10]) || 'th')
}
