import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import { fold } from '../../../../platform/prose/folding.ts'

/** Names in use beside those of ISO 3166-1; to teach the reading a name, add it here. */
const aliases: Readonly<Record<string, string>> = {
  'estados unidos de america': 'USA',
  'estados unidos de norteamerica': 'USA',
  'los estados unidos': 'USA',
  'ee. uu. de america': 'USA',
  'ee. uu.': 'USA',
  'ee.uu.': 'USA',
  'ee uu': 'USA',
  eeuu: 'USA',
  'u.s.a.': 'USA',
  'republica dominicana': 'DOM',
  'the dominican republic': 'DOM',
  'santo domingo, republica dominicana': 'DOM',
  belice: 'BLZ',
  'republica de panama': 'PAN',
  'estados unidos mexicanos': 'MEX',
  'united mexican states': 'MEX',
  'republica de el salvador': 'SLV',
  'republica bolivariana de venezuela': 'VEN',
  'bolivarian republic of venezuela': 'VEN',
  'estado plurinacional de bolivia': 'BOL',
  'plurinational state of bolivia': 'BOL',
  'reino unido': 'GBR',
  'trinidad y tabago': 'TTO',
  'corea del sur': 'KOR',
  brasil: 'BRA',
  'viet nam': 'VNM',
  'lao pdr': 'LAO',
  'cote d ivoire': 'CIV',
  usa: 'USA',
  'the bahamas': 'BHS',
  'the netherlands': 'NLD',
  'paises bajos': 'NLD',
}

const alpha3 = new Map(codes.map(([two, three]) => [two ?? '', three ?? '']))

function tableOf(): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const { countries } of [english, spanish]) {
    for (const [two, names] of Object.entries<string | readonly string[]>(countries)) {
      for (const name of typeof names === 'string' ? [names] : names) {
        const code = alpha3.get(two)
        // two letters are words before they are countries
        if (code && name.length > 3) table.set(fold(name), code)
      }
    }
  }
  for (const [name, code] of Object.entries(aliases)) table.set(name, code)
  return table
}

const names = tableOf()
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const pattern = new RegExp(
  String.raw`(?<![a-z\d])(?:${[...names.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![a-z\d])`,
  'y',
)
const capitals = /(?<![\p{L}\d])\p{Lu}/gu
const shortForms = /(?<![A-Za-z])(?:USA|U\.S\.A?\.?|US)(?![A-Za-z])/g

/** The last word of each country's name, folded: "America", "Salvador". */
export const countryWords: readonly string[] = [...names.keys()].map(
  (name) => name.split(/[ ,]+/).at(-1) ?? name,
)

export type CountryMention = { readonly code: string; readonly from: number; readonly to: number }

/** Every country a text names, in its order, as ISO 3166-1 alpha-3; cities that carry a country's name are left out. */
export function countriesIn(text: string): readonly CountryMention[] {
  const folded = fold(text)
  const found: CountryMention[] = []
  // a country's name begins with a capital: only there is the long pattern tried
  for (const { index } of text.matchAll(capitals)) {
    if (index < (found.at(-1)?.to ?? 0)) continue
    pattern.lastIndex = index
    const match = pattern.exec(folded)
    if (!match) continue
    const [from, to] = [match.index, match.index + match[0].length]
    const isCity =
      /^ city\b/.test(folded.slice(to)) ||
      /\b(?:ciudad(?: capital)? de|new|nuevo|nueva|antigua|golfo de|gulf of|universidad de) $/.test(
        folded.slice(Math.max(0, from - 20), from),
      )
    const code = names.get(match[0])
    if (code && !isCity) found.push({ code, from, to })
  }
  for (const match of text.matchAll(shortForms)) {
    const [from, to] = [match.index, match.index + match[0].length]
    if (found.every((other) => to <= other.from || other.to <= from)) found.push({ code: 'USA', from, to })
  }
  return found.toSorted((a, b) => a.from - b.from)
}
