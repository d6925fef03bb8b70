import { type Day, addDays } from '../../../kernel/day.ts'
import { type Instant, instantIn, later } from '../../../kernel/instant.ts'
import { languages } from '../../../kernel/language.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { writeTime } from '../../../platform/i18n/format.ts'
import { type AgendaItem, type Clash, clash } from './contract.ts'

type Timed = Pick<AgendaItem, 'item_id' | 'parent_id' | 'kind' | 'day' | 'starts' | 'minutes' | 'presenter'>
export type Frame = {
  readonly opens: Day
  readonly closes: Day
  readonly zone: string
  /** Minutes that a break lasts at least. */
  readonly shortestBreak: number
}

const MINUTE = 60_000

/** From when until when an item lasts, past whatever clock change; nothing where it has no time. */
export function spanOf(
  { day, starts, minutes }: Pick<Timed, 'day' | 'starts' | 'minutes'>,
  zone: string,
): Span | undefined {
  if (day === null || starts === null || minutes === null) return undefined
  const from = instantIn(day as Day, starts, zone)
  return { from, until: later(from, minutes * MINUTE) }
}

/** The time an item ends at, on the clocks of the meeting. */
export function endOf(item: Pick<Timed, 'day' | 'starts' | 'minutes'>, zone: string): string | null {
  const span = spanOf(item, zone)
  return span ? writeTime(span.until, 'en', zone) : null
}

type Span = { readonly from: Instant; readonly until: Instant }
/** An item that has a time, with when that is. */
type Spanned = { readonly item: Timed; readonly span: Span }

/** What on an agenda cannot be kept as it is timed, item by item in its order. */
export function clashesOf(items: readonly Timed[], frame: Frame): Clash[] {
  const spanned = items.flatMap((item): Spanned[] => {
    const span = spanOf(item, frame.zone)
    return span ? [{ item, span }] : []
  })
  const meeting = {
    from: instantIn(frame.opens, '00:00', frame.zone),
    until: instantIn(addDays(frame.closes, 1), '00:00', frame.zone),
  }
  return spanned.flatMap((one, place) => [
    ...ofItself(one, spanned, meeting, frame),
    ...spanned.slice(place + 1).flatMap((other) => between(one, other, spanned)),
  ])
}

const leaves = (inner: Span, outer: Span): boolean => inner.from < outer.from || inner.until > outer.until

function ofItself(
  { item, span }: Spanned,
  all: readonly Spanned[],
  meeting: Span,
  { zone, shortestBreak }: Frame,
): Clash[] {
  const above = all.find((other) => other.item.item_id === item.parent_id)
  const found: Record<string, boolean> = {
    'outside of the meeting': leaves(span, meeting),
    'outside of its item': above !== undefined && leaves(span, above.span),
    'short break': item.kind === 'break' && (item.minutes ?? 0) < shortestBreak,
    // Clocks that are set forward leave out an hour: nothing begins in it.
    'no such time': writeTime(span.from, 'en', zone) !== item.starts,
  }
  return clash.shape.kind.options.flatMap((kind) =>
    found[kind]
      ? [{ kind, item_id: item.item_id, other_id: kind === 'outside of its item' ? item.parent_id : null }]
      : [],
  )
}

function between(one: Spanned, two: Spanned, all: readonly Spanned[]): Clash[] {
  const [item, other] = [one.item, two.item]
  const holds = item.parent_id === other.item_id || other.parent_id === item.item_id
  if (holds || one.span.from >= two.span.until || two.span.from >= one.span.until) return []
  const tell = (kind: Clash['kind']): Clash => ({ kind, item_id: other.item_id, other_id: item.item_id })
  // An item with a time of its own speaks for its sub-items.
  const spokenFor = item.parent_id !== other.parent_id && [item, other].some((each) => timedAbove(each, all))
  return [
    ...(spokenFor ? [] : [tell('at the same time')]),
    ...(samePresenter(item, other) ? [tell('presenter elsewhere')] : []),
  ]
}

const timedAbove = ({ parent_id }: Timed, all: readonly Spanned[]): boolean =>
  all.some(({ item }) => item.item_id === parent_id)

const folded = (name: string | undefined): string =>
  fold(name ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()

const samePresenter = (item: Timed, other: Timed): boolean =>
  languages.some((language) => {
    const name = folded(item.presenter[language])
    return name !== '' && name === folded(other.presenter[language])
  })
