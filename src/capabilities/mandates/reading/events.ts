import type { Language } from '../../../kernel/language.ts'
import type { Due, DueEvent, Span } from './contract.ts'
import { areWorkingDays, count, periodOf, unit } from './durations.ts'
import { alternatives, ordinals } from '../../../platform/prose/numerals.ts'

/** A deadline that hangs on an event, and where it stands. */
export type EventDue = { readonly span: Span; readonly due: Extract<Due, { kind: 'relative' }> | undefined }

const gatheringEn = String.raw`(?:meetings?|sessions?|conferences?|rcm|rcgm|vm|workshop|seminar|plenary|summit|midsa|gfmd|sacm|dialogue|forum)`
const gatheringEs = String.raw`(?:reunion(?:es)?|sesion(?:es)?|conferencias?|periodos? de sesiones|crm|grcm|rvm|taller|seminario|plenaria|cumbre|viceministerial|csm|ocam|fmmd|foro|encuentro)`
const numberEn = String.raw`(?:${alternatives(ordinals.en)}|[ivxl]+|\d{1,3}(?:st|nd|rd|th))`
const numberEs = String.raw`(?:${alternatives(ordinals.es)}|[ivxl]+|\d{1,3}(?:\.?[ºª]|a)?)`
const ofWhom = {
  en: String.raw`(?: of the (?:[a-z-]+ ){0,5}?(?:rcgm|rcm|group|conference|network|committee|vice-ministers|migration))?`,
  es: String.raw`(?: (?:viceministerial|ordinaria|extraordinaria|plenaria|preparatoria|regional))*(?: (?:del?|de la|de los) (?:[a-z]+ ){0,5}?(?:grcm|crm|grupo|conferencia|red|comite|viceministros|migracion))?`,
}
const ahead = {
  en: String.raw`(?:at|before|by|prior to|for|until|to|in|during|on the occasion of|in time for|ahead of|no later than)`,
  es: String.raw`(?:en|antes de|para|previ[oa] a|a mas tardar en|durante|hasta|ante|a|con ocasion de|en el marco de|al inicio de)`,
}
const what = {
  en: String.raw`(?<what> (?:of |from |after |following |before |prior to |in advance(?: of)? |ahead of |counted from |as of |to )?(?:the |its |their |each |this |such )?[^.;:,]{0,60})?`,
  es: String.raw`(?<what>,? (?:siguientes |posteriores |habiles |naturales |contados |calendario )?(?:antes |despues |de |del |a |al |desde |a partir |contados |tras |siguientes )[^.;:,]{0,60})?`,
}

type Rule = {
  readonly source: string
  readonly read: 'period' | 'backward' | 'next' | 'named' | 'term' | 'countdown'
}

