import type { Language } from '../../../../kernel/language.ts'

/** With which article a name goes; none with most countries. */
export type Article = 'none' | 'el' | 'la' | 'los' | 'las'

// Countries whose names take one: in Spanish which, in English whether.
const COUNTRIES: Readonly<Record<string, { readonly es: Article; readonly en: boolean }>> = {
  ARE: { es: 'los', en: true },
  BHS: { es: 'las', en: true },
  CAF: { es: 'la', en: true },
  COD: { es: 'la', en: true },
  COM: { es: 'las', en: true },
  DOM: { es: 'la', en: true },
  GBR: { es: 'el', en: true },
  GMB: { es: 'none', en: true },
  IND: { es: 'la', en: false },
  MDV: { es: 'none', en: true },
  MHL: { es: 'las', en: true },
  NLD: { es: 'los', en: true },
  PHL: { es: 'none', en: true },
  SLB: { es: 'las', en: true },
  USA: { es: 'los', en: true },
  VAT: { es: 'la', en: true },
}

// Organizations are called by their acronyms: in Spanish with the article of the first word of their name, in English without.
const FEMININE = /(a|ión|dad|tad|red|cruz)$/iu
const MASCULINE = /^(programa|sistema|día)$/iu

export type Named = {
  readonly kind: 'country' | 'organization'
  readonly code: string
  readonly formal: string
}

/** The article that goes with a participant's short name in a language; in English any but `none` is “the”. */
export function articleOf({ kind, code, formal }: Named, language: Language): Article {
  if (kind === 'country') {
    const known = COUNTRIES[code]
    if (language === 'en') return known?.en === true ? 'el' : 'none'
    return known?.es ?? 'none'
  }
  return language === 'en' ? 'none' : articleOfTitle(formal)
}

/** The article that goes in Spanish before a title: of its first word that is no number. */
export function articleOfTitle(title: string): Article {
  const first = title.split(/\s/).find((word) => !/^([IVXLCDM]+|[\d.ªº]+)$/.test(word))
  if (first === undefined) return 'none'
  return FEMININE.test(first) && !MASCULINE.test(first) ? 'la' : 'el'
}
