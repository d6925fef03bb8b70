import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Opening } from './contract.ts'
import { type DateMention, datesIn } from './dates.ts'
import { fold } from './folding.ts'
import { isPlaceAndDate } from './headings.ts'
import { opensPreamble } from './preamble-words.ts'
import { countriesIn } from './words/countries.ts'

/** The opening of an outcome document: where and when the body met and who took part. */
export function openingOf(front: readonly string[], language: Language): Opening {
  const dated = front
    .map((text) => ({ text, folded: fold(text) }))
    .flatMap(({ text, folded }) => datesIn(folded, language).map((mention) => ({ text, folded, mention })))
    .filter(({ mention }) => mention.from)
  const told = dated.filter(({ text }) => !isRecital(text))
  const found =
    told.find(({ mention, folded }) => saysTheyMet(folded, mention)) ??
    told.find(({ mention, folded }) => isMeetingDate(folded, mention)) ??
    dated[0]
  const { participants, observers } = presentIn(front)
  return {
    place: placeIn(front.filter((text) => !isRecital(text)), language) ?? placeIn(front, language),
    from: found?.mention.from ?? null,
    to: found?.mention.to ?? null,
    participants,
    observers,
  }
}

/** The day a missing year is counted from. */
export const adoptionOf = (opening: Opening): Day | undefined => (opening.to ?? undefined) as Day | undefined

/** "Recalling the workshop held in Quito on …", "Que la Comisión presentó el …": what went before the meeting. */
const isRecital = (text: string): boolean => opensPreamble(text) || /^Que /.test(text)

function saysTheyMet(folded: string, mention: DateMention): boolean {
  const lead = folded.slice(Math.max(0, mention.span[0] - 160), mention.span[0])
  return (
    isMeetingDate(folded, mention) &&
    (/\b(?:reunid[oa]s?|se reun\w+|met|meeting|gathered|assembled|convened|was held|se celebro|tuvo lugar|took place)\b/.test(
      lead,
    ) ||
      isPlaceAndDate(folded.charAt(0).toUpperCase() + folded.slice(1)))
  )
}

/** Not the date of an earlier text ("the Declaration of 3 May 2009"). */
function isMeetingDate(folded: string, { span }: DateMention): boolean {
  const lead = folded.slice(Math.max(0, span[0] - 60), span[0])
  return !/\b(?:declaration|declaracion|resolution|resolucion|convention|convencion|plan|since|desde|adopted|adoptad|aprobad|distr|version|final version)\b[^.;]{0,40}$/.test(
    lead,
  )
}

const presence =
  /\b(?:participa[a-z]+ (?:of|de|del|by|in|los|las)|participation|participaron|participants?|participantes|attended by|attendance|asistencia|asistieron|presencia de|presence of|present|presentes|delegations? (?:of|from)|delegaci(?:on|ones) de|representatives (?:of|from)|representantes de|made up of|composed of|integrad[oa] por|conformad[oa] por|governments of|gobiernos de|member (?:countries|states)|(?:paises|estados) miembros|heads of delegation|jefes de delegacion|viceministr[oa]s|vice-?ministers|following countries|siguientes paises|reunidos|met|gathered)\b/g
const watching =
  /\b(?:as observers?|in (?:their|its) (?:capacity|quality) (?:as|of) observers?|observer (?:countries|states)|observers|como observador(?:es)?|en (?:calidad|condicion) de (?:paises )?observador(?:es)?|paises observadores|observadores)\b/

/** The countries named after a word of presence; those named as observers stand apart. */
function presentIn(front: readonly string[]): { participants: string[]; observers: string[] } {
  const participants = new Set<string>()
  const observers = new Set<string>()
  const text = front.join('\n')
  const folded = front.map(fold).join('\n')
  const mentions = countriesIn(text)
  for (const list of listsOf(mentions, folded)) {
    const [first] = list
    const last = list.at(-1)
    if (!first || !last) continue
    const lead = folded.slice(Math.max(0, first.from - 170), first.from)
    const cues = [...lead.matchAll(presence)]
    const around =
      (folded
        .slice(Math.max(0, first.from - 60), first.from)
        .split(/\.\s/)
        .at(-1) ?? '') + (folded.slice(last.to, last.to + 45).split(/\.\s|\n|;|asi como|as well as/)[0] ?? '')
    const asObservers = watching.test(around) && !/\bobserv/.test(folded.slice(first.from, last.to))
    if (asObservers) for (const { code } of list) observers.add(code)
    else if (
      list.length >= 3 ||
      (participants.size >= 2 && /\b(?:asi como|as well as)\b[a-z ]*$/.test(lead)) ||
      (list.length === 2 && cues.length > 0)
    )
      for (const { code } of list) participants.add(code)
  }
  for (const code of participants) observers.delete(code)
  return { participants: [...participants], observers: [...observers] }
}

