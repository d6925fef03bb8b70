import { type Instant, dayAt } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { inOrder, writeDay, writeTime } from '../../../../platform/i18n/format.ts'
import { type StateKind, StateMark } from '../../../../ui/state.tsx'
import type { Amendment, Bracket, DraftFound, DraftParagraph, DraftState } from '../../drafting/contract.ts'
import { awaitedIn } from '../../drafting/paragraphs/languages.ts'

export type DraftData = { readonly found: DraftFound }
export type OnParagraph = {
  readonly found: DraftFound
  readonly paragraph: DraftParagraph
  readonly context: PageContext
}

const SHAPES: Record<DraftState, StateKind> = {
  drafting: 'draft',
  tabled: 'progress',
  adopted: 'closed',
  withdrawn: 'superseded',
}

export function DraftMark({ state, context }: { state: DraftState; context: PageContext }) {
  return <StateMark kind={SHAPES[state]}>{context.words(`mandates:drafting.state.${state}`)}</StateMark>
}

/** How a paragraph stands on the table: what keeps it open, the heaviest first. */
export type Standing = 'agreed' | 'deleted' | 'amended' | 'bracketed' | 'awaited' | 'free'

const STANDING_SHAPES: Record<Standing, StateKind> = {
  agreed: 'closed',
  deleted: 'superseded',
  amended: 'progress',
  bracketed: 'refused',
  awaited: 'overdue',
  free: 'open',
}

export function standingOf(paragraph: DraftParagraph, { amendments, brackets }: DraftFound): Standing {
  if (paragraph.state !== 'open') return paragraph.state
  if (pendingOn(paragraph, amendments).length > 0) return 'amended'
  if (standingOn(paragraph, brackets).length > 0) return 'bracketed'
  return awaitedIn(paragraph).length > 0 ? 'awaited' : 'free'
}

export function StandingMark({ standing, context }: { standing: Standing; context: PageContext }) {
  return (
    <StateMark kind={STANDING_SHAPES[standing]}>
      {context.words(`mandates:drafting.standing.${standing}`)}
    </StateMark>
  )
}

/** What is proposed to change or take out a paragraph, and not decided. */
export const pendingOn = (
  { paragraph_id }: Pick<DraftParagraph, 'paragraph_id'>,
  amendments: readonly Amendment[],
): Amendment[] =>
  amendments.filter(
    (one) => one.state === 'pending' && one.kind !== 'add' && one.paragraph_id === paragraph_id,
  )

/** Who keeps a paragraph in brackets. */
export const standingOn = (
  { paragraph_id }: Pick<DraftParagraph, 'paragraph_id'>,
  brackets: readonly Bracket[],
): Bracket[] => brackets.filter((one) => one.lifted_at === null && one.paragraph_id === paragraph_id)

export const namesOf = (
  some: readonly { readonly name: Bracket['name'] }[],
  { language }: PageContext,
): string =>
  inOrder(
    some.map(({ name }) => inLanguage(name, language)),
    (name) => name,
    language,
  ).join(', ')

/** How a paragraph is called: by its number, or as one of the preamble. */
export const calledParagraph = (
  { kind, number }: Pick<DraftParagraph, 'kind' | 'number'>,
  { words }: PageContext,
): string =>
  number === null
    ? words(kind === 'preamble' ? 'mandates:drafting.of-preamble' : 'mandates:drafting.unnumbered')
    : words('mandates:drafting.paragraph-called', { number })

/** The first words of a paragraph, where it is one of a list. */
export function beginningOf({ text }: Pick<DraftParagraph, 'text'>, { language }: PageContext): string {
  const whole = inLanguage(text, language)
  return whole.length > 60 ? `${whole.slice(0, 60).replace(/\s+\S*$/, '')} …` : whole
}

/** A moment on the conference's clocks: "28 Nov 2026, 10:15". */
export const momentSaid = (at: string, { language, tenant }: PageContext): string =>
  `${writeDay(dayAt(at as Instant, tenant.zone), language)}, ${writeTime(at as Instant, language, tenant.zone)}`
