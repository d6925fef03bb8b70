import type { Language } from '../../../kernel/language.ts'
import type { ProvisionClass, Span } from './contract.ts'
import { englishVerb } from './english-verbs.ts'
import { fold } from '../../../platform/prose/folding.ts'
import type { Found } from './found.ts'
import { hitAt, wordsOf } from './lexicon.ts'
import { framedByNoun, nounOfAct } from './nominal-verbs.ts'
import { spanishVerb } from './spanish-verbs.ts'
import type { VerbRole } from './words/verb-row.ts'

/** The operative verb of a provision. */
export type OperativeVerb = {
  /** As in the text, lower case, without the preposition that follows. */
  readonly words: string
  readonly span: Span
  readonly class: ProvisionClass
  readonly role: VerbRole | undefined
  readonly mood: Found['mood']
  readonly how: Found['how']
  /** It is a word of such documents, no everyday verb of work. */
  readonly listed: boolean
}

/**
 * The first operative verb of a text and what it does; nothing where the text has none. `told` where the
 * paragraph above ends in "que:", so that "elabore" is what is to be done.
 */
export function operativeVerb(text: string, language: Language, told = false): OperativeVerb | undefined {
  const title = titleLength(text, language)
  if (title > 0) {
    const verb = operativeVerb(text.slice(title), language, told)
    if (verb) return { ...verb, span: [verb.span[0] + title, verb.span[1] + title] }
  }
  const aside = title > 0 ? 0 : asideLength(text)
  if (aside > 0) {
    // "With reference to consular protection, accept the offer …"
    const verb = operativeVerb(text.slice(aside), language, told)
    if (verb?.how === 'opening' && verb.mood !== 'gerund' && verb.listed)
      return { ...verb, span: [verb.span[0] + aside, verb.span[1] + aside] }
  }
  const folded = fold(text)
  const found = foundIn(text, folded, language, told)
  const ground = found?.how === 'opening' ? 0 : groundLength(text)
  if (ground > 0) {
    // "Understanding that skills have improved, the Ministers noted …"
    const verb = operativeVerb(text.slice(ground), language, told)
    if (verb?.how === 'clause' && verb.listed && verb.span[0] < 40)
      return { ...verb, span: [verb.span[0] + ground, verb.span[1] + ground] }
  }
  if (!found) return undefined
  const [from, to] = [found.from, found.to]
  return {
    words: text.slice(from, to).toLowerCase().replaceAll(/\s+/g, ' '),
    span: [from, to],
    class: classOf(found, folded, language),
    role: found.role,
    mood: found.mood,
    how: found.how,
    listed: !found.deed,
  }
}

/** How long a remark of time, matter or ground at the head of a text is, its comma included; 0 where there is none. */
function asideLength(text: string): number {
  return (
    /^(?:with (?:regard|respect|reference)|regarding|concerning|as (?:regards|for)|in (?:relation|regard)|on the (?:matter|subject)|en (?:relaci[óo]n|cuanto|lo que|materia|lo referente|lo relativo)|con (?:relaci[óo]n|respecto|referencia)|respecto|sobre|en el marco)\b[^,.;:]{3,110}, /i.exec(
      text,
    )?.[0].length ?? 0
  )
}

/** How long the ground is that a sentence gives before it comes to who acts; 0 where it gives none. */
function groundLength(text: string): number {
  return (
    /^\p{Lu}\p{Ll}+(?:ing that|[ai]e?ndo que)\b[^.;:]{10,300}?, (?=(?:the|we|los|las) )/u.exec(text)?.[0]
      .length ?? 0
  )
}

function foundIn(text: string, folded: string, language: Language, told: boolean): Found | undefined {
  return (
    framedByNoun(folded, language) ??
    (language === 'es' ? spanishVerb(text, folded, told) : englishVerb(folded, told)) ??
    nounOfAct(folded, language)
  )
}

