import type { Language } from '../../../kernel/language.ts'
import { datesIn } from '../../../platform/prose/dates.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { isPlaceAndDate } from './headings.ts'
import { countriesIn } from './words/countries.ts'

const word = String.raw`(?:(?:\p{Lu}\.){2,}|(?:St|Sta|Sto|Ft|Mt)\.|\p{Lu}[\p{L}'-]*)`
const name = String.raw`${word}(?:[ ](?:de|del|la|las|los|el|y|of|the|d'|da|do|${word}))*(?<![ ](?:de|del|la|las|los|el|y|of|the))`
const placeName = String.raw`${name}(?:,? \(?${name}\)?(?=[,.;\s)]|$))*(?:, ${name})*`
const inCity: Record<Language, RegExp> = {
  en: new RegExp(
    String.raw`\b[Ii]n (?:the )?(?:(?:historic |capital )?(?:city|cities|town) of |municipality of |State of )?(${placeName})`,
    'gu',
  ),
  es: new RegExp(
    String.raw`\b[Ee]n (?:la |las )?(?:histórica )?(?:(?:ciudad(?:es)?(?: capital)?|Ciudad(?= de (?!México|Guatemala|Panamá))|municipio|localidad) de )?(${placeName})`,
    'gu',
  ),
}

/** The place of the meeting: after "in (the city of)" beside the date or those present, or a title line "Place, date". */
export function placeIn(front: readonly string[], language: Language): string | null {
  const labelled = front
    .map(
      (text) =>
        /(?:^|\s)(?:Lugar|LUGAR|Sede|Place|PLACE|Venue): ?(\p{Lu}[^\n;.:]{2,60}?)(?=\s+(?:Participa|Fecha|Date)|[\n;.]|$)/u.exec(
          text,
        )?.[1],
    )
    .find(Boolean)
  if (labelled !== undefined) return labelled
  for (const text of front) {
    if (text.length < 60 && !/[.;:]$/.test(text)) continue
    for (const match of text.matchAll(inCity[language])) {
      const place = cutAtMonth(match[1] ?? '', language)
      if (isPlace(place)) return place
    }
  }
  for (const text of front) {
    const folded = fold(text)
    const [mention] = datesIn(folded, language)
    if (!mention?.from || text.length > 140) continue
    const lead = text
      .slice(0, mention.span[0])
      .replace(/[\s,.(|:–-]+$/u, '')
      .replace(/,?\s*(?:los días|del|el|on|from|los|celebrada en|held in)$/iu, '')
      .replace(/[\s,]+$/, '')
      .replace(/^(?:held|celebrad[oa]|reunid[oa]s?|done) (?:in|at|en) (?:the city of |la ciudad de )?/iu, '')
    const place =
      lead
        .split(/[.:–]\s|\n/)
        .at(-1)
        ?.trim() ?? ''
    // "High-Level Segment, 14 March 2024, Santa Rosa (Guatemala)": the place may follow the day
    const after = /^,? (\p{Lu}[\p{L} .'-]+(?:, \p{Lu}[\p{L} .'-]+| \(\p{Lu}[\p{L} .'-]+\))?)$/u.exec(
      text.slice(mention.span[1]),
    )?.[1]
    if (after !== undefined && isPlace(after)) return after
    // "Seventh Session, Belmopan, Belize": the place is what is left without the name of the meeting
    const parts = place.split(/,\s+/)
    const first = parts.findIndex((_, at) => isPlace(parts.slice(at).join(', ')))
    const named = parts.slice(first).join(', ')
    if (first !== -1 && (named.includes(',') || isPlaceAndDate(text))) return tidyCase(named)
  }
  // the place on one line of the title, the day on the next
  const above = front.find(
    (text, at) =>
      /^\p{Lu}[\p{L} .'()-]+(?:, \p{Lu}[\p{L} .'()-]+)+$/u.test(text) &&
      isPlace(text) &&
      datesIn(fold(front[at + 1] ?? ''), language)[0]?.span[0] === 0,
  )
  if (above !== undefined) return tidyCase(above)
  // or the day first, the place on the line below
  const below = front.find(
    (text, at) =>
      /^\p{Lu}[\p{L} .'-]+, \p{Lu}[\p{L} '-]+$/u.test(text) &&
      isPlace(text) &&
      datesIn(fold(front[at - 1] ?? ''), language)[0]?.span[0] === 0,
  )
  if (below !== undefined) return tidyCase(below)
  const named = placeBesideDate(front, language) ?? placeInRow(front)
  if (named !== undefined) return tidyCase(named)
  const virtual = front
    .map(fold)
    .some((text) => /\b(?:virtual(?:ly)?|videoconferencia|video ?conference|en linea|online)\b/.test(text))
  return virtual ? 'virtual' : null
}

/** Whether words name a country and nothing else: "República Federativa de Brasil". */
function isCountry(words: string): boolean {
  const named = countriesIn(words)
  const rest = named.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), fold(words))
  return (
    named.length > 0 &&
    /^(?:\s|\b(?:the|republic|republica|federativa|bolivariana|oriental|plurinacional|cooperativa|estado|of|de|del|la|el)\b)*$/.test(
      rest,
    )
  )
}