/** Runs of countries with little between them: a list, in a line or one to a line. */
function listsOf<Mention extends { from: number; to: number }>(
  mentions: readonly Mention[],
  folded: string,
): readonly Mention[][] {
  const lists: Mention[][] = []
  for (const mention of mentions) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    const gap = last ? folded.slice(last.to, mention.from) : ''
    const joined =
      /^(?:\s|,|;|\.(?=\n)|[-•*·]|\d{1,2}[.)]|\band\b|\by\b|\be\b|\bthe\b|\blos\b|\bla\b|\bel\b|\bof\b|\bde\b|\brepublic\b|\brepublica\b|\bas well as\b|\basi como\b|\bgovernment of\b|\([^)]{0,30}\)|\/)*$/
    // "… así como de Colombia como observador" begins a list of its own
    const another = /\b(?:asi como|as well as)\b|\b(?:y|and) (?:de|of|from)\b/
    if (list && last && joined.test(gap) && !another.test(gap)) list.push(mention)
    else lists.push([mention])
  }
  return lists
}

const name = String.raw`\p{Lu}[\p{L}.'-]*(?:[ ](?:de|del|la|las|los|el|y|of|the|d'|da|do|\p{Lu}[\p{L}.'-]*))*(?<![ ](?:de|del|la|las|los|el|y|of|the))`
const placeName = String.raw`${name}(?:,? \(?${name}\)?(?=[,.;\s)]|$))*(?:, ${name})*`
const inCity: Record<Language, RegExp> = {
  en: new RegExp(
    String.raw`\b[Ii]n (?:the )?(?:(?:historic |capital )?(?:city|cities|town) of |municipality of |State of )?(${placeName})`,
    'gu',
  ),
  es: new RegExp(
    String.raw`\b[Ee]n (?:la |las )?(?:histórica )?(?:(?:ciudad(?:es)?(?: capital)?|municipio|localidad) de )?(${placeName})`,
    'gu',
  ),
}

/** The place of the meeting: after "in (the city of)" beside the date or those present, or a title line "Place, date". */
function placeIn(front: readonly string[], language: Language): string | null {
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
      .replace(/[\s,.(–-]+$/u, '')
      .replace(/,?\s*(?:los días|del|el|on|from|los|celebrada en|held in)$/iu, '')
      .replace(/[\s,]+$/, '')
      .replace(/^(?:held|celebrad[oa]|reunid[oa]s?|done) (?:in|at|en) (?:the city of |la ciudad de )?/iu, '')
    const place =
      lead
        .split(/[.:–]\s|\n/)
        .at(-1)
        ?.trim() ?? ''
    // "Seventh Session, Belmopan, Belize": the place is what is left without the name of the meeting
    const parts = place.split(/,\s+/)
    const first = parts.findIndex((_, at) => isPlace(parts.slice(at).join(', ')))
    const named = parts.slice(first).join(', ')
    if (first !== -1 && (named.includes(',') || isPlaceAndDate(text))) return tidyCase(named)
  }
  const virtual = front
    .map(fold)
    .some((text) => /\b(?:virtual(?:ly)?|videoconferencia|video ?conference|en linea|online)\b/.test(text))
  return virtual ? 'virtual' : null
}

const cutAtMonth = (place: string, language: Language): string => {
  const months =
    language === 'es'
      ? /,? (?:el|los|del) .*$|,? \d.*$/u
      : /,? (?:January|February|March|April|May|June|July|August|September|October|November|December|On|From).*$/u
  return place
    .replace(months, '')
    .replace(/[,.\s]+$/, '')
    .replace(/^(?:the|la|el) /iu, '')
}

const notPlaces =
  /\b(?:conference|conferencia|meeting|reunion|group|grupo|vice|migration|migracion|puebla process|member|miembros|plan|presidency|presidencia|secretar|ministr|framework|marco|declara|delega|accordance|virtud|calidad|agenda|regional|technical|process|proceso|witness|fe|period[ao]?|sesion(?:es)?|session|taller|workshop|encuentro|foro|forum|seminari?o?|comunicado|communique|statement|summary|minutes?|minuta|acta|central america|americas?$|centroamerica)\b/

const isPlace = (place: string): boolean =>
  place.length >= 3 && place.length <= 80 && /^\p{Lu}/u.test(place) && !notPlaces.test(fold(place))

/** SAN SALVADOR, EL SALVADOR is set in capitals for its line only. */
const tidyCase = (place: string): string =>
  place === place.toUpperCase()
    ? place.toLowerCase().replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    : place
