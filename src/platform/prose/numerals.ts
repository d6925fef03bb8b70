import type { Language } from '../../kernel/language.ts'

/** Numbers in words, folded. Feminine and shortened forms stand beside each other. */
export const numerals: Record<Language, Readonly<Record<string, number>>> = {
  en: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    'forty-five': 45,
    forty: 40,
    fifty: 50,
    sixty: 60,
    'seventy-two': 72,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    'one hundred and twenty': 120,
  },
  es: {
    un: 1,
    una: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciseis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    veintiuno: 21,
    veinticuatro: 24,
    treinta: 30,
    'cuarenta y cinco': 45,
    cuarenta: 40,
    'cuarenta y ocho': 48,
    cincuenta: 50,
    sesenta: 60,
    'setenta y dos': 72,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    'ciento veinte': 120,
  },
}

const units = {
  en: 'first second third fourth fifth sixth seventh eighth ninth'.split(' '),
  es: 'primer segund tercer cuart quint sext septim octav noven'.split(' '),
}
const tens = {
  en: ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'],
  es: ['decim', 'vigesim', 'trigesim', 'cuadragesim', 'quincuagesim', 'sexagesim'],
}
const teens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )

function englishOrdinals(): Record<string, number> {
  const table: Record<string, number> = {}
  for (const [at, word] of [...units.en, ...teens].entries()) table[word] = at + 1
  for (const [at, ten] of tens.en.entries()) {
    table[`${ten}ieth`] = at * 10 + 20
    for (const [unit, word] of units.en.entries()) table[`${ten}y-${word}`] = at * 10 + 21 + unit
  }
  return table
}

/** Both genders, the forms before a noun ("primer", "tercer"), and tens written apart or together. */
function spanishOrdinals(): Record<string, number> {
  const table: Record<string, number> = { primer: 1, tercer: 3 }
  for (const gender of ['o', 'a']) {
    for (const [at, word] of units.es.entries()) table[word + gender] = at + 1
    table[`undecim${gender}`] = 11
    table[`duodecim${gender}`] = 12
    for (const [at, ten] of tens.es.entries()) {
      table[ten + gender] = at * 10 + 10
      for (const [unit, word] of units.es.entries()) {
        for (const first of [`${ten}${gender} `, `${ten}o`]) {
          table[first + word + gender] = at * 10 + 11 + unit
          if (word === 'primer' || word === 'tercer') table[first + word] = at * 10 + 11 + unit
        }
      }
    }
  }
  return table
}

/** First, second … as they mark paragraphs and name quarters and meetings. */
export const ordinals: Record<Language, Readonly<Record<string, number>>> = {
  en: englishOrdinals(),
  es: spanishOrdinals(),
}

const romanLetters: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a well-formed roman number up to the nineties, or nothing: `iiii` and `vx` are none. */
export function romanValue(text: string): number | undefined {
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text) || text === '') return undefined
  const values = Array.from(text, (letter) => romanLetters[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** A number in digits or in words, folded; nothing where it is neither. */
export function numberOf(text: string, language: Language): number | undefined {
  const trimmed = text.trim()
  return /^\d+$/.test(trimmed) ? Number(trimmed) : (numerals[language][trimmed] ?? undefined)
}

/** Alternatives of a table's keys for a pattern, the longest first so that none is cut short. */
export function alternatives(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join('|')
}
