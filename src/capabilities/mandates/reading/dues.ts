import type { Language } from '../../../kernel/language.ts'
import type { Due, ProvisionClass, Span } from './contract.ts'
import type { Finding } from './findings.ts'
import { fold } from '../../../platform/prose/folding.ts'

/** The deadlines of a provision: the first is its own, the others follow. */
export type Dues = {
  readonly due: Due | null
  readonly span: Span | undefined
  readonly more: readonly Due[]
}

/** The days the body met, as far as the opening tells them. */
export type Met = { readonly from: string | undefined; readonly to: string | undefined }

/** Which of the times a provision names bind somebody: a date that is over, or of a thing only noted, does not. */
export function duesOf(
  findings: readonly Finding[],
  does: ProvisionClass,
  text: string,
  language: Language,
  met: Met,
  speaks: boolean,
): Dues {
  const binding = findings.filter(
    (finding) => isAhead(finding, met) && ((!speaks && finding.firm) || binds(finding, does, text, language)),
  )
  // what is surely a deadline goes before a day something merely happens on
  const [foremost] = binding
  const first =
    foremost?.firm === false
      ? (binding.find(({ firm, due }) => firm && due.kind !== 'recurring') ?? foremost)
      : foremost
  const rest = binding.filter((finding) => finding !== first)
  return { due: first?.due ?? null, span: first?.span, more: rest.map(({ due }) => due) }
}

/** A day before the body even met cannot be a deadline it set, nor can the days of the meeting itself. */
function isAhead({ due, firm }: Finding, { from, to = from }: Met): boolean {
  if (from === undefined || to === undefined) return true
  // "on 9 May" said of a day of the meeting tells what happened there; "by 9 May" is kept
  if (due.kind === 'absolute' && !firm) return due.date === undefined || due.date > to
  if (due.kind === 'absolute') return due.date === undefined || due.date >= from
  if (due.kind === 'coarse' && due.from === from && due.to === to) return false
  if (due.kind === 'coarse') return due.to === undefined || due.to >= from
  return true
}

const duty: Record<Language, RegExp> = {
  en: /\b(?:shall|will|must|should|(?:is|are|has|have) to|to be (?!held|carried|conducted|organi[sz]ed|hosted|celebrated)\w+|requests? (?:that|the)|calls? (?:up)?on|commits?|undertakes?|urges?|invites?|encourages?|instructs?|entrusts?|agrees?|agreed)\b/,
  es: /\b(?:debera|deberan|debe|deben|sera|seran|estara|estaran|solicit\w+ (?:que|a)|instru\w+|encomiend\w+|encomendar|a (?!celebrar|realizar|efectuar|llevar)[a-z]+(?:ar|er|ir)se|se acordo|se comprometen?|exhort\w+|inst[ao]\w*|alient\w+|invit[ao]\w*|acuerdan?)\b/,
}
const future = /(?<![\p{L}])(?!celebrar|realizar|efectuar|llevar)\p{L}+(?:[aei]r|dr)(?:á|án)(?!\p{L})/u

function binds(
  { due, span, firm }: Finding,
  does: ProvisionClass,
  text: string,
  language: Language,
): boolean {
  if (does === 'action' || does === 'standing' || does === 'money') return true
  const sentence = sentenceAround(text, span)
  const bound =
    duty[language].test(fold(sentence).replace(/\b(?:to be held|will be held)\b/g, '')) ||
    (language === 'es' && future.test(sentence))
  // what is noted or thanked for binds only where the sentence itself lays a duty on somebody
  if (does === 'note') return bound && firm
  // "recuerda que el plazo vence el …": a day surely set is worth keeping, whoever set it
  if (does === 'position') return firm && due.kind === 'absolute'
  return bound && firm && due.kind !== 'relative'
}

function sentenceAround(text: string, [from, to]: Span): string {
  const start = Math.max(text.lastIndexOf('. ', from), text.lastIndexOf('; ', from)) + 1
  const ends = ['. ', '; '].map((mark) => text.indexOf(mark, to)).filter((at) => at !== -1)
  return text.slice(start, ends.length > 0 ? Math.min(...ends) : text.length)
}
