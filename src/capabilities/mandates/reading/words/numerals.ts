import type { Language } from '../../../../kernel/language.ts'

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

/** First, second … as they mark paragraphs and name quarters and meetings. */
export const ordinals: Record<Language, Readonly<Record<string, number>>> = {
  en: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    'twenty-first': 21,
    thirtieth: 30,
  },
  es: {
    primero: 1,
    primera: 1,
    primer: 1,
    segundo: 2,
    segunda: 2,
    tercero: 3,
    tercera: 3,
    tercer: 3,
    cuarto: 4,
    cuarta: 4,
    quinto: 5,
    quinta: 5,
    sexto: 6,
    sexta: 6,
    septimo: 7,
    septima: 7,
    octavo: 8,
    octava: 8,
    noveno: 9,
    novena: 9,
    decimo: 10,
    decima: 10,
    undecimo: 11,
    undecima: 11,
    duodecimo: 12,
    duodecima: 12,
    'decimo primero': 11,
    decimoprimero: 11,
    'decimo segundo': 12,
    decimosegundo: 12,
    'decimo tercero': 13,
    decimotercero: 13,
    'decimo cuarto': 14,
    decimocuarto: 14,
    'decimo quinto': 15,
    decimoquinto: 15,
    'decimo sexto': 16,
    decimosexto: 16,
    'decimo septimo': 17,
    decimoseptimo: 17,
    'decimo octavo': 18,
    decimoctavo: 18,
    'decimo noveno': 19,
    decimonoveno: 19,
    vigesimo: 20,
    vigesima: 20,
    'vigesimo primero': 21,
    'vigesimo segundo': 22,
    trigesima: 30,
  },
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
