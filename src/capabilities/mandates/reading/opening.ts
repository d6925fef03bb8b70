import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Opening } from './contract.ts'
import { type DateMention, datesIn } from '../../../platform/prose/dates.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { isPlaceAndDate } from './headings.ts'
import { opensPreamble } from './preamble-words.ts'
import { placeIn } from './place.ts'
import { countriesIn } from './words/countries.ts'

/** The opening of an outcome document: where and when the body met and who took part. */
export function openingOf(front: readonly string[], first: readonly string[], language: Language): Opening {
  const told = front.filter((text) => !isRecital(text))
  // a declaration may number its opening as it does the rest: "1. We, Ministers of …, met in …"
  const within = first.slice(0, 3).filter((text) => meets.test(fold(text).slice(0, 600)))
  const dates = datesOf(told, language)
  const met = dates.filter(saysTheyMet)
  // the title may give the last day only: the days that end on it are the meeting's
  const whole = met.find(
    ({ mention: { from, to } }) => from !== to && to === met[0]?.mention.to && from !== met[0]?.mention.from,
  )
  const found =
    whole ??
    met[0] ??
    dates.find(isMeetingDate) ??
    datesOf(within, language).find(isMeetingDate) ??
    datesOf(front, language)[0]
  const present = presentIn(told)
  const { participants, observers } = present.participants.length > 0 ? present : presentIn(within)
  return {
    place: placeIn(told, language) ?? placeIn(within, language) ?? placeIn(front, language),
    from: found?.mention.from ?? null,
    to: found?.mention.to ?? null,
    participants,
    observers,
  }
}

const meets =
  /\b(?:met|gathered|assembled|convened|was (?:held|attended)|took place|attended by|delegat\w+ (?:of|from)|reunid[oa]s|se reun\w+|se celebro|tuvo lugar|asist\w+|particip\w+)\b/

type Dated = { readonly text: string; readonly folded: string; readonly mention: DateMention }

function datesOf(texts: readonly string[], language: Language): readonly Dated[] {
  return texts.flatMap((text) => {
    const folded = fold(text)
    return datesIn(folded, language)
      .filter(({ from }) => from)
      .map((mention) => ({ text, folded, mention }))
  })
}

/** The day a missing year is counted from. */
export const adoptionOf = (opening: Opening): Day | undefined => (opening.to ?? undefined) as Day | undefined

/** "Recalling the workshop held in Quito on …", "Que la Comisión presentó el …": what went before the meeting. */
const isRecital = (text: string): boolean => opensPreamble(text) || /^Que /.test(text)

function saysTheyMet({ text, folded, mention }: Dated): boolean {
  const lead = folded.slice(Math.max(0, mention.span[0] - 160), mention.span[0])
  return (
    isMeetingDate({ text, folded, mention }) &&
    (/\b(?:reunid[oa]s?|se reun\w+|met|meeting|gathered|assembled|convened|was held|se celebro|tuvo lugar|took place)\b/.test(
      lead,
    ) ||
      isPlaceAndDate(text))
  )
}

/** Not the date of an earlier text ("the Declaration of 3 May 2009"). */
function isMeetingDate({ folded, mention: { span } }: Dated): boolean {
  const lead = folded.slice(Math.max(0, span[0] - 60), span[0])
  return !/\b(?:declaration|declaracion|resolution|resolucion|convention|convencion|plan|since|desde|adopted|adoptad|aprobad|distr(?:\.|ibution)?:? ?[a-z]*|version|final version)\b[^.;]{0,40}$/.test(
    lead,
  )
}

const presence =
  /\b(?:participa[a-z]+ (?:of|de|del|by|in|los|las)|participation|participaron|participants?|participantes|attended by|attendance|asistencia|asistieron|presencia de|presence of|present|presentes|delegations? (?:of|from)|delegaci(?:on|ones) de|representatives (?:of|from)|representantes de|made up of|composed of|integrad[oa] por|conformad[oa] por|governments of|gobiernos de|member (?:countries|states)|(?:paises|estados) miembros|heads of delegation|jefes de delegacion|viceministr[oa]s|vice-?ministers|following countries|siguientes paises|reunidos|met|gathered)\b/g
