import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Provision, Reading, SourceLine, Warning } from './contract.ts'
import { deadlinesIn } from './deadlines.ts'
import { duesOf, type Met } from './dues.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { isShouted } from './headings.ts'
import { introducingVerb, isSentence, recitalVerb } from './introduced.ts'
import { holdsTwoLanguages, languageOf } from '../../../platform/prose/language.ts'
import { oneSide } from './columns.ts'
import { cleanLines } from './lines.ts'
import { withRows } from './matrix.ts'
import { type RowFacts, rowFacts } from './row-facts.ts'
import { adoptionOf, openingOf } from './opening.ts'
import type { Outline, Paragraph } from './outline.ts'
import { outlineOf } from './paragraphs.ts'
import { preambleVerb } from './preamble-words.ts'
import { preambleOf, withPresence } from './preamble.ts'
import { referencesIn } from './references.ts'
import { taskingIn } from './tasked.ts'
import { wishedVerb } from './wished-verb.ts'
import { classWithInstruction, operativeVerb, type OperativeVerb } from './verbs.ts'

export type ReadingOptions = {
  /** The language of the text; told by its short words where it is not given. */
  readonly language?: Language
  /** The day of adoption, which gives deadlines their missing years; else the last day of the opening. */
  readonly adopted?: Day
}

/**
 * Reads an outcome document: its opening, and every provision with its verb, class, who is tasked, its
 * deadlines and references. Pure, and total: whatever the text, it answers, and `warnings` say what to look at.
 * `language` is told by the short words of the text where it is not given.
 */
export function readOutcome(source: string | readonly SourceLine[], options: ReadingOptions = {}): Reading {
  const side = oneSide(source, options.language)
  const lines = cleanLines(withRows(side))
  const whole = lines.map(({ text }) => text).join('\n')
  const told = languageOf(whole.slice(0, 200_000))
  const language = options.language ?? (told === 'en' || told === 'es' ? told : 'es')
  const { front, ...outline } = withPresence(outlineOf(lines))
  const opening = openingOf(
    front,
    outline.paragraphs.slice(0, 3).map(({ text }) => text),
    language,
  )
  const provisions = provisionsOf({ front, ...outline }, language, options.adopted ?? adoptionOf(opening), {
    from: opening.from ?? options.adopted,
    to: opening.to ?? undefined,
  })
  const warnings: Warning[] = [...outline.warnings, ...provisions.flatMap(({ warnings }) => warnings)]
  const isHalf = side !== source
  if (told === 'other') warnings.unshift({ kind: 'third language', words: whole.slice(0, 80) })
  else if (
    isHalf ||
    holdsTwoLanguages([...front, ...outline.paragraphs.map(({ text }) => text)].slice(0, 2000))
  )
    warnings.unshift({ kind: 'two languages', words: whole.slice(0, 80) })
  for (const text of front) {
    for (const words of deadlinesIn(text, language, undefined).impossible)
      warnings.push({ kind: 'no such day', words })
  }
  if (provisions.length === 0) warnings.push({ kind: 'no provisions', words: '' })
  if (!opening.place && !opening.from && opening.participants.length === 0)
    warnings.push({ kind: 'no opening', words: '' })
  return { language, opening, provisions: provisions.map(({ provision }) => provision), warnings }
}

type Read = { readonly provision: Provision; readonly warnings: readonly Warning[] }
/** What the words before the first list give the paragraphs of that list. */
type Introduced = { readonly verb: OperativeVerb | undefined; readonly told: boolean }

/** Whether a text ends in words that leave to the items below it what is to be done: "agreed that:", "deberá:". */
const toldBy = (text: string): boolean =>
  /\b(?:que|that|to|shall|will|should|must|deber[áa]n?)\s*:?$/i.test(text.slice(-12))

/** What children take from the paragraph above: its verb, class and those tasked. */
type Inherited = { readonly verb: OperativeVerb | undefined; readonly provision: Provision }

