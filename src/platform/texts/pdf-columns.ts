import { extent, type Piece } from './pdf-rows.ts'

type Gutter = { readonly from: number; readonly to: number }
type Stripe = { readonly y: number; readonly pieces: Piece[] }

/** More rows than stand on a page, and a page wider than any: not worth the search. */
const tallest = 400
const widest = 10_000

/** The narrowest white between two columns, in points. */
const narrowest = 8

/**
 * A page's pieces by region, in the order of reading. Rows that leave the same white down the middle
 * of the page form two columns, left before right; a row that crosses it ends them. Three columns and
 * more are a table, which is read row by row, as is everything else.
 */
export function regionsOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const stripes = stripesOf(pieces)
  const page = extent(pieces)
  if (page[1] - page[0] > widest) return [pieces]
  const regions: (readonly Piece[])[] = []
  let plain: Piece[] = []
  for (const run of runsOf(stripes, page)) {
    const row = run.flatMap((stripe) => stripe.pieces)
    const gutter = gutterOf(run)
    if (gutter) {
      regions.push(
        plain,
        row.filter((piece) => sideOf(piece, gutter) < 0),
        row.filter((piece) => sideOf(piece, gutter) >= 0),
      )
      plain = []
    } else {
      for (const piece of row) plain.push(piece)
    }
  }
  regions.push(plain)
  return regions.filter((region) => region.length > 0)
}

/** Cuts the page wherever the rows so far have no more white in common about its middle. */
function runsOf(stripes: readonly Stripe[], [from, to]: readonly [number, number]): Stripe[][] {
  const runs: Stripe[][] = []
  const middle: Gutter = { from: from + 0.25 * (to - from), to: from + 0.75 * (to - from) }
  for (const stripe of stripes) {
    const run = runs.at(-1)
    if (run && run.length < tallest && whiteOf([...run, stripe], middle).length > 0) run.push(stripe)
    else runs.push([stripe])
  }
  return runs
}

/** Rough rows: enough to tell what stands beside what. */
function stripesOf(pieces: readonly Piece[]): Stripe[] {
  const stripes: Stripe[] = []
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    if (piece.text.trim() === '') continue
    const last = stripes.at(-1)
    if (last && piece.y - last.y <= 0.55 * piece.size) last.pieces.push(piece)
    else stripes.push({ y: piece.y, pieces: [piece] })
  }
  return stripes
}

function gutterOf(run: readonly Stripe[]): Gutter | undefined {
  if (run.length < 5) return undefined
  const [from, to] = extent(run.flatMap((stripe) => stripe.pieces))
  const width = to - from
  // A mark's hanging indent leaves white too: what is left of it is too narrow for a column.
  const gutters: Gutter[] = []
  let start = from
  for (const gap of whiteOf(run, { from, to })) {
    if (gap.from - start < 0.15 * width || to - gap.to < 0.15 * width) continue
    gutters.push(gap)
    start = gap.to
  }
  const [gutter] = gutters
  return gutter && gutters.length === 1 && isFilled(run, gutter, width) ? gutter : undefined
}

/** The stretches between two places that no row crosses, wide enough to part columns. */
function whiteOf(stripes: readonly Stripe[], { from, to }: Gutter): Gutter[] {
  const crossed = new Uint8Array(Math.max(1, Math.ceil(to - from)))
  for (const { pieces } of stripes) {
    for (const { x, width } of pieces) {
      const start = Math.max(0, Math.floor(x - from))
      if (x + width > from) crossed.fill(1, start, Math.max(start, Math.ceil(x + width - from)))
    }
  }
  const gaps: Gutter[] = []
  let start: number | undefined
  for (let at = 0; at <= crossed.length; at++) {
    if (crossed[at] === 0) start ??= at
    else if (start !== undefined) {
      if (at - start >= narrowest) gaps.push({ from: from + start, to: from + at })
      start = undefined
    }
  }
  return gaps
}

/** Whether both sides hold running text: several rows each, wide enough to be a column. */
function isFilled(stripes: readonly Stripe[], gutter: Gutter, width: number): boolean {
  const widths = [[], []] as [number[], number[]]
  for (const { pieces } of stripes) {
    for (const side of [0, 1] as const) {
      const [from, to] = extent(pieces.filter((piece) => sideOf(piece, gutter) < 0 === (side === 0)))
      if (to > from) widths[side].push(to - from)
    }
  }
  const filled = widths.filter((side) => side.length >= 5 && meanOf(side) > 0.2 * width)
  if (filled.length === 2) return true
  // the last page of two columns may end a few rows into the second, as wide as those of the first
  const short = widths.find((side) => side.length < 5) ?? []
  return filled.length === 1 && short.length >= 2 && meanOf(short) > 0.25 * width
}

const meanOf = (widths: readonly number[]): number =>
  widths.reduce((sum, one) => sum + one, 0) / Math.max(1, widths.length)

const sideOf = ({ x, width }: Piece, gutter: Gutter): number => x + width / 2 - (gutter.from + gutter.to) / 2
