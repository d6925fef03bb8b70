import type { AgendaItem } from './contract.ts'
import { inItem } from './placing.ts'

type Dated = Pick<AgendaItem, 'item_id' | 'parent_id' | 'kind' | 'day'>
/** Items that follow one another on one day; those before the first day have none. */
export type OnDay<Item> = { readonly day: string | null; readonly items: readonly Item[] }

/** An agenda day by day, in its own order: what has no day stays with what stands before it, sub-items with their item. */
export function byDay<Item extends Dated>(items: readonly Item[]): OnDay<Item>[] {
  const days: { day: string | null; items: Item[] }[] = []
  for (const item of inItem(items, null)) {
    const whole = [item, ...inItem(items, item.item_id)]
    const day = whole.find((one) => one.day !== null)?.day ?? null
    const last = days.at(-1)
    if (last && (day === null || day === last.day)) last.items.push(...whole)
    else days.push({ day, items: whole })
  }
  return days
}

/** The hours of an item as they are written: `09:00–09:30`. */
export const hoursOf = ({ starts, ends }: Pick<AgendaItem, 'starts' | 'ends'>): string =>
  starts === null ? '' : `${starts}–${ends}`

/** A zone by its place: `Costa Rica` for `America/Costa_Rica`. */
export const zoneCalled = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
