import type { Round, Workload } from './workloads/workload.ts'

/** What several rounds came to: the middle one, and how far they lay apart. */
export type Middle = { readonly median: number; readonly least: number; readonly most: number }

/** A workload at a size of the register, over all rounds. */
export type Figure = {
  readonly workload: Workload
  readonly size: number
  readonly perSecond: Middle
  readonly p95: Middle
  readonly base: Middle | undefined
  readonly ratio: Middle | undefined
}

/** A workload at the largest register against the smallest, round by round. */
export type Growth = { readonly workload: Workload; readonly p95: Middle; readonly speed: Middle }

export function middle(values: readonly number[]): Middle {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (place: number): number => sorted[place] ?? Number.NaN
  const half = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  }
}

export function figure(workload: Workload, size: number, rounds: readonly Round[]): Figure {
  const bases = rounds.flatMap(({ base }) => (base === undefined ? [] : [base]))
  const ratios = rounds.flatMap(({ ours, base }) => (base === undefined ? [] : [ours.perSecond / base]))
  return {
    workload,
    size,
    perSecond: middle(rounds.map(({ ours }) => ours.perSecond)),
    p95: middle(rounds.map(({ ours }) => ours.p95)),
    base: bases.length > 0 ? middle(bases) : undefined,
    ratio: ratios.length > 0 ? middle(ratios) : undefined,
  }
}

export function growth(workload: Workload, small: readonly Round[], large: readonly Round[]): Growth {
  const each = (of: (round: Round) => number): Middle =>
    middle(
      large.flatMap((round, place) => {
        const other = small[place]
        return other ? [of(round) / of(other)] : []
      }),
    )
  return { workload, p95: each(({ ours }) => ours.p95), speed: each(({ ours }) => ours.perSecond) }
}