const rules: Record<Language, readonly Rule[]> = {
  en: [
    {
      source: String.raw`\b(?:no|not) (?:less|later|fewer|more) than (?<count>${count.en}) (?<unit>${unit.en}) (?<side>before|prior to|in advance(?: of)?|ahead of|after|following)${what.en}`,
      read: 'period',
    },
    {
      source: String.raw`\b(?:at least |a minimum of )?(?<count>${count.en}) (?<unit>${unit.en}) (?<side>before|prior to|in advance(?: of)?|ahead of|after|following)(?<what> (?:the |its |their |each |this )?[^.;:,]{0,60})?`,
      read: 'period',
    },
    {
      source: String.raw`\b(?:within|in the course of|during(?= the (?:next|following|coming))|in the next|in the following|over the next|in no more than|in a maximum of)(?: an?(?: maximum)? (?:period|term|time)(?: limit)?(?: of)?)?(?: the next| the following| at most| no more than)? (?<count>${count.en}) (?<unit>${unit.en})${what.en}`,
      read: 'period',
    },
    {
      source: String.raw`\b(?:have|has|given|allowed|granted)(?: (?:a (?:period|term) of|up to|at least|a maximum of))? (?<count>${count.en}) (?<unit>${unit.en})(?= (?:to|for|in which|within which)\b)`,
      read: 'period',
    },
    {
      source: String.raw`\b(?:silence|no-objection) procedure of (?:at least )?(?<count>${count.en}) (?<unit>${unit.en})`,
      read: 'period',
    },
    {
      source: String.raw`\bin (?<count>${count.en}) (?<unit>(?:working |business |calendar )?days|weeks|hours)\b`,
      read: 'period',
    },
    {
      source: String.raw`\b(?:by|before|until|at|on) (?:the )?(?:end|close|conclusion|expiry) of (?:the |its |their |his |her )?(?:current |present |outgoing )?(?:term of (?:the )?)?(?:ppt|pro[ -]tempore presidency|presidency(?: pro[ -]tempore)?|term|mandate|tenure)\b`,
      read: 'term',
    },
    {
      source: String.raw`\b(?:during|throughout|under|in the framework of|within the framework of) (?:the |its |their )?(?:current |present )?(?:term of (?:the )?)?(?:ppt|pro[ -]tempore presidency|presidency(?: pro[ -]tempore)?|tenure|term of office)\b(?: of [a-z]+)?`,
      read: 'term',
    },
    {
      source: String.raw`\b${ahead.en} (?:the|its|their|our) (?:next|following|forthcoming|upcoming|coming) (?:[a-z/-]+ ){0,5}?${gatheringEn}\b${ofWhom.en}`,
      read: 'next',
    },
    {
      source: String.raw`\b(?:at|before|prior to|by|for|in time for|during|on the occasion of|until|till|to) (?:the (?:end|close|conclusion|start|opening) of )?(?:the|its|their) ${numberEn} (?:[a-z/-]+ ){0,5}?${gatheringEn}\b${ofWhom.en}`,
      read: 'named',
    },
    {
      source: String.raw`\b(?:before|prior to|in time for|ahead of) (?:the|that|this|said|each) (?:[a-z/-]+ ){0,4}?${gatheringEn}\b${ofWhom.en}`,
      read: 'named',
    },
    { source: String.raw`\b(?:[td] ?[-+] ?(?<count>\d{1,3}))(?<unit>)\b(?! ?\d)`, read: 'countdown' },
  ],
  es: [
    {
      source: String.raw`\b(?:con )?(?:al menos |por lo menos |no menos de |un minimo de |minimo )?(?<count>${count.es}) (?<unit>${unit.es}) de (?<side>antelacion|anticipacion|anterioridad)(?<what>(?: al?| de| del)(?: la)? [^.;:,]{0,50})?`,
      read: 'backward',
    },
    {
      source: String.raw`\b(?:en|dentro de|en el transcurso de|en el curso de|durante(?= los (?:proximos|siguientes))|en el|dentro del|en un|con un)(?: el| un)?(?: (?:plazo|periodo|termino|lapso|maximo))?(?: maximo)?(?: que no (?:exceda|supere|sea mayor)(?: de| a)?| de| no mayor (?:a|de)| no superior a| de hasta)?(?: los| las)?(?: (?:proximos|proximas|siguientes|primeros))? (?<count>${count.es}) (?<unit>${unit.es})${what.es}`,
      read: 'period',
    },
    {
      // "a las diecisiete horas" is a time of day
      source: String.raw`\ba (?:los|las(?! [a-z]+ horas(?! (?:siguientes|posteriores|de (?:la|su|haber|recib))))) (?<count>${count.es}) (?<unit>${unit.es})${what.es}`,
      read: 'period',
    },
    {
      source: String.raw`\b(?:(?:a mas tardar|no mas tarde de|como maximo)(?: a)?(?: los| las)? )?(?<count>${count.es}) (?<unit>${unit.es}) (?:(?<side>antes)|despues|posteriores|siguientes|previos)(?<what> (?:del?|de la|al?|a la) [^.;:,]{0,60})`,
      read: 'period',
    },
    {
      source: String.raw`\b(?:tendran?|contaran?|dispondran?|tienen?|cuentan?)(?: con| de)?(?: (?:un )?(?:plazo|periodo|termino)(?: maximo)? de| hasta)? (?<count>${count.es}) (?<unit>${unit.es})(?= para\b)`,
      read: 'period',
    },
    {
      source: String.raw`\bprocedimiento de silencio de (?:al menos |por lo menos )?(?<count>${count.es}) (?<unit>${unit.es})`,
      read: 'period',
    },
    {
      source: String.raw`\b(?<count>${count.es}) (?<unit>dias? (?:habiles|laborables|naturales|corridos|calendario)|d\. ?h\.|hs\b)${what.es}`,
      read: 'period',
    },
    {
      source: String.raw`\b(?:al|hasta el|antes del|a mas tardar al) (?:termino|final|fin|finalizar|concluir|cierre|traspaso)(?: de)? (?:la |su |el )?(?:presente |actual )?(?:ppt|presidencia(?: pro[ -]?tempore)?|gestion|periodo de la presidencia|mandato de la presidencia)`,
      read: 'term',
    },
    {
      source: String.raw`\b(?:durante|en el marco de|en el transcurso de|en el periodo de) (?:la |su )?(?:presente |actual )?(?:ppt|presidencia pro[ -]?tempore|presidencia)(?: (?:de |del |que ejerce )[a-z]+)?`,
      read: 'term',
    },
    {
      source: String.raw`\b${ahead.es}l? (?:la |el |su |sus |nuestra )?(?:proxim[ao]|siguiente) (?:[a-z/-]+ ){0,5}?${gatheringEs}\b${ofWhom.es}`,
      read: 'next',
    },
    {
      source: String.raw`\b(?:en|antes de|para|durante|previ[oa] a|con ocasion de|hasta|ante|a)l? (?:la |el |su )?${numberEs} (?:[a-z/-]+ ){0,4}?${gatheringEs}\b${ofWhom.es}`,
      read: 'named',
    },
    {
      source: String.raw`\b(?:antes de|previ[oa] a)l? (?:la |el |dicha |esa |esta |tal )?(?:celebracion de la |realizacion de la )?(?:[a-z/-]+ ){0,3}?${gatheringEs}\b${ofWhom.es}`,
      read: 'named',
    },
    { source: String.raw`\b(?:[td] ?[-+] ?(?<count>\d{1,3}))(?<unit>)\b(?! ?\d)`, read: 'countdown' },
  ],
}

