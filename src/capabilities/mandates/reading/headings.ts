import { fold } from '../../../platform/prose/folding.ts'
import type { Line } from './lines.ts'
import { isUnfinished } from './lines.ts'
import { marksOf } from './marks.ts'

const annex =
  /^(anexo|annex|appendix|apendice|adjunto|attachment)(?:\s+(?:n[oº]?\.?\s*)?(\d{1,2}|[ivx]+|[a-h]|unico))?\s*(?:[.:-].*|"?[^a-z]*)?$/

/** The id an annex gives its paragraphs, `annex` or `annex-2`; nothing where the line opens no annex. */
export function annexOf(text: string): string | undefined {
  const folded = fold(text)
  const found = annex.exec(folded)
  if (!found || text.length > 120) return undefined
  // "annex to the Declaration …" within a sentence goes on in small letters
  if (!found[2] && /^\S+\s+\p{Ll}/u.test(text)) return undefined
  return found[2] && found[2] !== 'unico' ? `annex-${found[2]}` : 'annex'
}

/** Whether a line is set in capitals throughout, as titles and calls ("ACORDARON:") are. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return (
    letters.length >= 4 && letters.filter((letter) => /\p{Ll}/u.test(letter)).length <= letters.length * 0.08
  )
}

/** "Eje 2. Protección", "Component III: Labour migration". */
const partOfPlan =
  /^(?:eje|[áa]rea|componente?|component|pilar|pillar|cap[íi]tulo|chapter|secci[óo]n|section|l[íi]nea (?:de acci[óo]n|estrat[ée]gica)|strategic (?:line|objective|area)|objetivo estrat[ée]gico)(?: tem[áa]tic[oa]| estrat[ée]gic[oa])?\s+(?:n[oº°.]+\s*)?(?:\d{1,2}|[ivx]+|[a-h])\b[^;]{0,90}(?<![.;,])$/iu

/** Whether an unmarked line is a heading: styled so, shouted, or short and standing alone above a mark. */
export function isHeading(line: Line, before: string, next: Line | undefined): boolean {
  const { text } = line
  if (text.length > 140 || text === '') return false
  if (line.heading) return true
  const alone = line.starts === true || line.blankBefore || !isUnfinished(before) || before === ''
  if (!alone) return false
  if (isShouted(text)) return text.length <= 120 && !/[.;]$/.test(text)
  if (partOfPlan.test(text)) return true
  const titled =
    /^[\p{Lu}"“«¿]/u.test(text) && text.length <= 80 && /[\p{L}\d)"”»]:?$/u.test(text) && !/,/.test(text)
  return titled && next !== undefined && (next.mark !== undefined || marksOf(next.text).length > 0)
}

const dated = String.raw`(?:(?:el |a |a los |los dias |on |this )?\d{1,2}(?:st|nd|rd|th)?(?:(?: ?[-–] ?| (?:y|al|a|and|to) (?:el )?)\d{1,2})?(?: dias)? (?:de |of |day of )?[a-z]{3,10}|[a-z]{3,9} \d{1,2}(?:(?: ?[-–] ?| (?:and|to) )\d{1,2})?),? (?:de |del |of )?(?:19|20)\d{2}`
const placeAndDate = new RegExp(
  String.raw`^(?!.*\b(?:de fecha|distr|original|adopt|antes|before|until|hasta)\b)[a-z][a-z .'()-]{2,40}(?:, [a-z][a-z .'()-]{1,30}){0,3}(?:,|\.| \||:| ?[-–—])? ${dated}\.?$`,
)

/** A line that only names a place and a day: "San José, Costa Rica, 21 de junio de 2001". */
export function isPlaceAndDate(text: string): boolean {
  return (
    text.length < 110 &&
    /^\p{Lu}/u.test(text) &&
    isNamed(text.split(/\d/)[0] ?? '') &&
    placeAndDate.test(fold(text))
  )
}

/** A place is written with capitals: "The TS will convene a call on 3 June 2016." names none. */
const isNamed = (place: string): boolean =>
  !/(?<!\p{L})(?!(?:city|ciudad|d[ií]as?|this|from|held|entre|celebrad[oa]|municipio)(?!\p{L}))\p{Ll}{4,}/u.test(
    place,
  )

/** The last words of a document, after which come signatures and no provisions. */
export function isClosing(text: string): boolean {
  if (isPlaceAndDate(text)) return true
  return /^(?:(?:dad[oa]s?|suscrit[oa]s?|firmad[oa]s?|hech[oa]s?|celebrad[oa]) (?:en|a los|el)|en fe de lo cual|done (?:at|in|on)|signed (?:at|in|by)|given (?:at|in)|in witness|(?:adopted|adoptad[oa]|aprobad[oa]|approved) (?:at|in|on|by|en|el|por|a los)\b|the meeting (?:was )?(?:closed|adjourned)|la reunion (?:fue clausurada|concluyo|finalizo|se dio por)|sin mas asuntos|no habiendo (?:mas|otros?)\b|there being no (?:further|other))/.test(
    fold(text),
  )
}

/** A word for ids from a heading: "RECOMENDACIONES GENERALES" gives `recomendaciones`. */
export function slugOf(heading: string): string {
  return (fold(heading).match(/[a-z\d]{4,}/)?.[0] ?? 'section').slice(0, 24)
}