/** How much of a text is a title on its first line ("Plan of Action. The Group …", "Sitio web: Encargar …"); 0 where none is. */
function titleLength(text: string, language: Language): number {
  const found = /^(?=\p{Lu})(?:[^\s.:;]+ ){0,8}[^\s.:;]+(?<!\b[Nn]o)[.:]\s+(?=\p{Lu})/u.exec(
    text.slice(0, 90),
  )
  if (!found || found[0].length >= text.trimEnd().length) return headLength(text, language)
  const title = found[0].trimEnd()
  const verb = foundIn(title, fold(title), language, false)
  const speaks = verb && verb.how !== 'nominal' && verb.how !== 'form' && verb.mood !== 'gerund'
  return speaks ? 0 : found[0].length
}

/** "Common tariff The delegations agreed …": a title that runs into its text without a stop; the article in capitals begins it. */
function headLength(text: string, language: Language): number {
  const head =
    /^\p{Lu}[^.:;,]{2,80}? (?=(?:The|El|La|Los|Las|Se|It) \p{L})/u.exec(text.slice(0, 110))?.[0] ?? ''
  return head !== '' && foundIn(head.trimEnd(), fold(head.trimEnd()), language, false) === undefined
    ? head.length
    : 0
}

/** Whether a text speaks operatively from its start: by its first words, or by subject and verb. */
export function opensWithVerb(text: string): boolean {
  const start = text.slice(0, 260)
  const folded = fold(start)
  const found = [spanishVerb(start, folded), englishVerb(folded)].filter((hit) => hit !== undefined)
  return found.some(
    (hit) => hit.how === 'opening' || hit.how === 'clause' || (hit.how === 'form' && hit.mood !== 'gerund'),
  )
}

/** Whether an unnumbered sentence lays something on somebody, be it only by "shall" or "deberá". */
export function speaks(text: string): boolean {
  if (opensWithVerb(text)) return true
  if (text.length < 30 || !/[.;:]$/.test(text)) return false
  const start = text.slice(0, 260)
  const folded = fold(start)
  return [spanishVerb(start, folded), englishVerb(folded)].some((hit) => hit?.how === 'modal')
}

const positions = new Set<ProvisionClass>(['position'])

/** The class of what the verb leads to: "agrees to thank" thanks, "decides to continue" keeps going. */
function classOf(found: Found, folded: string, language: Language): ProvisionClass {
  if (found.mood === 'gerund' && found.how === 'opening' && !found.deed && found.role !== 'frame')
    return found.class
  if (isTelling(found, folded)) return 'note'
  if (isRejoicing(found, folded)) return 'position'
  // "the TS shall consider" is work to be done, "considers" is a position
  if (
    found.how === 'modal' &&
    (found.role === 'weak' || isGiven(found, folded)) &&
    found.class === 'position'
  )
    return 'action'
  if (found.role !== 'frame') return withMoney(found, folded)
  const led = ledVerb(found, folded, language)
  if (!led) return withMoney(found, folded)
  if (positions.has(led.class) && led.role === 'weak') return 'action'
  return led.class === 'action' ? withMoney(found, folded) : led.class
}

/** "Members will confirm their contact details", "shall state their reasons": what is confirmed or stated is handed in. */
const isGiven = (found: Found, folded: string): boolean =>
  /^(?:confirm|stat(?:e|ed)$|ratif|manifest|express|expres)/.test(folded.slice(found.from, found.to))

/** "Canada presented its programme", "the meeting was opened by …": the record of what went on, not a decision. */
function isTelling(found: Found, folded: string): boolean {
  if (!found.deed) return false
  if (
    found.how === 'clause' &&
    /^(?:informan?|informs?|explican?|explains?)$/.test(folded.slice(found.from, found.to))
  )
    return true
  if (found.mood !== 'past' && found.how !== 'passive') return false
  return (
    (found.how === 'clause' || found.how === 'passive') &&
    /^(?:present(?:ed|o|aron)|inform(?:ed|o|aron)|explain|explic|expus|describ|brief|outlin|detall|inaugur|opened|attended|chaired|presid|adjourned|closed|rindi|report(?:ed|o|aron)|convened|was held)/.test(
      folded.slice(found.from, found.to),
    )
  )
}

