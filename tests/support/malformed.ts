import { type JsonSchema, NOBODYS_ID, type OpenApi } from './json-schema.ts'

/** A pseudo-random sequence by a seed, so that a request that went wrong can be made again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type MalformedRequest = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** Texts that have broken programs: signs no database keeps, path and query tricks, formulas, code in every language. */
const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u{fffe}',
  '\ud800',
  '\u202e\u200b',
  '💥'.repeat(50),
  "'; drop table person; --",
  '%00',
  '%',
  '\\',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '{{constructor.constructor("return process")()}}',
  '${7*7}',
  '=cmd|calc!A1',
  'NaN',
  '1e400',
  '-0',
  '9'.repeat(40),
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '10000-01-01',
  '-2026-01-01',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-0000-00000000000g',
  'a'.repeat(5000),
  'null',
  '[]',
  ':*&|!()',
  "a' & !",
  'es',
  'open',
] as const

const VALUES = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  [],
  {},
  [[[[[]]]]],
  { a: { b: { c: {} } } },
  { $ne: null },
  { toString: 1 },
  ['a', 1, null],
] as const

/** A code, a symbol, a name: what most texts are. */
const plain = (schema: JsonSchema): string => 'RCM-2026'.padEnd(schema.minLength ?? 0, 'x')

/**
 * The next malformed request of a sequence: an operation of the document, its members wrong by chance. Every second
 * one is well formed but for a member now and then, so that it comes past the shapes: what it names is not there, or
 * is one of the `known` ids and references, whatever they belong to.
 */
export function malformedRequest(
  document: OpenApi,
  random: () => number,
  known: readonly string[] = [],
): MalformedRequest {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const wrongness = pick([1, 0.04])
  const often = (share: number): boolean => random() < share
  const wrong = (share: number): boolean => often(share * wrongness)
  const text = (): string => pick(TEXTS)
  const named = (): string => (known.length > 0 && often(0.5) ? pick(known) : NOBODYS_ID)

  const valueOf = (schema: JsonSchema, depth: number): unknown => {
    if (wrong(0.25)) return pick(VALUES)
    if (wrong(0.3)) return text()
    if (schema.enum && !wrong(0.3)) return pick(schema.enum)
    if (schema.anyOf) return valueOf(pick(schema.anyOf), depth)
    const type = typeof schema.type === 'string' ? schema.type : pick(schema.type ?? ['string'])
    if (type === 'object' && depth < 5) return objectOf(schema, depth + 1)
    if (type === 'array')
      return Array.from({ length: pick([0, 1, 2, 40]) }, () => valueOf(schema.items ?? {}, depth + 1))
    if (type === 'integer' || type === 'number') return wrong(0.8) ? pick([0, -1, 2 ** 40, 1.5]) : 1
    if (type === 'boolean') return pick([true, false])
    if (type === 'null') return null
    if (schema.format === 'uuid') return named()
    if (schema.format === 'date') return wrong(0.6) ? pick(['2026-02-30', '0000-00-00']) : '2026-11-27'
    if (schema.format === 'email') return 'nobody@example.invalid'
    return wrong(1) ? text() : plain(schema)
  }
  const objectOf = (schema: JsonSchema, depth: number): Record<string, unknown> => {
    const made = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
      wrong(0.15) ? [] : [[name, valueOf(member, depth)] as const],
    )
    const more = wrong(0.15)
      ? [[pick(['__proto__', 'constructor', 'conference_id', 'x']), pick(VALUES)] as const]
      : []
    return Object.fromEntries([...made, ...more])
  }

  // Whoever ends their own session is a visitor from then on, and would ask for the rest as one.
  const [path, methods] = pick(
    Object.entries(document.paths).filter(([path]) => !path.startsWith('/sign-in/end')),
  )
  const [method, described] = pick(Object.entries(methods))
  const query = new URLSearchParams()
  for (const parameter of described.parameters ?? [])
    if (parameter.in === 'query' && often(0.7)) {
      const value = valueOf(parameter.schema ?? {}, 3)
      query.append(parameter.name, typeof value === 'string' ? value : JSON.stringify(value))
      if (wrong(0.1)) query.append(parameter.name, text())
    }
  const schema = described.requestBody?.content['application/json'].schema
  const changes = method !== 'get'
  const whole = JSON.stringify(schema ? objectOf(schema, 0) : pick([{}, [], null]))
  const body = wrong(0.08)
    ? pick(['', '{', whole.slice(0, whole.length / 2), 'null', '"text"', '\0', '[1'])
    : whole
  return {
    method: method.toUpperCase(),
    path: `/api/v1${path.replace(/\{\w+\}/g, () => encodeURIComponent(often(0.4) || !wrong(1) ? named() : wellFormed(text())))}${query.size > 0 ? `?${query.toString()}` : ''}`,
    headers: {
      ...(changes
        ? {
            'content-type': wrong(0.1)
              ? pick([
                  'text/plain',
                  'application/xml',
                  'multipart/form-data; boundary=x',
                  'application/x-www-form-urlencoded',
                ])
              : 'application/json',
          }
        : {}),
      ...(wrong(0.5)
        ? {}
        : { 'if-match': wrong(0.9) ? pick(['W/"2"', '*', '"-1"', '"99999999999999999999"', 'x']) : '"1"' }),
      ...(wrong(0.2) ? { 'idempotency-key': pick(['a', 'k'.repeat(200), 'k'.repeat(300)]) } : {}),
      ...(wrong(0.2) ? { 'accept-language': pick(['es', 'en', 'xx', '*', ';;;', 'q'.repeat(500)]) } : {}),
    },
    body: changes ? body : undefined,
  }
}

// An address holds no half of a sign; a body may.
const wellFormed = (text: string): string => text.toWellFormed()

/** What an answer must never hold: where in our code it came from. */
export const isTrace = (text: string): boolean =>
  /\n\s+at \S+ \(|node_modules|\.tsx?:\d+|\bError: /.test(text)
