import { type FloorKind, type Motion, motion } from '../contract.ts'

/** What the order of a speakers' list rests on. */
export type Placed = {
  readonly request_id: string
  readonly kind: FloorKind
  readonly motion: Motion | null
  readonly status: string
  readonly place: number
}

/**
 * Who comes before whom: a point of order before all, then motions in their order, then members, then those who observe,
 * and replies when all have spoken.
 */
export function rankOf({ kind, motion: moved, status }: Omit<Placed, 'request_id' | 'place'>): number {
  if (kind === 'point of order') return 0
  if (kind === 'motion') return 1 + motion.options.indexOf(moved ?? 'close the debate')
  const speeches = 1 + motion.options.length
  if (kind === 'right of reply') return speeches + 2
  return status === 'member' ? speeches : speeches + 1
}

/** The list in the order in which the floor is given. */
export function inTurn<One extends Placed>(list: readonly One[]): One[] {
  return list.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      a.place - b.place ||
      (a.request_id < b.request_id ? -1 : a.request_id > b.request_id ? 1 : 0),
  )
}

/** Who stands right before someone and may change places with them; nobody where their rank begins. */
export function beforeIt<One extends Placed>(list: readonly One[], id: string): One | undefined {
  const ordered = inTurn(list)
  const at = ordered.findIndex(({ request_id }) => request_id === id)
  const [one, other] = [ordered[at], ordered[at - 1]]
  return one && other && rankOf(one) === rankOf(other) ? other : undefined
}