/** "29th Meeting of the Standing Committee Gland, Switzerland, 26-28 February": city and country right before the day, whatever runs into them. */
function placeBesideDate(front: readonly string[], language: Language): string | undefined {
  for (const text of front) {
    const [mention] = datesIn(fold(text), language)
    const lead =
      mention && text.slice(0, mention.span[0]).replace(/[\s,.(|:–-]+(?:los d[ií]as|el|on)?\s*$/iu, '')
    const [, city = '', country = ''] =
      /(?:^|[\s"“”(–-])(\p{Lu}[^,.;:()"“”–]*), ([^,.;:]+)$/u.exec(lead ?? '') ?? []
    const words = city.split(' ')
    const own = words.slice(words.findLastIndex((word) => notPlaces.test(fold(word))) + 1).join(' ')
    if (isCountry(country) && isPlace(own) && own.length <= 40) return `${own}, ${country}`
  }
  return undefined
}

/** A cell of a title's row that names a city and its country. */
const placeInRow = (front: readonly string[]): string | undefined =>
  front
    .flatMap((text) => (/[|\t]/.test(text) ? text.split(/\s*[|\t]\s*/) : []))
    .find((cell) => {
      const [city = '', country = '', more] = cell.split(/,\s+/)
      return more === undefined && isPlace(city) && !isCountry(city) && isCountry(country)
    })

const cutAtMonth = (place: string, language: Language): string => {
  const months =
    language === 'es'
      ? /,? (?:el|los|del)(?: (?:d[ií]as?|mes)\b.*)?$|,? \d.*$/u
      : /,? (?:January|February|March|April|May|June|July|August|September|October|November|December|On|From).*$/u
  return (
    place
      .replace(months, '')
      .replace(/(?<!D\.C)[,.\s]+$/, '')
      .replace(/^(?:the|la|el) /u, '')
      // "the Headquarters of the United Nations (New York)"
      .replace(/^(?:Sede|Headquarters) .*\((.+)\)$/u, '$1')
  )
}

const notPlaces =
  /\b(?:conference|conferencia|meeting|reunion|group|grupo|vice|migration|migracion|puebla process|member|miembros|plan|presidency|presidencia|secretar|ministr|framework|marco|declara|delega|accordance|virtud|calidad|agenda|regional|technical|process|proceso|witness|fe|convencion|convention|period[ao]?|sesion(?:es)?|session|taller|workshop|encuentro|foro|forum|seminari?o?|comunicado|communique|statement|summary|minutes?|minuta|acta|oficina|office|persons|personas|videoconferencia|videoconference|virtual|online|committee|comite|commission|comision|council|consejo|network|red|trafficking|smuggling|trata|central america|(?<!(?:states of|estados unidos de) )americas?$|centroamerica)\b/

const isPlace = (place: string): boolean =>
  place.length >= 3 && place.length <= 80 && /^\p{Lu}/u.test(place) && !notPlaces.test(fold(place))

/** SAN SALVADOR, EL SALVADOR is set in capitals for its line only. */
const tidyCase = (place: string): string =>
  place === place.toUpperCase()
    ? place.toLowerCase().replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    : place
