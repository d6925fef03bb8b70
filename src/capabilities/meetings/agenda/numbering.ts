import type { AgendaItem } from './contract.ts'

type Numbered = Pick<AgendaItem, 'item_id' | 'parent_id' | 'kind' | 'number'>

/** The number of each item in this order, 1, 2, 2.1 …: the one it keeps, else the one that follows. A break has none. */
export function numbersOf(items: readonly Numbered[]): Map<string, string | null> {
  const numbers = new Map<string, string | null>()
  const count = (parent: string | null, before: string): void => {
    let last = 0
    for (const item of items.filter(({ parent_id }) => parent_id === parent)) {
      if (item.kind !== 'break') last += 1
      const number = item.kind === 'break' ? null : (item.number ?? `${before}${last}`)
      numbers.set(item.item_id, number)
      if (parent === null) count(item.item_id, `${number}.`)
    }
  }
  count(null, '')
  return numbers
}

const AGAIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']

/** The number of an item that comes onto an adopted agenda behind another: 4 bis, 4 ter …, so that no number moves. */
export function numberBehind(number: string, taken: ReadonlySet<string>): string {
  const [bare = number] = number.split(' ')
  const free = AGAIN.find((word) => !taken.has(`${bare} ${word}`))
  if (free !== undefined) return `${bare} ${free}`
  let place = AGAIN.length + 2
  while (taken.has(`${bare} (${place})`)) place += 1
  return `${bare} (${place})`
}