function provisionsOf(
  outline: Outline,
  language: Language,
  adopted: ReturnType<typeof adoptionOf>,
  met: Met,
): readonly Read[] {
  const above = new Map<string, Inherited>()
  const paragraphs = [...preambleOf(outline.front), ...outline.paragraphs]
  const introduced: Introduced = {
    verb: introducingVerb(outline.front, language),
    told: toldBy(outline.front.at(-1) ?? ''),
  }
  let free = 0
  const named = paragraphs.map((paragraph) =>
    paragraph.id.includes('p#')
      ? { ...paragraph, id: paragraph.id.replace(/p#\d+/, () => `p${++free}`) }
      : paragraph,
  )
  const read = named.map((paragraph) => {
    const parent = paragraph.parent === null ? undefined : above.get(paragraph.parent)
    const { provision, verb, warnings } = provisionOf(paragraph, parent, introduced, language, adopted, met)
    above.set(paragraph.id, { verb: verb ?? parent?.verb, provision })
    return { provision, warnings }
  })
  const firstChild = new Map<string, Provision>()
  for (const { provision } of read) {
    if (provision.parent !== null && !firstChild.has(provision.parent))
      firstChild.set(provision.parent, provision)
  }
  return read.map((item) => ({
    ...item,
    provision: withChildClass(item.provision, firstChild.get(item.provision.id)),
  }))
}

/** A heading or an empty frame ("the Group concluded:") does what its first child does. */
function withChildClass(provision: Provision, child: Provision | undefined): Provision {
  const empty = provision.verb === null || /^(?:conclu|formul|determin)/.test(provision.verb)
  return child && empty ? { ...provision, class: child.class } : provision
}

function provisionOf(
  paragraph: Paragraph,
  parent: Inherited | undefined,
  introduced: Introduced,
  language: Language,
  adopted: ReturnType<typeof adoptionOf>,
  met: Met,
): Read & { readonly verb: OperativeVerb | undefined } {
  const { id, level, mark, heading } = paragraph
  const text = paragraph.text.replaceAll(/\s+/g, ' ').trim()
  // the cells beside the action say who and by when, and nothing of what is done
  const spoken = paragraph.row && text.startsWith(paragraph.row.action) ? paragraph.row.action : text
  const facts = paragraph.row && rowFacts(paragraph.row, text, language, adopted)
  const told =
    paragraph.row !== undefined ||
    (parent ? toldBy(parent.provision.text) : introduced.told && paragraph.mark !== '')
  const recital = recitalVerb(heading, language)
  const reciting =
    inPreamble(paragraph) || (isNumberedRecital(text) && !leadsToAct(text, language))
      ? preambleVerb(text, language)
      : undefined
  const found = reciting ?? operativeVerb(spoken, language, told)
  // "1. OPENING OF THE MEETING" is a title
  const isTitle = found && isShouted(text) && (found.how === 'form' || found.mood === 'gerund')
  const own = isTitle || (recital && !actsItself(found)) ? undefined : found
  const above =
    parent?.verb ?? recital ?? (isSentence(text) && !/^annex/.test(id) ? introduced.verb : undefined)
  const verb = keepsOwnVerb(own, parent, text) ? own : above
  const inherits = verb !== own || isToldToAct(parent, own)
  const { findings, softWords, impossible } = deadlinesIn(spoken, language, adopted)
  const tasking = taskingIn(spoken, language)
  const wish = own || recital ? undefined : wishedVerb(text, language, tasking.spans[0])
  const isDated = findings.some(({ firm, due }) => firm && due.kind !== 'recurring')
  const base = wish
    ? wish.class
    : isAgreedToDo(own, parent) && isDated
      ? 'action'
      : classOf(verb, own, parent, inherits)
  // a recital that tells of what was requested asks for nothing itself
  const recites = reciting !== undefined || (recital !== undefined && own === undefined)
  const does = recites ? base : classWithInstruction(base, fold(text), language, own?.mood)
  const { due, span, more } = duesOf(
    recites ? [] : findings,
    does,
    text,
    language,
    met,
    verb !== undefined || wish !== undefined,
  )
  const provision: Provision = {
    id,
    parent: paragraph.parent,
    level,
    text,
    verb: wish?.words ?? verb?.words ?? null,
    class: does,
    tasked:
      tasking.tasked.length === 0 && (inherits || told)
        ? (parent?.provision.tasked ?? [])
        : [...tasking.tasked],
    due,
    references: referencesIn(text),
    mark,
    ...(heading === undefined ? {} : { heading }),
    beneficiaries: [...tasking.beneficiaries],
    moreDues: [...more],
    softWords: [...softWords],
    spans: {
      ...(own && verb === own ? { verb: own.span } : {}),
      ...(span ? { due: span } : {}),
      tasked: [...tasking.spans],
    },
  }
  const warnings = impossible.map((words): Warning => ({ kind: 'no such day', provision: id, words }))
  return { provision: facts ? withFacts(provision, facts) : provision, verb, warnings }
}

/** What the cells of a matrix say goes before what its action says of the same. */
function withFacts(provision: Provision, { tasked, taskedSpans, due, dueSpan }: RowFacts): Provision {
  const { spans, moreDues } = provision
  const isNamed = provision.verb === null && (tasked.length > 0 || due !== null)
  return {
    ...provision,
    // "Inventory of border posts": what somebody is responsible for is work, though no verb says so
    ...(isNamed ? { class: 'action' as const } : {}),
    ...(tasked.length === 0 ? {} : { tasked: [...tasked], spans: { ...spans, tasked: [...taskedSpans] } }),
    ...(due === null
      ? {}
      : { due, moreDues: provision.due === null ? moreDues : [provision.due, ...moreDues] }),
    ...(due !== null && dueSpan
      ? { spans: { ...spans, ...(tasked.length === 0 ? {} : { tasked: [...taskedSpans] }), due: dueSpan } }
      : {}),
  }
}

/** "2. RECORDANDO que se creó un Grupo …;", "1. Having examined the report,": recitals that are numbered with the rest. */
const isNumberedRecital = (text: string): boolean =>
  /,(?:\s(?:y|e|and))?$/.test(text) ||
  /^(?:having|habiendo)\s.*;(?:\s(?:y|e|and))?$/i.test(text) ||
  (/^(?:\p{Lu}+(?:ING|NDO)|CONSCIENTES?)[\s,]/u.test(text) && /;(?:\s(?:y|e|and))?$/.test(text))

/** "1. Considering the above, request the TS to …,": a ground, and then an act of its own. */
function leadsToAct(text: string, language: Language): boolean {
  const found = operativeVerb(text, language)
  return (
    found !== undefined &&
    (found.mood === 'infinitive' || found.mood === 'present') &&
    found.listed &&
    text.slice(0, found.span[0]).trimEnd().endsWith(',')
  )
}

/** Under a heading that looks like the call of recitals, what opens with an act of its own is none. */
const actsItself = (found: OperativeVerb | undefined): boolean =>
  found?.how === 'opening' && found.mood !== 'gerund' && found.listed

const inPreamble = ({ id }: Paragraph): boolean => /(?:^|\.)p\d+$/.test(id)

/** "We agree: – to recognise certificates by 1 July": what is to be done by a day is no mere position. */
const isAgreedToDo = (own: OperativeVerb | undefined, parent: Inherited | undefined): boolean =>
  own?.class === 'position' && own.mood === 'infinitive' && parent?.verb?.role === 'frame'

/** A child without an act of its own ("México, por el informe …") goes by the verb above it. */
function keepsOwnVerb(own: OperativeVerb | undefined, parent: Inherited | undefined, text: string): boolean {
  if (!own) return false
  if (own.how === 'nominal' && parent?.verb) return false
  if (!parent?.verb || own.how === 'opening' || own.how === 'form') return true
  // a duty within "thanks to: – Mexico, for the workshop that will …" does not speak for the item
  return (
    parent.verb.class !== 'thanks' && own.span[0] < 200 && !/^\p{Lu}[\p{L} ]{2,40}, (?:por|for)\b/u.test(text)
  )
}

/** Under "urges the members to:" each item is what they are to do. */
function isToldToAct(parent: Inherited | undefined, own: OperativeVerb | undefined): boolean {
  const role = parent?.verb?.role
  return (
    (role === 'directive' || role === 'commit') &&
    /:$/.test(parent?.provision.text ?? '') &&
    own?.role !== 'directive'
  )
}

function classOf(
  verb: OperativeVerb | undefined,
  own: OperativeVerb | undefined,
  parent: Inherited | undefined,
  inherits: boolean,
): Provision['class'] {
  if (!verb) return parent?.provision.class ?? 'position'
  if (verb === own && inherits)
    return own?.class === 'money' || own?.class === 'standing'
      ? own.class
      : (parent?.provision.class ?? 'action')
  return verb === own ? verb.class : (parent?.provision.class ?? verb.class)
}
