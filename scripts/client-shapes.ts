import { ALIASES, type Part, type Schema, memberOf, partsOf, typeOf } from './client-types.ts'

/** What goes over the wire for one operation, one way: its type's name and shape. */
export type Shape = { readonly name: string; readonly schema: Schema; readonly way: 'input' | 'output' }

// What stands nearly everywhere would be called after the place where it happens to stand first.
const GIVEN_NAMES: ReadonlyMap<string, string> = new Map([
  ["'es' | 'en'", 'Language'],
  ['{ es?: string; en?: string }', 'Text'],
])
// Shorter choices are read more easily where they stand.
const LEAST_CHOICES = 3

/** The declarations of all shapes as types: what stands in several of them has a name of its own. */
export function typesOf(shapes: readonly Shape[]): string {
  const names = namesOf(shapes)
  const nameOf = (part: Schema): string | undefined => names.get(typeOf(part))?.name
  return [
    ...Object.values(ALIASES).map(({ name, says }) => `/** ${says} */\nexport type ${name} = string`),
    ...[...names.values()].map(({ name, schema }) => `export type ${name} = ${typeOf(schema, nameOf)}`),
    ...shapes.map(
      ({ name, schema, way }) =>
        `export type ${name} = ${way === 'input' ? inputOf(schema, nameOf) : (nameOf(schema) ?? typeOf(schema, nameOf))}`,
    ),
  ].join('\n\n')
}

// Whoever asks may leave a member out by saying that it is undefined, as with the `next` of a last page.
function inputOf(
  { properties = {}, required = [] }: Schema,
  nameOf: (part: Schema) => string | undefined,
): string {
  const members = Object.entries(properties).map(([name, member]) => {
    const type = nameOf(member) ?? typeOf(member, nameOf)
    return required.includes(name) ? `${memberOf(name)}: ${type}` : `${memberOf(name)}?: ${type} | undefined`
  })
  return `{ ${members.join('; ')} }`
}

/**
 * Names for the types that stand in several places, by the type as it is written without names. What begins with its own id is
 * called by it; the rest by where it stands: `MeetingState` is the `state` of a `Meeting`.
 */
function namesOf(shapes: readonly Shape[]): ReadonlyMap<string, Named> {
  const shared = sharedTypes(shapes)
  const own = ownNamesOf(shared)
  const named = new Map<string, Named>()
  const taken = new Set([...[...shapes, ...own.values()].map(({ name }) => name), ...GIVEN_NAMES.values()])
  const visit = (schema: Schema, path: readonly string[]): void => {
    const type = typeOf(schema)
    if (named.has(type)) return
    const name =
      GIVEN_NAMES.get(type) ?? own.get(type)?.name ?? (shared.has(type) ? placeName(path, taken) : undefined)
    if (name !== undefined) {
      taken.add(name)
      named.set(type, { name, schema })
    }
    for (const part of partsOf(schema)) visit(part.schema, pathTo(part, name === undefined ? path : [name]))
  }
  // What has an id is the best owner of what stands in it, also where that stood elsewhere before.
  for (const { name, schema } of own.values()) visit(schema, [name])
  for (const { name, way, schema } of shapes) visit(schema, [name.slice(0, -way.length)])
  return named
}

// As much of the way to it as no other has: most often its owner and its member.
const placeName = (path: readonly string[], taken: ReadonlySet<string>): string | undefined =>
  path
    .map((_, from) => path.slice(from).join(''))
    .slice(0, -1)
    .findLast((name) => !taken.has(name))

function pathTo(part: Part, path: readonly string[]): readonly string[] {
  if (part.as === 'member') return [...path, pascal(part.member)]
  return part.as === 'itself' ? path : [...path.slice(0, -1), singular(path.at(-1) ?? '')]
}

type Named = { readonly name: string; readonly schema: Schema }
type Shared = ReadonlyMap<string, { readonly places: number; readonly schema: Schema }>

/** What stands in more than one place and says enough to be worth a name. */
function sharedTypes(shapes: readonly Shape[]): Shared {
  const found = new Map<string, { places: number; schema: Schema }>()
  const count = (schema: Schema): void => {
    const { properties, oneOf, enum: choices } = schema
    if (properties || (oneOf ?? choices ?? []).length >= LEAST_CHOICES) {
      const type = typeOf(schema)
      found.set(type, { places: (found.get(type)?.places ?? 0) + 1, schema })
    }
    for (const part of partsOf(schema)) count(part.schema)
  }
  for (const { schema } of shapes) count(schema)
  return new Map([...found].filter(([, { places }]) => places > 1))
}

/** The names of what begins with its own id; of several that begin with one, that of which most stands in the document. */
function ownNamesOf(shared: Shared): ReadonlyMap<string, Named> {
  const byName = new Map<string, { type: string; schema: Schema; weight: number }>()
  for (const [type, { places, schema }] of shared) {
    const members = Object.keys(schema.properties ?? {})
    const id = /^(\w+)_id$/.exec(members[0] ?? '')?.[1]
    const weight = places * members.length
    if (id !== undefined && weight > (byName.get(pascal(id))?.weight ?? 0))
      byName.set(pascal(id), { type, schema, weight })
  }
  return new Map([...byName].map(([name, { type, schema }]) => [type, { name, schema }]))
}

/** `source_name` or `take-in` as `SourceName`, `TakeIn`. */
export const pascal = (words: string): string =>
  words.replaceAll(/(?:^|[^A-Za-z0-9])([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase())

function singular(words: string): string {
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`
  return words.replace(/(?:(?<=ss|us|x|ch|sh)e)?s$/, '')
}
