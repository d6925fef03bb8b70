import type { Language } from '../../../kernel/language.ts'
import { type ActorMention, actorsIn } from './actors.ts'
import type { Span, Tasked } from './contract.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { type Hit, hitAt, wordsOf } from './lexicon.ts'

/** Who is tasked by a text, who is to receive what is done, and where the text says so. */
export type Tasking = {
  readonly tasked: readonly Tasked[]
  readonly beneficiaries: readonly Tasked[]
  readonly spans: readonly Span[]
}

const article = String.raw`(?:\d{1,2}|the|other|others|remaining|otros|demas|members? of|(?:countries|paises|miembros)(?= (?:of|de|que integran) )|of|que integran|comunidad internacional(?: y)?|international community(?: and)?|all|all the|both|each|each of the|its|those|a|al|la|las|los|el|ambas?|cada|todos|todas|que|government of|governments of|delegations? of|gobiernos? de|delegaci(?:on|ones) de|de|representatives of)`
const glue = {
  en: new RegExp(
    String.raw`^[\s,]*(?:(?:once )?again |also |further |respectfully |jointly |with )?(?:(?:to|upon|on|that|for)\s+)?(?:${article}\s+)*$`,
  ),
  es: new RegExp(
    String.raw`^(?:[\s,]*(?:(?:nuevamente|asimismo|tambien|respetuosamente|conjuntamente|de manera [a-z]+)[\s,]+)?)(?:(?:a|al|que|para que|con|por|en)\s+)?(?:${article}\s+)*$`,
  ),
}
const that = { en: /\bthat\s+(?:\S+\s+){0,2}$/, es: /\bque\s+(?:\S+\s+){0,2}$/ }
const coordination = new RegExp(
  String.raw`^[\s,]*(?:\([^)]{1,16}\))?[\s,]*(?:(?:and|y|e|as well as|asi como|together with|jointly with|junto con|conjuntamente con|en conjunto con|and to|y a)\s+)?(?:${article}\s+)*(?:(?:and|y|e)\s+(?:${article}\s+)*)?$`,
)
const directiveMoods = ['infinitive', 'present', 'past', 'subjunctive', 'gerund', 'participle'] as const

const committing =
  /\b(?:commits? (?:itself|themselves|ourselves)|under(?:takes?|took) to|commits? to|committed (?:themselves|itself|to)|pledged? to|se compromet|comprometerse|comprometemos|asum(?:e|ir|en|imos|io|ieron) el compromiso)/
const choosing = /^(?:design|nombr|appoint|elect|elig|comision)/

/** Who a provision tasks: those told, asked or named as the subject of a duty, not whoever is mentioned. */
export function taskingIn(text: string, language: Language): Tasking {
  const folded = fold(text)
  const mentions = actorsIn(text)
  const chosen = new Set<ActorMention>()
  for (const hit of tellingVerbs(folded, language)) addTold(hit, folded, mentions, language, chosen)
  for (const mention of mentions)
    if (hasDuty(mention, text, folded, language)) {
      addWithPartners(mention, folded, mentions, chosen)
      addPartnersBefore(mention, folded, mentions, chosen)
    }
  for (const mention of mentions)
    if (isAgent(mention, folded)) addWithPartners(mention, folded, mentions, chosen)
  if (chosen.size === 0) addUnnamedAgent(folded, mentions, chosen)
  const commits = committing.exec(folded)
  const committed = commits && mentions.findLast(({ to }) => to <= commits.index && to >= commits.index - 4)
  if (committed && chosen.size === 0) {
    addWithPartners(committed, folded, mentions, chosen)
    addPartnersBefore(committed, folded, mentions, chosen)
  }
  const tasked = [...chosen].toSorted((a, b) => a.from - b.from)
  const who = unique(tasked.flatMap((mention) => mention.who))
  return {
    tasked: who.length === 0 && commits ? ['all members'] : who,
    beneficiaries: unique(
      mentions
        .filter((mention) => !chosen.has(mention) && receives(mention, folded))
        .flatMap((mention) => mention.who),
    ),
    spans: tasked.map((mention): Span => [mention.from, mention.to]),
  }
}

const unique = (list: readonly Tasked[]): Tasked[] => [...new Set(list)]

/** Verbs that tell somebody something, wherever they stand in the provision. */
function tellingVerbs(folded: string, language: Language): readonly Hit[] {
  return wordsOf(folded).flatMap((word) => {
    const hit = hitAt(folded, word, language, directiveMoods)
    if (!hit || (hit.role !== 'directive' && hit.role !== 'frame' && !choosing.test(word.text))) return []
    // "the request of Honduras", "la solicitud": told by verbs only
    const noun =
      language === 'en' &&
      /\b(?:the|a|an|this|that|its|their|his|of|any|following) $/.test(
        folded.slice(Math.max(0, hit.from - 12), hit.from),
      )
    const relative = /\b(?:as|como|segun lo|conforme a lo|lo) $/.test(
      folded.slice(Math.max(0, hit.from - 18), hit.from),
    )
    return noun || relative ? [] : [hit]
  })
}

