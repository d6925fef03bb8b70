import { fold } from './folding.ts'
import { isClosing, isShouted } from './headings.ts'
import type { Paragraph } from './outline.ts'
import { opensWithVerb } from './verbs.ts'

/** Sentences that only say where and when the body met, or lead over to the list. */
const opening =
  /\b(?:met (?:on|in|at)|gathered (?:in|at|on|for)|was held|were held|took place|held (?:in|on|at|its)|meeting (?:in|at) the city|con la participacion|with the participation|reunid[oa]s en|se reunio|se reunieron|tuvo lugar|se celebro|en reunion celebrada|adopted the following|formulo las siguientes|reached the following|adopto las siguientes|adopta la siguiente|acuerda lo siguiente)\b/

const attendance =
  /^(?:participating|participants?|member) (?:countries|states|delegations|governments)|^(?:paises|delegaciones|estados) (?:participantes|miembros)|^(?:participantes|participants|observers|observadores)\b/

/** The paragraphs before the numbered ones that take a position: "Recalling …", "Recordando …". Ids `p1`, `p2`. */
export function preambleOf(front: readonly string[]): readonly Paragraph[] {
  const spoken = front.filter((text) => {
    const folded = fold(text)
    const isLead = /[:]$/.test(text) && text.length < 400
    return (
      text.length >= 45 &&
      !isShouted(text) &&
      !isLead &&
      !attendance.test(folded) &&
      !opening.test(folded.slice(0, 700)) &&
      !isClosing(text) &&
      opensWithVerb(text)
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
