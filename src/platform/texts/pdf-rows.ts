import { raised } from './raised.ts'

/** A run of text at its place: x from the left, y of the baseline from the top, in points. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export type Row = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** It opens with a raised sign, as a footnote does. */
  readonly opensRaised: boolean
}

type Band = { readonly y: number; readonly size: number; readonly pieces: Piece[] }

/** Joins the pieces of one column to rows, from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  return joinRaised(bandsOf(pieces))
    .map(rowOf)
    .filter((row) => row.text.trim() !== '')
}

/** Pieces on one baseline. */
function bandsOf(pieces: readonly Piece[]): Band[] {
  const bands: Band[] = []
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const last = bands.at(-1)
    if (last && piece.y - last.y <= 0.25 * Math.min(piece.size, last.size)) last.pieces.push(piece)
    else bands.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return bands.map(({ y, pieces }) => ({ y, size: sizeOf(pieces), pieces }))
}

/** The size in which most of the text is set. */
function sizeOf(pieces: readonly Piece[]): number {
  const sizes = new Map<number, number>()
  for (const { size, text } of pieces) sizes.set(size, (sizes.get(size) ?? 0) + text.trim().length)
  return [...sizes].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/** Small bands just above or below a baseline are its superscripts and subscripts. */
function joinRaised(bands: readonly Band[]): Band[] {
  const joined: Band[] = []
  let above: Band | undefined
  for (const band of bands) {
    const last = joined.at(-1)
    if (above && isBeside(above, band) && band.y - above.y < 0.65 * band.size) {
      joined.push({ ...band, pieces: [...band.pieces, ...above.pieces] })
      above = undefined
      continue
    }
    if (above) joined.push(above)
    above = undefined
    if (last && isBeside(band, last) && band.y - last.y < 0.4 * last.size) last.pieces.push(...band.pieces)
    else above = band
  }
  if (above) joined.push(above)
  return joined
}

function isBeside(small: Band, base: Band): boolean {
  if (small.size >= 0.85 * base.size) return false
  const [from, to] = extent(base.pieces)
  const [left, right] = extent(small.pieces)
  return right > from - 2 * base.size && left < to + base.size
}

/** Where pieces begin and end on the line. */
export function extent(pieces: readonly Piece[]): readonly [number, number] {
  let from = Infinity
  let to = -Infinity
  for (const { x, width } of pieces) {
    from = Math.min(from, x)
    to = Math.max(to, x + width)
  }
  return [from, to]
}

function rowOf({ y, size, pieces }: Band): Row {
  const inOrder = pieces.toSorted((one, other) => one.x - other.x)
  let text = ''
  let last: Piece | undefined
  let opensRaised = false
  for (const piece of inOrder) {
    // Bold made by printing twice, a hair apart.
    if (last && last.text === piece.text && piece.x - last.x < 0.2 * size && piece.text.trim() !== '')
      continue
    const gap = last ? piece.x - (last.x + last.width) : 0
    const isRaised = piece.size < 0.85 * size && y - piece.y > 0.12 * size
    const isBlank = text.length < 8 && text.trim() === ''
    if (isRaised && isBlank) opensRaised = true
    text += last ? spaceFor(gap, size, text) : ''
    text += isRaised ? (isBlank ? opening(piece.text) : raised(text, piece.text)) : piece.text
    last = piece
  }
  const first = inOrder.find((piece) => piece.text.trim() !== '') ?? inOrder[0]
  return { text: tidy(text), x: first?.x ?? 0, y, size, opensRaised }
}

/** A note's sign at the head of the note. */
function opening(text: string): string {
  return /^(?:\d{1,3}|\*{1,3})$/.test(text.trim()) ? `[${text.trim()}] ` : text
}

/** A word space, or a tab where a wide gap sets a mark or a table's cell apart. */
function spaceFor(gap: number, size: number, before: string): string {
  const isAfterMark = before.length <= 8
  if (gap > (isAfterMark ? 0.9 : 2.5) * size) return '\t'
  return gap > 0.11 * size ? ' ' : ''
}

function tidy(text: string): string {
  return (
    text
      .replaceAll(/ *\t[ \t]*/g, '\t')
      .replaceAll(/ {2,}/g, ' ')
      .trim()
      // A soft hyphen shows only where it cuts a word at the line's end.
      .replace(/\u00AD$/, '-')
  )
}