function addTold(
  hit: Hit,
  folded: string,
  mentions: readonly ActorMention[],
  language: Language,
  chosen: Set<ActorMention>,
): void {
  // "agradecer a la OIM … y solicitarle que …": the pronoun points back
  const pointsBack = /^\s+(?:it|them)\s+to\b/.test(folded.slice(hit.to))
  const pointed = /[aei]r(?:les?|l[ao]s?)$/.test(folded.slice(hit.from, hit.to))
  const antecedent = mentions.findLast((mention) => mention.to <= hit.from)
  if ((language === 'es' ? pointed : pointsBack) && antecedent) {
    addWithPartners(antecedent, folded, mentions, chosen)
    return
  }
  const next = mentions.find((mention) => mention.from >= hit.reach)
  if (!next) return passiveTold(hit, folded, mentions, chosen)
  const gap = folded.slice(hit.reach, next.from)
  // "agrees that the TS circulate": a frame tells only through "that"
  const names = hit.role === 'directive' || choosing.test(folded.slice(hit.from, hit.to))
  const fits = glue[language].test(gap) && (names || that[language].test(` ${gap}`))
  const byHim = /\b(?:by|por)\s+(?:\S+\s+)?$/.test(gap)
  if (fits && !byHim) addWithPartners(next, folded, mentions, chosen)
  else passiveTold(hit, folded, mentions, chosen)
}

/** "The TS was requested to prepare …" */
function passiveTold(
  hit: Hit,
  folded: string,
  mentions: readonly ActorMention[],
  chosen: Set<ActorMention>,
): void {
  if (hit.role !== 'directive' && !choosing.test(folded.slice(hit.from, hit.to))) return
  const lead = mentions.findLast((mention) => mention.to <= hit.from)
  if (
    lead &&
    /^\s*(?:\([^)]{1,12}\))?\s*(?:(?:that|which|who|que) [^,.;]{3,80}? )?(?:is|are|was|were|has been|have been|be|es|son|fue|fueron|ha sido|queda|quedan|quedo|quedaron)\s+(?:\w{3,}(?:ly|mente)\s+)?$/.test(
      folded.slice(lead.to, hit.from),
    )
  ) {
    addWithPartners(lead, folded, mentions, chosen)
    addPartnersBefore(lead, folded, mentions, chosen)
  }
}

/** Adds a mention and those joined to it: "the TS and the PPT", "Canada, Mexico and Honduras". */
function addWithPartners(
  mention: ActorMention,
  folded: string,
  mentions: readonly ActorMention[],
  chosen: Set<ActorMention>,
): void {
  const at = mentions.indexOf(mention)
  chosen.add(mention)
  for (let next = at + 1; next < mentions.length; next++) {
    const [before, after] = [mentions[next - 1], mentions[next]]
    if (
      !before ||
      !after ||
      !coordination.test(folded.slice(before.to, after.from)) ||
      folded.slice(before.to, after.from).trim() === ''
    )
      break
    chosen.add(after)
  }
}

/** "Costa Rica and Guatemala were asked", "Canada y México elaborarán": those joined before share the duty. */
function addPartnersBefore(
  mention: ActorMention,
  folded: string,
  mentions: readonly ActorMention[],
  chosen: Set<ActorMention>,
): void {
  let last = mention
  const joined = /\b(?:y|e|and|as well as|asi como|junto con|together with)\b|&/
  for (const before of mentions.slice(0, mentions.indexOf(mention)).toReversed()) {
    const gap = folded.slice(before.to, last.from)
    // "sobre las observaciones de los países, el Grupo elaborará": a comma alone ends another clause
    if (last === mention && !joined.test(gap)) return
    if (gap.trim() === '' || !coordination.test(gap) || /\b(?:to|a)\b/.test(gap)) return
    chosen.add(before)
    last = before
  }
}

const duty = {
  en: /^\s*(?:\([^)]{1,16}\))?(?:,? (?:in|en|as|como|con|with|through|a traves|junto|together|previa|upon|after|within|dentro|by|antes|before|durante|during) [^,.;:]{2,90},)?,?\s*(?:(?:also|jointly|together|in turn|\w{3,}ly)\s+)?(?:(?:(?:and|y) [\w -]{3,40} )?(?:shall|will|should|must|would(?! (?:like|welcome|appreciate|have)\b)|is to|are to|undertakes? to|commits? to|commit themselves)\b)/,
  es: /^\s*(?:\([^)]{1,16}\))?(?:,? (?:in|en|as|como|con|with|through|a traves|junto|together|previa|upon|after|within|dentro|by|antes|before|durante|during) [^,.;:]{2,90},)?,?\s*(?:(?:tambien|conjuntamente|a su vez|\w{3,}mente)\s+)?(?:(?:le |les |se |lo |los )?(?:debera|deberan|debe|deben|habra|se comprometen?|estara|estaran)\b)/,
}

