import type { Day } from '../../../kernel/day.ts'
import { type Language, type Text, languages } from '../../../kernel/language.ts'
import { daysOf } from '../due/rules.ts'
import type { Provision } from '../reading/index.ts'
import type { NewMandate } from '../storage.ts'
import type { NewProvision } from './storage.ts'
import { titleOf } from './title.ts'

export type Both = Partial<Record<Language, Provision>>

/** A provision by the languages it stands in. */
export function byLanguage(language: Language, provision: Provision, twin: Provision | undefined): Both {
  const otherLanguage = languages.find((candidate) => candidate !== language) ?? language
  return { [language]: provision, ...(twin ? { [otherLanguage]: twin } : {}) }
}

/** A provision as a row, with what was found in each of its languages. */
export function provisionRow(
  id: string,
  documentId: string,
  ordinal: number,
  provision: Provision,
  both: Both,
  disagreements: readonly { kind: string; es: string | null; en: string | null }[],
): NewProvision {
  const each = <T>(give: (found: Provision) => T): Partial<Record<Language, T>> =>
    Object.fromEntries(
      languages.flatMap((language) => (both[language] ? [[language, give(both[language])]] : [])),
    )
  return {
    provision_id: id,
    document_id: documentId,
    ordinal,
    number: provision.id,
    parent_number: provision.parent,
    level: provision.level,
    text: each((found) => found.text),
    verb: each((found) => found.verb ?? ''),
    class: provision.class,
    findings: {
      spans: each((found) => found.spans),
      disagreements: disagreements.map(({ kind, es, en }) => ({ kind, es, en })),
    },
  }
}

// One provision may give several mandates; most give none. What asks nobody for anything is only read.
export function givesMandate(provision: Provision): boolean {
  if (provision.class === 'position' || provision.class === 'thanks') return false
  return provision.tasked.length > 0 || provision.due !== null
}

/**
 * The provisions that seem to give a mandate. One that leads into those below it leaves the asking to them where
 * they ask in words or by a deadline of their own; else they are parts of what it asks for.
 */
export function givingMandates<One extends { readonly provision: Provision }>(all: readonly One[]): One[] {
  const leading = new Set(all.flatMap(({ provision }) => (LEADS.test(provision.text) ? [provision.id] : [])))
  const isBelow = ({ parent }: Provision): boolean => parent !== null && leading.has(parent)
  const asking = new Set(
    all.flatMap(({ provision }) => (isBelow(provision) && asksByItself(provision) ? [provision.parent] : [])),
  )
  return all.filter(({ provision }) => {
    if (!givesMandate(provision) || asking.has(provision.id)) return false
    return !isBelow(provision) || asking.has(provision.parent)
  })
}

const LEADS = /:\s*$/

// A verb it has only from the one above it is not in its text.
const asksByItself = (provision: Provision): boolean =>
  givesMandate(provision) && (provision.spans.verb !== undefined || provision.due !== null)

export const titles = (both: Both): Text =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const found = both[language]
      return found ? [[language, titleOf(found, language)]] : []
    }),
  )

const duesIn = (both: Both): Text =>
  Object.fromEntries(
    languages.flatMap((language) => (both[language]?.due ? [[language, both[language].due.words]] : [])),
  )

/** Where a proposal comes from: its text, and what counts from its adoption. */
export type Source = {
  readonly document_id: string
  readonly body_id: string | null
  readonly meeting_id: string | null
  readonly presidency_id: string | null
  readonly symbol: string
  readonly title: Text
  readonly adopted_on: Day
  readonly nextMeeting: Day | undefined
}

/** The mandate a provision seems to give, for a person to confirm. */
export function proposalOf(
  id: string,
  row: Pick<NewProvision, 'provision_id' | 'number' | 'class'>,
  both: Both,
  source: Source,
): NewMandate {
  const [found] = languages.flatMap((language) => both[language] ?? [])
  const due = languages.map((language) => both[language]?.due).find((one) => one != null) ?? null
  const days = daysOf(due, source.adopted_on, source.nextMeeting)
  return {
    mandate_id: id,
    reference: null,
    kind: 'mandate',
    provision_id: row.provision_id,
    document_id: source.document_id,
    body_id: source.body_id,
    meeting_id: source.meeting_id,
    presidency_id: source.presidency_id,
    source: { symbol: source.symbol, title: source.title, number: row.number },
    title: titles(both),
    class: row.class as NewMandate['class'],
    tasked: [...(found?.tasked ?? [])],
    beneficiaries: [...(found?.beneficiaries ?? [])],
    due: due && { words: duesIn(both), reading: due },
    due_day: days.due,
    proposed_day: days.proposed,
    state: 'proposed',
    adopted_on: source.adopted_on,
  }
}
