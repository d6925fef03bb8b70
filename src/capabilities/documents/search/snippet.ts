import { HIT_BEGINS, HIT_ENDS, type Piece } from './contract.ts'

const LONGEST = 320

/**
 * The part of a text around what was found. `marked` is the same text without accents and capitals, sign for sign, with
 * each hit between the two marks; where it is not sign for sign, nothing stands out.
 */
export function snippetOf(text: string, marked: string): Piece[] {
  const hits = hitsIn(marked)
  const bare = marked.replaceAll(HIT_BEGINS, '').replaceAll(HIT_ENDS, '')
  const sound = bare.length === text.length ? hits : []
  const first = sound[0]?.from ?? 0
  const from = text.length <= LONGEST ? 0 : beginning(text, Math.max(0, first - LONGEST / 3))
  const until = text.length <= from + LONGEST ? text.length : ending(text, from + LONGEST)
  const pieces: Piece[] = from > 0 ? [{ at: -1, text: '… ', hit: false }] : []
  let at = from
  for (const hit of sound) {
    if (hit.until <= from || hit.from >= until) continue
    if (hit.from > at) pieces.push({ at, text: text.slice(at, hit.from), hit: false })
    const begins = Math.max(at, hit.from)
    pieces.push({ at: begins, text: text.slice(begins, Math.min(hit.until, until)), hit: true })
    at = Math.min(hit.until, until)
  }
  if (at < until) pieces.push({ at, text: text.slice(at, until), hit: false })
  if (until < text.length) pieces.push({ at: text.length, text: ' …', hit: false })
  return pieces
}

function hitsIn(marked: string): { from: number; until: number }[] {
  const hits: { from: number; until: number }[] = []
  let place = 0
  for (const sign of marked.split('')) {
    if (sign === HIT_BEGINS) hits.push({ from: place, until: place })
    else if (sign === HIT_ENDS) hits[hits.length - 1] = { from: hits.at(-1)?.from ?? place, until: place }
    else place += 1
  }
  return hits
}

const beginning = (text: string, near: number): number => (near === 0 ? 0 : text.lastIndexOf(' ', near) + 1)

function ending(text: string, near: number): number {
  const at = text.lastIndexOf(' ', near)
  return at > near - 60 ? at : near
}