/** Whether somebody is the subject of a duty: "the TS shall", "la ST circulará", "que la ST circule". */
function hasDuty(mention: ActorMention, text: string, folded: string, language: Language): boolean {
  const after = folded.slice(mention.to, mention.to + 120)
  const lead = folded.slice(Math.max(0, mention.from - 30), mention.from)
  if (
    /\b(?:of|by|from|with|for|del?|por|con|para|a|al) (?:the |la |el |los |las )?$/.test(lead) &&
    !/\b(?:for|para) (?:the )?$/.test(lead)
  )
    return false
  if (
    /^(?:that|que) (?:the |la |el |los )?$/.test(folded.slice(0, mention.from)) &&
    /^ [a-z]{3,}/.test(after)
  )
    return true
  if (language === 'en')
    return (
      duty.en.test(after) ||
      (/\bfor the $/.test(lead) && /^ to [a-z]/.test(after)) ||
      isAssigned(mention, folded)
    )
  if (duty.es.test(after)) return true
  // "La ST, en consulta con la PPT, elaborará", "los países que no lo han hecho enviarán"
  const aside =
    /^\s*(?:\([^)]{1,16}\))?(?:, (?:en|con|como|a traves|junto|previa|dentro|antes|durante) [^,.;:]{2,90},| que (?:aun |todavia |ya |no )[^,.;:]{2,110}?(?= (?:lo |las? |los |les? )?[a-z]+ran? ))/.exec(
      after,
    )?.[0].length ?? 0
  const verb =
    /^\s*(?:\([^)]{1,16}\)\s*)?,?\s*(?:se |le |les |lo |los )?(\p{L}+)/u.exec(
      text.slice(mention.to + aside, mention.to + aside + 60),
    )?.[1] ?? ''
  return /(?:[aei]r|dr|br)(?:á|án)$/u.test(verb)
}

/** "TS to circulate the draft by 30 June", "IOM, with the PPT, to report": a task in note form. */
const isAssigned = (mention: ActorMention, folded: string): boolean =>
  /^(?:[a-z ,'()-]{0,60}\band )?(?:the |all )?$/.test(folded.slice(0, mention.from)) &&
  /^(?: \([^)]{1,16}\))?(?:, [^,.;]{3,60},| (?:that|which|who) [^,.;]{3,70}?)? to (?!be\b|the\b|which\b|whom\b)[a-z]{3,}/.test(
    folded.slice(mention.to),
  )

/** "to be circulated by the TS", "será elaborado por la ST". */
function isAgent(mention: ActorMention, folded: string): boolean {
  const lead = folded.slice(Math.max(0, mention.from - 60), mention.from)
  return (
    /\b(?:to be|shall be|will be|should be|must be) (?:\w+ ){1,3}by (?:the )?$/.test(lead) ||
    /(?<!secretari[a-z]+(?: tecnica)? )\ba cargo del? (?:la |el |los |las )?$/.test(lead) ||
    /\b(?:sera|seran|debera ser|deberan ser|a ser) (?:\w+ ){1,3}por (?:la |el |los |las )?$/.test(lead)
  )
}

const unnamed =
  /\b(?:will|shall|to|must) be (?!held|carried|conducted)\w+(?:ed|n|t)\b|\bse (?!celebr|realiz|llev|efectu)\w+(?:ara|aran|era|eran|ira|iran)\b|\bsera(?:n)? (?!celebr|realiz|efectu)\w+(?:ad|id)[oa]s?\b/

/** A duty without a doer ("will be distributed") falls to the secretariat where the provision names it and nobody else has it. */
function addUnnamedAgent(folded: string, mentions: readonly ActorMention[], chosen: Set<ActorMention>): void {
  const secretariat = mentions.find((mention) => mention.who[0] === 'TS')
  if (secretariat && unnamed.test(folded)) chosen.add(secretariat)
}

const sending =
  /\b(?:sen[dt]|sends|submit\w*|circulat\w*|distribut\w*|transmit\w*|present\w*|forward\w*|inform|provide|report|deliver|envi\w+|remi[ts]\w*|circul\w+|distribu\w+|present\w+|inform\w*|transmi\w+|entreg\w+|proporcion\w+|traslad\w+|hacer llegar)\b[^.;]{0,110}$/

/** Whether something is to be sent to somebody: "to be sent to all members". */
function receives(mention: ActorMention, folded: string): boolean {
  const lead = folded.slice(Math.max(0, mention.from - 150), mention.from)
  const direction =
    /\b(?:to|among|al?|entre|hacia) (?:(?:the|all|each of the|each|la|las|los|el|todos|cada uno de|todas)\s+)*$/.exec(
      lead,
    )
  const direct = /\b(?:inform|provide|informar) (?:the |a )?$/.test(lead)
  return direct || (direction !== null && sending.test(lead.slice(0, direction.index)))
}
