import type { Day } from './day.ts'
import type { Language } from './language.ts'
import type { Refusal } from './refusal.ts'

/** Where a rule takes its force from. `practice` carries no citation until one is checked. */
export type Authority =
  | { readonly kind: 'decision' | 'standard' | 'rule of procedure'; readonly source: string }
  | { readonly kind: 'practice' | 'house' }

/** One given/when/then: at once the test of the rule and its example in the rule book. */
export type Scenario<Request, Decision> = {
  readonly given: Record<Language, string>
  readonly when: Request
  readonly then: Decision | { readonly refused: true }
}

/**
 * A rule of the conference: data with a pure function. Amounts, days and limits come in as facts;
 * it reads no clock and no database. `decide` answers what follows, or a refusal by this rule's id.
 */
export type Rule<Request = never, Decision = unknown> = {
  readonly id: string
  readonly sentence: Record<Language, string>
  /** What the reader is told when the rule says no; `{{name}}` stands for a fact of the refusal. */
  readonly refusal?: Record<Language, string>
  /** The words for facts that are kept as keys, by the fact's name: `{ state: { open: … } }`. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, Record<Language, string>>>>>
  readonly authority: Authority
  readonly since: Day
  /** A refusal by it may be an attempt on the walls: it is written into the journal. */
  readonly watched?: true
  readonly decide: (request: Request) => Decision | Refusal
  readonly scenarios: readonly Scenario<Request, Decision>[]
}

/** Keeps the request and the decision of a rule typed to each other. */
export function rule<Request, Decision>(definition: Rule<Request, Decision>): Rule<Request, Decision> {
  return definition
}
