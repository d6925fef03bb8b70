import type { AgendaItem, Place } from './contract.ts'

/** An item as far as its place goes. */
export type Placed = Pick<AgendaItem, 'item_id' | 'parent_id' | 'kind'>

export const steps = ['up', 'down', 'in', 'out'] as const
export type Step = (typeof steps)[number]

export const inItem = <Item extends Placed>(items: readonly Item[], parent: string | null): Item[] =>
  items.filter(({ parent_id }) => parent_id === parent)

/** Items in the order they are read: each with its sub-items behind it. */
export const asRead = <Item extends Placed>(items: readonly Item[]): Item[] =>
  inItem(items, null).flatMap((item) => [item, ...inItem(items, item.item_id)])

/** Where an item stands once it takes a step; the steps it cannot take are left out. */
export function stepsOf(items: readonly Placed[], id: string): Partial<Record<Step, Place>> {
  const item = items.find(({ item_id }) => item_id === id)
  if (!item) return {}
  const parent = item.parent_id
  const beside = inItem(items, parent)
  const at = beside.indexOf(item)
  const [before, next, afterNext] = [beside[at - 1], beside[at + 1], beside[at + 2]]
  const holds = inItem(items, id).length > 0
  const possible: Record<Step, Place | false | undefined> = {
    up: before && { parent, before: before.item_id },
    down: next && { parent, before: afterNext?.item_id ?? null },
    in: parent === null &&
      !holds &&
      before &&
      before.kind !== 'break' && { parent: before.item_id, before: null },
    out: parent !== null && { parent: null, before: behind(items, parent) },
  }
  return Object.fromEntries(Object.entries(possible).filter(([, to]) => Boolean(to)))
}

/** The item that stands behind another of the first level. */
function behind(items: readonly Placed[], id: string): string | null {
  const first = inItem(items, null)
  return first[first.findIndex(({ item_id }) => item_id === id) + 1]?.item_id ?? null
}

/** The order within an item once another was placed there; nothing where the place is none of this agenda. */
export function orderWith(
  items: readonly Placed[],
  id: string,
  { parent, before }: Place,
): string[] | undefined {
  if (parent === id || before === id) return undefined
  if (parent !== null && !items.some(({ item_id }) => item_id === parent)) return undefined
  const others = inItem(items, parent)
    .map(({ item_id }) => item_id)
    .filter((one) => one !== id)
  const at = before === null ? others.length : others.indexOf(before)
  return at < 0 ? undefined : [...others.slice(0, at), id, ...others.slice(at)]
}