const compiled: Record<Language, readonly { pattern: RegExp; read: Rule['read'] }[]> = {
  en: rules.en.map(({ source, read }) => ({ pattern: new RegExp(source, 'g'), read })),
  es: rules.es.map(({ source, read }) => ({ pattern: new RegExp(source, 'g'), read })),
}

/** The event words name, read from what follows a period. */
export function eventOf(words: string): DueEvent | undefined {
  if (
    /\b(?:next|following meeting|proxim[ao])\b/.test(words) &&
    /meeting|session|reunion|sesion|conferen/.test(words)
  )
    return 'next meeting'
  if (/\b(?:receipt|receiving|received|recib|recepcion)/.test(words)) return 'receipt'
  if (/\b(?:adoption|adopting|approval|adopcion|aprobacion|signature|firma)\b/.test(words)) return 'adoption'
  if (/\b(?:opening|apertura|inauguracion|inicio|start|beginning)\b/.test(words)) return 'opening'
  if (/\b(?:closing|closure|close|clausura|cierre|termino|conclusion|end)\b/.test(words)) return 'closing'
  return /\b(?:meeting|session|conference|reunion|sesion|conferencia|event|evento|grcm|crm|rcm|rcgm|workshop|taller|seminar|seminario)\b/.test(
    words,
  )
    ? 'meeting'
    : undefined
}

const notBefore = /\b(?:distribution|circulation|distribucion|circulacion)\b/

const units = /day|week|month|year|hour|hrs|dia|semana|mes|ano|hora|hs\b|d\. ?h/
const gatherings =
  /meeting|session|conference|rcm|rcgm|vm\b|workshop|seminar|plenary|summit|reunion|sesion|conferencia|crm|grcm|rvm|taller|plenaria|cumbre|viceministerial|midsa|gfmd|sacm|dialogue|forum|csm|ocam|fmmd|foro|encuentro/

/** What a text must hold for a rule to be worth trying: most paragraphs name no unit of time at all. */
const needs: Record<Rule['read'], RegExp> = {
  period: units,
  backward: units,
  next: gatherings,
  named: gatherings,
  term: /ppt|presiden|term|mandat|gestion|tenure|traspaso/,
  countdown: /[td] ?[-+] ?\d/,
}

/** The deadlines of a folded text that are counted from an event; those that are the earliest moment read as none. */
export function eventDuesIn(text: string, folded: string, language: Language): readonly EventDue[] {
  const found: EventDue[] = []
  for (const { pattern, read } of compiled[language]) {
    if (!needs[read].test(folded)) continue
    for (const match of folded.matchAll(pattern)) {
      const due = read === 'countdown' ? countdownOf(match, text) : dueOf(match, read, text, language)
      const trimmed = trimmedSpan(match, due)
      const taken = found.some(({ span }) => span[0] < trimmed[1] && trimmed[0] < span[1])
      if (!taken && due !== 'no deadline')
        found.push({ span: trimmed, due: due && { ...due, words: text.slice(...trimmed) } })
    }
  }
  return found
}

type RelativeDue = Extract<Due, { kind: 'relative' }>

