import { type Found, plainAction } from './found.ts'
import { type Hit, hitAt, type Word, wordsOf } from './lexicon.ts'
import { subjects } from './words/subjects.ts'

const connectors =
  /^(?:["'([¿\s]|(?:asimismo|asi mismo|igualmente|ademas|tambien|finalmente|por (?:otra parte|otro lado|ultimo|su parte|tanto|lo tanto|consenso|unanimidad)|en (?:este|ese|tal|dicho) (?:sentido|contexto|marco)|en (?:consecuencia|esta ocasion(?: solemne)?)|de (?:igual|la misma) (?:manera|forma)|del mismo modo|al respecto|a su vez|para (?:ello|tal efecto|tal fin)|y|e|se|nos|le|les|\w{3,}mente|no obstante|han|ha|hemos|con (?:satisfaccion|agrado|beneplacito|interes|preocupacion))\b,?\s*)*/
const adverbs =
  /^(?:\w{3,}mente|tambien|asimismo|ademas|igualmente|nuevamente|le|les|lo|los|la|las|nos|ha|han|hemos|habian|habia)$/
const subordinate =
  /^(?:en|con|de|dado|dada|respecto|conforme|segun|como|para|sobre|desde|bajo|tras|a|al|por|cuando|si|una vez|mediante|habiendo|tomando|ante|luego|despues|durante|debido|sujeto)\b/
// words that end as an infinitive does; the English ones because a title is tried in both languages
const nouns = new Set(
  'taller talleres mujer mujeres lugar lugares hogar ayer mar militar familiar preliminar similar particular regular irregular singular popular secular consular auxiliar ejemplar escolar dolar poder deber placer nivel tercer primer cualquier papel haber ser bienestar pesar azar par altar celular circular menor mayor exterior anterior interior other november december october september member number matter letter paper order under after over further whether border power officer chapter center water earlier later quarter career never either neither rather together another'.split(
    ' ',
  ),
)

/** The operative verb of a Spanish text: `text` keeps the accents that tell "apoyó" from "apoyo". */
export function spanishVerb(text: string, folded: string, told = false): Found | undefined {
  // "que: … En consulta con la PPT, revise …": an aside may come before what is to be done
  const aside = told
    ? (/^(?:en|con|por|a traves|de|mediante) [^,.;]{3,80}, /.exec(folded)?.[0].length ?? 0)
    : 0
  if (aside > 0) {
    const found = spanishVerb(text.slice(aside), folded.slice(aside), true)
    if (found?.how === 'opening')
      return { ...found, from: found.from + aside, to: found.to + aside, reach: found.reach + aside }
  }
  const skipped = connectors.exec(folded)?.[0].length ?? 0
  const words = wordsOf(folded)
  const first = words.find((word) => word.from >= skipped)
  if (!first) return undefined
  const isWished = folded.slice(0, first.from) === 'se '
  const opening =
    openingVerb(text, folded, first) ??
    (told ? toldVerb(folded, first) : isWished ? wishedOf(folded, first) : undefined)
  if (opening && opening.mood !== 'gerund') return opening
  const clause = words.map((_, at) => clauseVerb(text, folded, words, at)).find((hit) => hit !== undefined)
  const end = folded.search(/[.;]\s/)
  if (opening) return clause && (end === -1 || clause.from < end) ? clause : opening
  const modal = words.map((_, at) => modalVerb(text, folded, words, at)).find((hit) => hit !== undefined)
  const passive = subordinate.test(folded) ? undefined : passiveVerb(folded, words)
  const earliest = [clause, subordinate.test(folded) && clause ? undefined : modal, passive]
    .filter((hit) => hit !== undefined)
    .toSorted((a, b) => a.from - b.from)[0]
  return earliest ?? formVerb(first) ?? joinedVerb(text, folded, words)
}

/** A preterite without its accent is a noun ("apoyo", "trabajo"), save in capitals, where accents get lost. */
function isAccented(text: string, hit: Hit, word: Word): boolean {
  const end = text.slice(word.to - 1, word.to)
  const wholly = text.slice(word.from, word.to)
  if (hit.mood === 'past' && word.text.endsWith('o') && !/(?:us|uv|hic|vin|uj)o$/.test(word.text)) {
    return end === 'ó' || (wholly === wholly.toUpperCase() && end === 'Ó')
  }
  if (hit.mood === 'future') return /[áÁ]n?$|emos$/i.test(wholly)
  return true
}

function verbAt(
  text: string,
  folded: string,
  word: Word,
  moods: Parameters<typeof hitAt>[3],
): Hit | undefined {
  const hit = hitAt(folded, word, 'es', moods)
  return hit && isAccented(text, hit, word) ? hit : undefined
}

const homographs =
  /^(?:nota|notas|cuenta|toma|forma|marca|muestra|consulta|entrega|visita|circular|busca|reforma|oferta)$/

/** Nouns before what they are of ("Programa de trabajo", "Firma del convenio"), verbs before an object. */
const titleNouns =
  /^(?:programa|firma|reserva|ayuda|mejora|demanda|clausura|practica|norma|denuncia|renuncia|lista|agenda|ruta)$/

function openingVerb(text: string, folded: string, word: Word): Found | undefined {
  const hit = verbAt(text, folded, word, ['infinitive', 'present', 'past', 'gerund'])
  if (
    !hit ||
    (nouns.has(word.text) && !/^\s+(?:el|la|los|las|un|una|a|entre|su|sus)\b/.test(folded.slice(word.to)))
  )
    return undefined
  if (
    titleNouns.test(word.text) &&
    /^(?:\s+(?:del?|sobre|para|en|y|al?|[a-z]+(?:al|ales|ic[oa]s?))\b|\s*[.:]?$)/.test(folded.slice(word.to))
  )
    return undefined
  if (homographs.test(word.text) && hit.tail === undefined && word.text !== 'circular') return undefined
  return { ...hit, from: fromReflexive(folded, hit, word.from), how: 'opening' }
}

/** "Se compromete" is one verb; the "se" of "se instruye" only leaves out who speaks. */
function fromReflexive(folded: string, hit: Hit, from: number): number {
  const reflexive =
    /\b(?:se|nos)\s+$/.test(folded.slice(0, from)) &&
    /^(?:compromet|reserv|congratul|regocij|complac|adhier|adhir|reun|pon\w* al dia|pus\w* al dia|ofrec|enter)/.test(
      folded.slice(from),
    )
  return reflexive && hit.mood !== 'infinitive' ? folded.slice(0, from).search(/(?:se|nos)\s+$/) : hit.from
}

function before(words: readonly Word[], at: number): number {
  let back = at - 1
  while (back >= 0 && adverbs.test(words[back]?.text ?? '')) back--
  return back
}

function clauseVerb(text: string, folded: string, words: readonly Word[], at: number): Found | undefined {
  const word = words[at]
  const back = before(words, at)
  const prior = words[back]
  if (!word || !prior) return undefined
  const hit = verbAt(text, folded, word, ['infinitive', 'present', 'past', 'participle'])
  if (!hit) return undefined
  const gap = folded.slice(prior.to, word.from)
  const sure: Found = { ...hit, how: 'clause' }
  if (hit.mood === 'participle') {
    const helped =
      /^(?:fue|fueron|sido|queda|quedo)$/.test(prior.text) &&
      (hit.role === 'frame' || hit.class === 'action') &&
      !hit.deed &&
      !/^(?:que|cual|cuales)$/.test(words[back - 1]?.text ?? '')
    // "los líderes que han contribuido a …" tells who they are
    const told = /^(?:aun|no|ya|todavia)$/
    let who = at - 2
    while (told.test(words[who]?.text ?? '')) who--
    const isOthers = /^(?:que|quienes|cual|cuales)$/.test(words[who]?.text ?? '')
    return helped || (!isOthers && /^(?:ha|han|hemos)$/.test(words[at - 1]?.text ?? '')) ? sure : undefined
  }
  if (hit.mood === 'infinitive') {
    const mark = folded.slice(0, word.from).trimEnd().slice(-1)
    return /[,;:]/.test(mark) && !hit.deed && !nouns.has(word.text) ? sure : undefined
  }
  if (prior.text === 'se') {
    const relative = /^(?:que|cual|cuales|donde|como|quienes|cuando|si)$/.test(words[back - 1]?.text ?? '')
    // a verb of work counts where the text opens with it: "Se elaboró …"
    return relative || (hit.deed && back > 1)
      ? undefined
      : { ...sure, from: fromReflexive(folded, hit, word.from) }
  }
  if (/(?:amos|emos|imos)$/.test(word.text) && prior.text !== 'que' && !hit.deed) return sure
  if (subjects.es.has(prior.text) && !/[.;:]/.test(gap) && !isRelative(words, back)) return sure
  const spoken = /^(?:el|la|los|las|nosotros|representantes|en su|durante|reunid)/.test(folded)
  const listed = /[,)]/.test(gap) && spoken && !hit.deed
  return listed ? sure : undefined
}

/** "que los países miembros solicitan" tells of others; "que" right before the subject gives it away. */
function isRelative(words: readonly Word[], subject: number): boolean {
  return [1, 2, 3].some((step) => /^(?:que|cuando|cuyo)$/.test(words[subject - step]?.text ?? ''))
}

const isFuture = (word: Word, text: string): boolean =>
  /(?:[aei]r|dr|br)(?:a|an|emos)$/.test(word.text) &&
  /[áÁ][nN]?$|emos$/.test(text.slice(word.from, word.to)) &&
  (word.text.length >= 5 || /^(?:dara|vera|hara)$/.test(word.text))

/** "… que impulsará la obra y favorecerá …": what is joined to a relative clause belongs to it. */
function isJoinedToRelative(text: string, folded: string, words: readonly Word[], at: number): boolean {
  if (!/^[ye]$/.test(words[at - 1]?.text ?? '')) return false
  const start = Math.max(folded.lastIndexOf('. ', words[at]?.from), folded.lastIndexOf('; ', words[at]?.from))
  return words.some(
    (word, place) =>
      place < at - 1 &&
      word.from > start &&
      isFuture(word, text) &&
      /^(?:que|cual|cuales)$/.test(words[place - 1]?.text ?? ''),
  )
}

function modalVerb(text: string, folded: string, words: readonly Word[], at: number): Found | undefined {
  const word = words[at]
  if (!word) return undefined
  const prior = words[at - 1]?.text === 'se' ? words[at - 2] : words[at - 1]
  if (/^(?:que|cual|cuales|quien|quienes|donde)$/.test(prior?.text ?? '')) return undefined
  if (/^(?:debera|deberan|debe|deben|deberia|deberian|habra de|podran)$/.test(word.text)) {
    const verb = words[at + 1]
    if (!verb || !/(?:[aei]r)(?:se|l[aeo]s?)?$/.test(verb.text)) return undefined
    return { ...(hitAt(folded, verb, 'es', ['infinitive']) ?? plainAction(verb)), how: 'modal' }
  }
  if (!isFuture(word, text) || isJoinedToRelative(text, folded, words, at)) return undefined
  return { ...(verbAt(text, folded, word, ['future']) ?? plainAction(word)), how: 'modal' }
}

/** "La reunión fue inaugurada por …": the act of the first sentence, whoever did it. */
function passiveVerb(folded: string, words: readonly Word[]): Found | undefined {
  const end = folded.search(/[.;]\s/)
  for (const [at, word] of words.entries()) {
    if (end !== -1 && word.from > end) return undefined
    if (/^(?:que|quien|quienes|cual|cuales|cuando|donde|como|si|cuyo|cuya)$/.test(word.text)) return undefined
    if (!/^(?:fue|fueron|sido|queda|quedo|quedan|quedaron|es|son)$/.test(word.text)) continue
    const verb = words[at + 1]
    if (!verb || !/(?:[ai]d[oa]s?|uest[oa]s?)$/.test(verb.text)) continue
    const hit = hitAt(folded, verb, 'es', ['participle'])
    return { ...(hit ?? plainAction(verb)), how: 'passive' }
  }
  return undefined
}

/** "Las delegaciones tuvieron un intercambio y acordaron …": where nothing else speaks, the act joined on does. */
function joinedVerb(text: string, folded: string, words: readonly Word[]): Found | undefined {
  for (const [at, word] of words.entries()) {
    if (!/^[ye]$/.test(words[at - 1]?.text ?? '')) continue
    const hit = verbAt(text, folded, word, ['present', 'past'])
    if (hit && (hit.role === 'frame' || hit.role === 'directive')) return { ...hit, how: 'clause' }
  }
  return undefined
}

/** "Acordaron: Se lleve a cabo un taller": what is agreed is wished. */
function wishedOf(folded: string, first: Word): Found | undefined {
  const hit = hitAt(folded, first, 'es', ['subjunctive'])
  return hit && { ...hit, how: 'opening' }
}

/** "Encomendar al Consejo que: a) Elabore …": under "que" the first word is what is to be done. */
function toldVerb(folded: string, first: Word): Found | undefined {
  const hit = hitAt(folded, first, 'es', ['subjunctive'])
  if (hit) return { ...hit, how: 'opening' }
  const followed =
    /^\s+(?:el|la|los|las|lo|un|una|unos|unas|al?|su|sus|de|con|en|todas?|todos?|informes?|medidas)\b/.test(
      folded.slice(first.to),
    )
  return followed &&
    /^[a-z]{3,}[ae]n?$/.test(first.text) &&
    !/^(?:para|sobre|ante|entre|durante|mediante|desde|hasta|contra|parte|cada|toda|ambas?|dicha)$/.test(
      first.text,
    )
    ? { ...plainAction(first), how: 'opening' }
    : undefined
}

/** Where the list knows no verb, the form may: "Reacondicionar …", "Conversaron …". */
function formVerb(first: Word): Found | undefined {
  if (/^[a-z]{3,}(?:aron|ieron)$/.test(first.text))
    return { ...plainAction(first), mood: 'past', how: 'form' }
  const infinitive = /^[a-z]{2,}[aei]r(?:se|l[aeo]s?|nos)?$/.test(first.text) && !nouns.has(first.text)
  return infinitive && first.text.length > 3 ? { ...plainAction(first), how: 'form' } : undefined
}
