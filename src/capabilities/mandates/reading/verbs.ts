import type { Language } from '../../../kernel/language.ts'
import type { ProvisionClass, Span } from './contract.ts'
import { englishVerb, type Found } from './english-verbs.ts'
import { fold } from './folding.ts'
import { hitAt, wordsOf } from './lexicon.ts'
import { spanishVerb } from './spanish-verbs.ts'
import type { VerbRole } from './words/verbs.ts'

/** The operative verb of a provision. */
export type OperativeVerb = {
  /** As in the text, lower case, without the preposition that follows. */
  readonly words: string
  readonly span: Span
  readonly class: ProvisionClass
  readonly role: VerbRole | undefined
  readonly mood: Found['mood']
  readonly how: Found['how']
}

/** The first operative verb of a text and what it does; nothing where the text has none. */
export function operativeVerb(text: string, language: Language): OperativeVerb | undefined {
  const folded = fold(text)
  const found = language === 'es' ? spanishVerb(text, folded) : englishVerb(folded)
  if (!found) return undefined
  const [from, to] = [found.from, found.to]
  return {
    words: text.slice(from, to).toLowerCase().replaceAll(/\s+/g, ' '),
    span: [from, to],
    class: classOf(found, folded, language),
    role: found.role,
    mood: found.mood,
    how: found.how,
  }
}

/** Whether a text speaks operatively from its start: by its first words, or by subject and verb. */
export function opensWithVerb(text: string): boolean {
  const start = text.slice(0, 260)
  const folded = fold(start)
  const found = [spanishVerb(start, folded), englishVerb(folded)].filter((hit) => hit !== undefined)
  return found.some(
    (hit) =>
      hit.how === 'opening' || hit.how === 'clause' || (hit.how === 'form' && hit.mood === 'infinitive'),
  )
}

const positions = new Set<ProvisionClass>(['position'])

/** The class of what the verb leads to: "agrees to thank" thanks, "decides to continue" keeps going. */
function classOf(found: Found, folded: string, language: Language): ProvisionClass {
  if (found.mood === 'gerund' && found.how === 'opening' && !found.deed && found.role !== 'frame')
    return found.class
  if (found.role !== 'frame') return withMoney(found, folded)
  const led = ledVerb(found, folded, language)
  if (!led) return withMoney(found, folded)
  if (positions.has(led.class) && led.role === 'weak') return 'action'
  return led.class === 'action' ? withMoney(found, folded) : led.class
}

/** The infinitive a frame leads to: "agreed also to thank", "acordaron agradecer". */
function ledVerb(found: Found, folded: string, language: Language): ReturnType<typeof hitAt> {
  const after = folded.slice(found.to)
  const lead =
    language === 'es'
      ? /^\s*(?:(?:lo siguiente|asimismo|tambien|ademas|por consenso|por unanimidad|\w{3,}mente)[:,]?\s+)*(?=[a-z]+r)/.exec(
          after,
        )
      : /^\s*(?:(?:also|further|by consensus|unanimously|\w{3,}ly)\s+)*to\s+(?:\w{3,}ly\s+)?/.exec(after)
  if (!lead) return undefined
  const from = found.to + lead[0].length
  const word = wordsOf(folded.slice(from, from + 40))[0]
  if (!word || word.from > 0) return undefined
  return hitAt(folded, { text: word.text, from, to: from + word.to }, language, ['infinitive'])
}

/** Asking for reports again and again, or to keep a matter in view, lays down a standing duty. */
const standing =
  /\b(?:report|inform(?:e|en|ar)?)\b[^.;:]{0,50}\b(?:periodically|regularly|at (?:each|every)|periodicamente|regularmente|en cada)\b|\bkeep\b[^.;:]{0,30}\bunder review\b|\bmant(?:ener|enga)\b[^.;:]{0,30}\ben examen\b/
const payment =
  /(?:\b(?:pay|paying|payment of|settle|honou?r|cover|make|making|remit|bring|update|send)\b[^.;:]{0,60}\b(?:contributions?|quotas?|dues|arrears|assessments?)\b|\bvoluntary contributions?\b|\bup to date (?:with|in|on)\b[^.;:]{0,40}\bcontributions?\b|\b(?:pagar|pago de|efectuar|realizar|hacer|cubrir|saldar|cancelar|enviar|aportar|honrar|remitir|regularizar)\b[^.;:]{0,60}\b(?:cuotas?|contribuci(?:on|ones)|aportes|adeudos|aportaciones)\b|ponerse al dia|\bcontribuciones voluntarias\b|\bal corriente\b[^.;:]{0,40}\b(?:cuotas|contribuciones)\b)/
const funds =
  /^[^.;:]{0,90}\b(?:budget|presupuesto|scale of (?:contributions|assessments|quotas)|escala de (?:cuotas|contribuciones)|fondo de reserva|reserve fund)\b/

/** An action whose object is money is a matter of money. */
function withMoney(found: Found, folded: string): ProvisionClass {
  if (found.class !== 'action') return found.class
  const clause = folded.slice(found.to, found.to + 260).split(/[.;](?:\s|$)/)[0] ?? ''
  if (found.role === 'directive' && payment.test(clause)) return 'money'
  if (found.role === 'directive' && standing.test(clause)) return 'standing'
  if (
    found.role === 'frame' &&
    /^\s*(?:to\s+)?(?:allocate|finance|fund|pay|financiar|asignar|pagar)\b/.test(clause)
  )
    return 'money'
  const decides = /^(?:approv|aprob|aprueb|adopt|authori[sz]|autoriz)/.test(
    folded.slice(found.from, found.to),
  )
  if (decides && funds.test(clause) && !/\b(?:report|informe)\b/.test(clause.slice(0, 40))) return 'money'
  return 'action'
}

const instruction: Record<Language, RegExp> = {
  en: /(?:\band|,|;|\.)\s+(?:also |further |it |the [\w -]{3,40}? |we )?(?:to )?(?:requests?|requested|instructs?|instructed|entrusts?|entrusted|asks?|asked|directs?|mandates?|tasks?|agrees?|agreed|decides?|decided|urges?|urged)\b/,
  es: /(?:\by|\be|,|;|\.)\s+(?:asimismo,? |tambien |ademas,? |el grupo |se |le |les )*(?:solicit(?:a|an|ar|o|aron|amos)|instruy(?:e|en|o|eron)|instruir|instruimos|encomend(?:ar|o|aron)|encomiend(?:a|an)|encarg(?:a|an|ar|o)|pid(?:e|en|io)|pedir|acuerd(?:a|an)|acord(?:ar|o|aron)|decid(?:e|en|ir|io|ieron)|inst(?:a|an|ar|o|aron))(?:le|les)?\s+(?:a|al|que|to)\b/,
}
const futureDuty =
  /\b(?:will|shall|must) be \w+(?:ed|n)\b|\b(?:the )?(?:ts|technical secretariat|secretariat|ppt) (?:will|shall|must)\b|\b(?:la )?(?:st|secretaria tecnica|ppt) (?:debera|\w+r(?:a|an))\b/

/** What a provision does in the end: one that takes note or thanks, and then instructs, is an action. */
export function classWithInstruction(
  own: ProvisionClass,
  folded: string,
  language: Language,
): ProvisionClass {
  if (own !== 'note' && own !== 'position' && own !== 'thanks') return own
  if (instruction[language].test(folded)) return 'action'
  const [, ...later] = folded.split(/\.\s+/)
  return own === 'note' && later.some((sentence) => futureDuty.test(sentence)) ? 'action' : own
}