/** "Celebramos la entrada en vigor de …" welcomes; "celebrar la reunión" holds. */
function isRejoicing(found: Found, folded: string): boolean {
  return (
    /^celebra(?:n|mos|r)?$/.test(folded.slice(found.from, found.to)) &&
    found.how !== 'modal' &&
    /^ (?:que|(?:el|la|los|las) (?!(?:\w+ ){0,2}(?:reunion|sesion|taller|seminario|conferencia|curso|encuentro|foro|cumbre|evento|mesa|consulta|feria|dia|jornada))[a-z])/.test(
      folded.slice(found.to),
    )
  )
}

/** The infinitive a frame leads to: "agreed also to thank", "acordaron agradecer". */
function ledVerb(found: Found, folded: string, language: Language): ReturnType<typeof hitAt> {
  const after = folded.slice(found.to)
  const lead =
    language === 'es'
      ? /^\s*(?:(?:lo siguiente|asimismo|tambien|ademas|por consenso|por unanimidad|en|\w{3,}mente)[:,]?\s+)*(?=[a-z]+r)/.exec(
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
const dues = String.raw`(?:contributions?|quotas?|dues|arrears|assessments?|cuotas?|contribuci(?:on|ones)|aportes|adeudos|aportaciones|atrasos)`
const paying = String.raw`(?:pay\w*|disburs\w+|settl\w+|honou?r\w*|cover\w*|mak(?:e|ing)|remit\w*|bring\w*|updat\w+|send\w*|cancel\w+|pag(?:ar|uen|o)\w*|efect(?:uar|uen)\w*|realizar|realicen|hacer|hagan|cubr\w+|sald\w+|envi(?:ar|en)|aport(?:ar|en)|honr\w+|remitir|remitan|regulari[cz]\w+|liquid\w+)`
/** Paying what is owed, in either order: "to pay their contributions", "con cuotas pendientes … a cancelarlas". */
const payment = new RegExp(
  String.raw`\b${paying}\b[^.;:]{0,60}\b${dues}\b|\b${dues}\b[^.;:]{0,70}\b(?:disburs|settl|pay|honou?r|cancel|pag|cubr|sald|liquid)[a-z]+\b|\b(?:voluntary|outstanding|pending|overdue|unpaid|extraordinary|financial) (?:contributions?|balances?|payments?|amounts?)\b|\b(?:saldos|pagos|montos) (?:pendientes|adeudados)\b|\bin arrears\b|\b(?:up to date|current) (?:with|in|on)\b[^.;:]{0,40}\bcontributions?\b|\bcontribut\w+ (?:[a-z]+ly )?to the [a-z -]{0,30}\bfund\b|\b(?:ponerse|se pongan) al dia\b|\bcontribuciones (?:voluntarias|pendientes|extraordinarias|financieras|atrasadas)\b|\bcuotas (?:pendientes|atrasadas|adeudadas|vencidas)\b|\ben mora\b|\bal corriente\b[^.;:]{0,40}\b(?:cuotas|contribuciones)\b`,
)
const funds =
  /^[^.;:]{0,90}\b(?:budget|presupuesto|scale of (?:contributions|assessments|quotas)|escala de (?:cuotas|contribuciones)|fondo (?:de )?(?:reserva|contingencia|rotatorio|de emergencia)|(?:reserve|contingency|trust|emergency) (?:sub)?fund|gastos?|expenditures?|auditoria|audit)\b/
const amount =
  /(?:us\$|\$|(?<![a-z])(?:usd|eur|dolares|dollars|euros|quetzales|colones|lempiras|pesos)(?![a-z])) ?\d|\d[\d.,]* ?(?:(?:us )?dollars|dolares|usd|euros)/

/** An action whose object is money is a matter of money. */
function withMoney(found: Found, folded: string): ProvisionClass {
  if (found.class !== 'action') return found.class
  const clause = folded.slice(found.to, found.to + 260).split(/[.;](?:\s|$)/)[0] ?? ''
  const sentence = folded.slice(Math.max(0, folded.lastIndexOf('. ', found.from)), found.to) + clause
  if (found.role === 'directive' && payment.test(sentence)) return 'money'
  if (found.role === 'directive' && standing.test(clause)) return 'standing'
  if (
    found.role === 'frame' &&
    /^\s*(?:to\s+)?(?:allocate|finance|fund|pay|financiar|asignar|pagar)\b/.test(clause)
  )
    return 'money'
  const decides = /^(?:approv|aprob|aprueb|adopt|authori[sz]|autoriz)/.test(
    folded.slice(found.from, found.to),
  )
  const ofReport = /\b(?:report|informe|minutes|acta)\b/.test(clause.slice(0, 40))
  if (decides && (funds.test(clause) || amount.test(clause)) && !ofReport) return 'money'
  if (
    found.how === 'passive' &&
    decides &&
    funds.test(folded.slice(0, found.from)) &&
    !/\b(?:report|informe)\b/.test(folded.slice(0, 60))
  )
    return 'money'
  return 'action'
}

const futureDuty =
  /\b(?:will|shall|must) be \w+(?:ed|n)\b|\b(?:the )?(?:ts|technical secretariat|secretariat|ppt) (?:will|shall|must)\b|\b(?:la )?(?:st|secretaria tecnica|ppt) (?:debera|\w+r(?:a|an))\b/

/** Where a further act begins: after a stop, or after "and" with who goes on to speak left out. */
const furtherAct: Record<Language, RegExp> = {
  en: /(?:\band|[,;.])\s+(?:(?:also|further|furthermore|likewise|jointly|thus|therefore|in this regard,?|it|they|we|to|the [\w -]{3,40}?)\s+)*$/,
  es: /(?:\b[ye]|[,;.])\s+(?:(?:asimismo|tambien|ademas|igualmente|en este sentido),?\s+)*(?:(?:el|la|los|las|est[aeo]s|dich[ao]s|amb[ao]s|tod[ao]s l[ao]s) [a-z -]{3,40}?\s+)?(?:(?:se|le|les|lo|los|la|las)\s+)*$/,
}

const encouraging =
  /^(?:encourag|urg|invit|exhort|alent|alient|inst[aeo]|instar|anim|call|appeal|hop|hac|hiz|hic)/

/** Whether a text goes on to tell somebody to do something: "… and requests the TS to …", "e instruirla a …". */
function instructs(
  folded: string,
  language: Language,
  mood: OperativeVerb['mood'] | undefined,
  own: ProvisionClass,
): boolean {
  return wordsOf(folded).some((word) => {
    if (word.from < 8 || !furtherAct[language].test(folded.slice(Math.max(0, word.from - 70), word.from)))
      return false
    const moods: OperativeVerb['mood'][] = [
      'present',
      'past',
      ...(mood === 'infinitive' || mood === 'gerund' ? [mood] : []),
    ]
    const hit = hitAt(folded, word, language, moods)
    // "undertook consultations" binds nobody, "undertook to consult" does
    if (hit?.role === 'commit')
      return !/^under|^asum/.test(word.text) || /^\s+(?:to|el compromiso)\b/.test(folded.slice(word.to))
    if (!hit || (hit.role !== 'directive' && hit.role !== 'frame')) return false
    // thanks to some that encourage the others remain thanks
    if (own === 'thanks' && encouraging.test(word.text)) return false
    const after = folded.slice(hit.reach)
    if (hit.role === 'frame' && hit.class !== 'action') return false
    if (hit.role === 'frame') return language === 'es' || /^\s+(?:to|that|on)\b/.test(after)
    // "… and requests from members": a noun is not followed by whom it tells
    return language === 'es'
      ? /l[aeo]s?$/.test(word.text) ||
          /^\s+(?:a|al|que|la|el|los|las|su|sus|un|una|por|de manera|nuevamente|tambien)\b/.test(after)
      : !/^\s+(?:from|of|for|by|made|received|and|or)\b/.test(after)
  })
}

/** What a provision does in the end: one that takes note or thanks, and then instructs, is an action. */
export function classWithInstruction(
  own: ProvisionClass,
  folded: string,
  language: Language,
  mood: OperativeVerb['mood'] | undefined,
): ProvisionClass {
  if (own !== 'note' && own !== 'position' && own !== 'thanks') return own
  if (instructs(folded, language, mood, own)) return 'action'
  const [, ...later] = folded.split(/\.\s+/)
  return own === 'note' && later.some((sentence) => futureDuty.test(sentence)) ? 'action' : own
}