const watching =
  /\b(?:as observers?|in (?:their|its) (?:capacity|quality) (?:as|of) observers?|observer (?:countries|states)|observers|como observador(?:es)?|en (?:calidad|condicion) de (?:paises )?observador(?:es)?|paises observadores|observadores)\b/

const joinedLater =
  /^ (?:also )?(?:joined|participated|attended|took part|particip(?:o|aron)|se (?:sumo|unio))\b/

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
      (list.length === 2 && cues.length > 0) ||
      (participants.size > 0 && joinedLater.test(folded.slice(last.to, last.to + 40)))
    )
      for (const { code } of list) participants.add(code)
  }
  if (participants.size === 0) for (const code of attendingIn(text, folded)) participants.add(code)
  for (const { from, code } of mentions) {
    if (participants.size >= 3 && isLedBy(folded, from) && !observers.has(code)) participants.add(code)
  }
  for (const code of participants) observers.delete(code)
  return { participants: [...participants], observers: [...observers] }
}

/** Those named one by one: "attended by the Minister of Djibouti; the Minister of Kenya; …". */
function attendingIn(text: string, folded: string): readonly string[] {
  const cue = /\b(?:(?:was|were) attended by|in attendance were|con la asistencia de|asistieron)\b/.exec(
    folded,
  )
  if (!cue) return []
  const end = folded.slice(cue.index).search(/\.\s|\n|$/)
  const named = countriesIn(text.slice(cue.index, cue.index + end)).map(({ code }) => code)
  return new Set(named).size >= 3 ? [...new Set(named)] : []
}

/** "La Presidenta de Panamá, y los Jefes de Estado de …": one country named by who came for it, before those who met. */
function isLedBy(folded: string, from: number): boolean {
  const lead =
    /\b(?:president[ea]?|vice-?president[ea]?|(?:jef[ea]|head) (?:de|of) (?:estado|state)|prim(?:er|era|e) minist(?:ro|ra|er)|canciller|foreign minister)(?: of the| of| de la| del?) (?:republic of |republica de(?:l)? )?(?:the |la |el )?$/
  const sentence = folded.slice(from, from + 400).split(/[.;]\s|\n/)[0] ?? ''
  return (
    lead.test(folded.slice(Math.max(0, from - 60), from)) &&
    !/\b(?:observador|observer)/.test(sentence.slice(0, 140)) &&
    /\b(?:reunid[oa]s|reunimos|met|gathered)\b/.test(sentence)
  )
}

/** "… así como de Colombia", "… y de Chile como observador" begin a list of their own; "… y de Uruguay" ends the one before. */
const beginsAnother = (gap: string, after: string): boolean =>
  /\b(?:asi como|as well as)\b/.test(gap) ||
  (/\b(?:y|and) (?:de|of|from)\b/.test(gap) && watching.test(after.split(/[.;\n]/)[0] ?? ''))

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
      /^(?:\s|,|;|\.(?=\n)|[-•*·]|\d{1,2}[.)]|\band\b|\by\b|\be\b|\bthe\b|\blos\b|\bla\b|\bel\b|\bof\b|\bdel?\b|\b(?:co-?operative |bolivarian |federative |plurinational |eastern |oriental )?(?:republic|state|kingdom|commonwealth|federated states)\b|\b(?:republica|estado|reino)(?: (?:cooperativa|bolivariana|federativa|plurinacional|oriental|unido))?\b|\bas well as\b|\basi como\b|\bgovernment of\b|\([^)]{0,30}\)|\/)*$/
    if (list && last && joined.test(gap) && !beginsAnother(gap, folded.slice(mention.to, mention.to + 90)))
      list.push(mention)
    else lists.push([mention])
  }
  return lists
}