/** The words up to the event: what follows it ("… and to report") is left out. */
function trimmedSpan(match: RegExpExecArray, due: RelativeDue | 'no deadline' | undefined): Span {
  const tail = match.groups?.['what']
  const end = match.index + match[0].length
  if (tail === undefined) return [match.index, end]
  const start = end - tail.length
  if (due === 'no deadline' || due === undefined || !due.event)
    return [match.index, keptWithoutEvent(tail) ? end : start]
  const head =
    /^.*?\b(?:adoption|approval|adopcion|aprobacion|receipt(?: of the request)?|recepcion|recibid[oa]s?(?: la solicitud)?|opening(?: of the \w+)?|apertura|closing|closure|clausura|cierre|inicio|meeting|session|reunion|sesion|conference|conferencia|grcm|crm|rcgm|rcm|event|evento|workshop|taller|seminari?o?)\b/.exec(
      tail,
    )
  return [match.index, start + (head?.[0].length ?? tail.length)]
}

const keptWithoutEvent = (tail: string): boolean => tail.length > 0 && tail.length < 4

function dueOf(
  match: RegExpExecArray,
  read: Rule['read'],
  text: string,
  language: Language,
): RelativeDue | 'no deadline' | undefined {
  const words = match[0]
  const groups = match.groups ?? {}
  const before = /^(?:before|prior|by|ahead|antes|previ|until|hasta)/.test(words)
  if (read === 'next' && isOnlyGuest(match, text)) return 'no deadline'
  if (read === 'next')
    return {
      kind: 'relative',
      words,
      event: 'next meeting',
      ...(before ? { direction: 'before' as const } : {}),
    }
  if (read === 'named') {
    return isPastMeeting(match, text)
      ? 'no deadline'
      : {
          kind: 'relative',
          words,
          event: 'named meeting',
          ...(before ? { direction: 'before' as const } : {}),
        }
  }
  if (read === 'term') return { kind: 'relative', words, event: 'term end' }
  const period = periodOf(groups['count'] ?? '', groups['unit'] ?? '', language)
  if (period === undefined) return 'no deadline'
  const what = groups['what'] ?? ''
  if (!/^(?:within|en|dentro|no|not|a mas|como)\b/.test(words) && notBefore.test(what)) return undefined
  const event = eventOf(what)
  const backward =
    read === 'backward' ||
    /^(?:antes|before|prior|in advance|ahead)/.test(groups['side'] ?? '') ||
    /^ ?(?:antes|before|prior)/.test(what)
  const direction = backward ? 'before' : event ? 'after' : undefined
  return {
    kind: 'relative',
    words,
    period,
    ...(event ? { event } : {}),
    ...(direction ? { direction } : {}),
    ...(areWorkingDays(groups['unit'] ?? '') ? { workingDays: true as const } : {}),
  }
}

/** "Invite ILO to the next workshop" tells where to, not by when. */
function isOnlyGuest(match: RegExpExecArray, text: string): boolean {
  const lead = text.slice(Math.max(0, match.index - 70), match.index).toLowerCase()
  return (
    /^(?:to|for|a) /.test(match[0].toLowerCase()) &&
    /\b(?:invit\w+|host\w*|welcomed?|sede)\b[^.;,]*$/.test(lead)
  )
}

const didThere: RegExp =
  /^[^.;]{0,60}?\b(?:adopted|considered|agreed|took|noted|decided|approved|reviewed|adopt(?:ó|aron)|aprob(?:ó|aron)|acord(?:ó|aron)|consider(?:ó|aron)|tom(?:ó|aron)|decidi(?:ó|eron))/iu

/** "presented at the XII Meeting" looks back; a participle right before tells, or what was done there. */
function isPastMeeting(match: RegExpExecArray, text: string): boolean {
  if (match.index === 0 && didThere.test(text.slice(match[0].length))) return true
  const lead = text.slice(Math.max(0, match.index - 60), match.index).toLowerCase()
  return (
    /(?:ed|held|given|made|ad[oa]s?|id[oa]s?|ó|aron|ieron)(?: (?!that\b|que\b)\S+){0,2} $/.test(lead) &&
    !/(?:rá|rán) $/.test(lead) &&
    !/(?:to be|ser|need|need(?:ed)?|s?hall be|will be) \S+ $/.test(lead)
  )
}

function countdownOf(match: RegExpExecArray, text: string): RelativeDue | 'no deadline' {
  const sign = text.slice(match.index, match.index + 1)
  if (sign !== sign.toUpperCase()) return 'no deadline'
  const period = `P${Number(match.groups?.['count'] ?? 0)}D`
  const backward = match[0].includes('-')
  return backward
    ? { kind: 'relative', words: match[0], period, event: 'opening', direction: 'before' }
    : { kind: 'relative', words: match[0], period, direction: 'after' }
}
