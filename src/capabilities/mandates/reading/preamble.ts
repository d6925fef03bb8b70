import { fold } from '../../../platform/prose/folding.ts'
import { isClosing, isShouted } from './headings.ts'
import { languageOf } from '../../../platform/prose/language.ts'
import { isUnfinished } from './lines.ts'
import type { Outline, Paragraph } from './outline.ts'
import { opensPreamble } from './preamble-words.ts'
import { operativeVerb, speaks } from './verbs.ts'
import { countriesIn } from './words/countries.ts'

/** Sentences that only say where and when the body met, or lead over to the list. */
const opening =
  /\b(?:met (?:on|in|at)|gathered (?:in|at|on|for)|was held|were held|took place|held (?:in|on|at|its)|meeting (?:in|at) the city|con la participacion|with the participation|reunid[oa]s en|se reunio|se reunieron|tuvo lugar|se celebro|se realizo en|se llevo a cabo en|en reunion celebrada|adopted the following|formulo las siguientes|reached the following|adopto las siguientes|adopta la siguiente|acuerda lo siguiente)\b/

const attendance =
  /^(?:participating|participants?|member) (?:countries|states|delegations|governments)|^(?:paises|delegaciones|estados) (?:participantes|miembros)|^(?:participantes|participants|observers|observadores)\b/

const verbOf = (text: string): ReturnType<typeof operativeVerb> =>
  operativeVerb(text, languageOf(text) === 'es' ? 'es' : 'en')

/** "Analizaron los efectos … En este sentido, acordaron:" leads over to a list, but first says something itself. */
const isAct = (text: string): boolean => text.length > 120 && verbOf(text)?.span[0] === 0

/** Whether a paragraph tells where and when the body met, before it says anything: not "We note the drafts made at the meeting held in …". */
function tellsOfMeeting(text: string, folded: string): boolean {
  const met = opening.exec(folded.slice(0, 700))
  if (!met) return false
  const verb = verbOf(text)
  return !(verb?.listed && verb.class !== 'action' && verb.span[0] < Math.min(met.index, 60))
}

/** A short line that ends on no stop: "Convening of regional meetings". */
const isTitle = (text: string): boolean => text.length < 120 && isUnfinished(text)

/** The paragraphs before the numbered ones that take a position: "Recalling …", "Recordando …". Ids `p1`, `p2`. */
export function preambleOf(front: readonly string[]): readonly Paragraph[] {
  const spoken = front.filter((text) => {
    const folded = fold(text)
    const isLead = /[:]$/.test(text) && text.length < (opensPreamble(text) ? 200 : 400) && !isAct(text)
    return (
      text.length >= (opensPreamble(text) ? 20 : 30) &&
      !isShouted(text) &&
      !isLead &&
      !attendance.test(folded) &&
      (opensPreamble(text) || !tellsOfMeeting(text, folded)) &&
      !isClosing(text) &&
      (opensPreamble(text) || (speaks(text) && !isTitle(text)))
    )
  })
  return spoken.map((text, at) => ({
    id: `p#${at}`,
    parent: null,
    level: 1,
    mark: '',
    heading: undefined,
    text,
  }))
}

const isPresence = ({ text, parent }: Paragraph): boolean => {
  if (parent !== null || text.length > 70 || text === '') return false
  const named = countriesIn(text)
  const rest = named.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), fold(text))
  // "Thanks Honduras." names a country and does something; "Republic of Honduras" only names it
  return (
    named.length > 0 &&
    /^(?:[\s.,;*-]|\b(?:the|republic|republica|of|de|del|government|gobierno|and|y)\b)*$/.test(rest)
  )
}

/**
 * A list of those present, one to a line, belongs to the opening and not to the provisions. A line with items
 * below it heads them and stays.
 */
export function withPresence({ front, paragraphs, warnings }: Outline): Outline {
  const heads = new Set(paragraphs.map(({ parent }) => parent))
  const isListed = (paragraph: Paragraph): boolean => isPresence(paragraph) && !heads.has(paragraph.id)
  return {
    front: [
      ...front,
      paragraphs
        .filter(isListed)
        .map(({ text }) => text)
        .join('\n'),
    ].filter((text) => text !== ''),
    paragraphs: paragraphs.filter((paragraph) => !isListed(paragraph)),
    warnings,
  }
}
