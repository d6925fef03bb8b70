import type { Day } from '../../kernel/day.ts'
import type { Text } from '../../kernel/language.ts'

/** Something that takes days in the region, told by whoever keeps it to those who plan. */
export type Happening = {
  readonly id: string
  readonly title: Text
  readonly from_day: Day
  /** The last day. */
  readonly until_day: Day
  readonly place: Text
  /** Where it leads within the site. */
  readonly path: string
}

/** What of it lies on some of these days, as far as the reader may see it; `Context` is what an action has in hand. */
export type HappeningSource<Context> = (context: Context, from: Day, until: Day) => Promise<Happening[]>
