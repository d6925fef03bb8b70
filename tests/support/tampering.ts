import { type KeyObject, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { FIRST, canonical, hashOf, lineOf } from '../../src/platform/journal/chain.ts'
import type { SealedRow } from '../../src/platform/journal/entry.ts'
import { type Head, headLine, signedHead } from '../../src/platform/journal/head.ts'

/** An export and its head as someone who wants to deceive left them. */
export type Tampered = { readonly kind: string; readonly lines: readonly string[]; readonly head: string }

type Row = Record<string, unknown>
type Path = readonly (string | number)[]

/** Every way we know to deceive with a journal, drawn evenly. `head` is the true one, of the last row. */
export function tamperings(rows: readonly SealedRow[], head: Head): fc.Arbitrary<Tampered> {
  const place = fc.nat(rows.length - 1)
  const whole = rows.map(lineOf)
  const beside = generateKeyPairSync('ed25519').privateKey
  const of = (kind: string, drawn: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Tampered> =>
    drawn
      .map((lines) => ({ kind, lines, head: headLine(head) }))
      .filter(({ lines }) => lines.join('\n') !== whole.join('\n'))
  const edited = fc
    .tuple(place, fc.nat(), fc.nat())
    .map(([at, leaf, how]): [number, Row] => [at, edit(rows[at] as unknown as Row, leaf, how)])
  return fc.oneof(
    of(
      'edit',
      edited.map(([at, row]) => whole.with(at, canonical(row))),
    ),
    of(
      'delete',
      place.map((at) => whole.toSpliced(at, 1)),
    ),
    of(
      'insert',
      fc
        .tuple(place, place, fc.uuid())
        .map(([at, of_, entry_id]) => whole.toSpliced(at, 0, canonical({ ...rows[of_], entry_id }))),
    ),
    of(
      'reorder',
      fc
        .tuple(place, fc.integer({ min: 2, max: 12 }))
        .map(([at, many]) => whole.toSpliced(at, many, ...whole.slice(at, at + many).toReversed())),
    ),
    of(
      'swap',
      fc
        .tuple(place, place)
        .map(([one, two]) => whole.with(one, whole[two] ?? '').with(two, whole[one] ?? '')),
    ),
    of(
      'swap the contents under their numbers',
      fc
        .tuple(place, place)
        .map(([one, two]) =>
          whole.with(one, under(rows[one], rows[two])).with(two, under(rows[two], rows[one])),
        ),
    ),
    of(
      'duplicate',
      place.map((at) => whole.toSpliced(at, 0, whole[at] ?? '')),
    ),
    of(
      'truncate',
      place.map((at) => whole.slice(0, at)),
    ),
    of(
      'hide beside the hash',
      fc.tuple(place, fc.nat(5)).map(([at, how]) => whole.with(at, hidden(whole[at] ?? '', how))),
    ),
    of(
      'edit and chain anew',
      edited.map(([at, row]) => rechained(rows.with(at, row as unknown as SealedRow))),
    ),
    of(
      'delete and chain anew',
      place.map((at) => rechained(rows.toSpliced(at, 1))),
    ),
    fc.tuple(fc.nat(5), fc.nat()).map(([how, seed]) => ({
      kind: 'forge the head',
      lines: whole,
      head: headLine(forged(head, rows, beside, how, seed)),
    })),
  )
}

const under = (seal: SealedRow | undefined, row: SealedRow | undefined): string =>
  canonical({ ...row, number: seal?.number, hash: seal?.hash })

// One leaf of a row, at any depth, made another.
function edit(row: Row, leaf: number, how: number): Row {
  const copy = structuredClone(row)
  const paths = leavesOf(copy)
  const path = paths[leaf % paths.length] ?? ['operation']
  const last = path.at(-1) ?? ''
  let holder = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as typeof holder
  holder[last] = another(holder[last], how)
  return copy
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path]
  return Object.entries(value).flatMap(([name, member]) =>
    leavesOf(member, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

function another(value: unknown, how: number): unknown {
  if (typeof value === 'number') return how % 2 ? value + 1 : String(value)
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return how % 2 ? 'x' : 0
  if (value === '') return ' '
  const at = how % value.length
  const sign = value[at] === 'a' ? 'á' : 'a'
  return [value + sign, value.slice(0, at) + sign + value.slice(at + 1), value.slice(1), null][how % 4]
}

// What a reader of JSON would take for the same line.
function hidden(line: string, how: number): string {
  const ways = [
    () => line.replace('{', '{"note":"beside",'),
    () => line.replace(/,"subject_id":"[^"]+"/, ''),
    () => line.replace('"operation":', '"operation":"mandates.close","operation":'),
    () => line.replace('{', '{ '),
    () => line.replace('"number":', '"number": '),
    () => line.replace('"at":"', String.raw`"at":"\u0032`).replace('u00322', 'u0032'),
  ]
  return ways[how]?.() ?? line
}

function rechained(rows: readonly SealedRow[]): string[] {
  let previous = FIRST
  return rows.map((row, at) => {
    previous = hashOf(previous, row)
    return lineOf({ ...row, number: at + 1, hash: previous })
  })
}

function forged(head: Head, rows: readonly SealedRow[], key: KeyObject, how: number, seed: number): Head {
  const at = seed % (rows.length - 1)
  const { number, hash } = rows[at] ?? head
  const signature = Buffer.from(head.signature, 'base64')
  switch (how) {
    case 0:
      return { ...head, number, hash }
    case 1:
      return { ...head, day: '2001-01-01' }
    case 2:
      return signedHead({ id: head.key_id, privateKey: key }, { ...head, number, hash })
    case 3:
      return signedHead({ id: 'abcdef0123456789', privateKey: key }, head)
    case 4:
      signature[seed % 64] = (signature[seed % 64] ?? 0) ^ (1 << (seed % 8))
      return { ...head, signature: signature.toString('base64') }
    default:
      return {
        ...head,
        conference_id: head.conference_id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      }
  }
}
