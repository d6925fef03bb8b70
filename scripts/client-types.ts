/** As much of JSON Schema as the shapes of operations use. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly const?: string | number | boolean | null
  readonly enum?: readonly (string | number | boolean | null)[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly additionalProperties?: Schema | false
  readonly propertyNames?: Schema
}

/** A schema that stands in another, and as what. */
export type Part =
  | { readonly as: 'member'; readonly member: string; readonly schema: Schema }
  | { readonly as: 'one of many' | 'itself'; readonly schema: Schema }

/** What texts hold that are more than text, by the format that says so. */
export const ALIASES: Readonly<Record<string, { readonly name: string; readonly says: string }>> = {
  uuid: { name: 'Id', says: 'A UUID.' },
  date: { name: 'Day', says: 'A day of the calendar: `2026-11-27`.' },
  'date-time': { name: 'Instant', says: 'A moment in UTC: `2026-11-27T15:00:00.000Z`.' },
  base64: { name: 'Base64', says: 'Bytes in base64.' },
}

const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
}

/**
 * A schema as a TypeScript type, on one line; bounds and patterns have no type and are left out. `nameOf` gives the name of
 * a part that has one. Throws where a schema says something that no type is known for.
 */
export function typeOf(
  schema: Schema,
  nameOf: (part: Schema) => string | undefined = () => undefined,
): string {
  const of = (part: Schema): string => nameOf(part) ?? typeOf(part, nameOf)
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return [...new Set(choice.map(of))].join(' | ')
  if (schema.prefixItems) return `[${schema.prefixItems.map(of).join(', ')}]`
  if (schema.type === 'array' && schema.items) return listOf(of(schema.items))
  if (schema.type === 'object') return objectOf(schema, of)
  const alias = ALIASES[schema.format ?? '']
  if (schema.type === 'string' && alias) return alias.name
  const types = [schema.type ?? []].flat().map((type) => PLAIN[type])
  if (types.length === 0 || types.includes(undefined))
    throw new Error(`No type for ${JSON.stringify(schema)}`)
  return [...new Set(types)].join(' | ')
}

/** The schemas that a schema is made of, one level down. The choices of one have no name alone, so their parts stand for them. */
export function partsOf(schema: Schema): Part[] {
  const choices = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null')
  const [only, ...others] = choices
  if (only) return others.length === 0 ? [{ as: 'itself', schema: only }] : choices.flatMap(partsOf)
  const { properties = {}, items, additionalProperties, prefixItems = [] } = schema
  return [
    ...Object.entries(properties).map(([member, schema]) => ({ as: 'member' as const, member, schema })),
    ...[items, additionalProperties, ...prefixItems].flatMap((schema) =>
      schema ? [{ as: 'one of many' as const, schema }] : [],
    ),
  ]
}

/** A member as it is written in an object; one that is not an identifier is quoted. */
export const memberOf = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : literal(name))

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll(/['\\]/g, String.raw`\$&`)}'` : String(value)

const listOf = (type: string): string => (/[ |]/.test(type) ? `Array<${type}>` : `${type}[]`)

function objectOf(schema: Schema, of: (part: Schema) => string): string {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema
  if (additionalProperties) {
    const names = propertyNames?.enum
    const record = `Record<${propertyNames ? of(propertyNames) : 'string'}, ${of(additionalProperties)}>`
    return names && names.length > required.length ? `Partial<${record}>` : record
  }
  const members = Object.entries(properties).map(
    ([name, member]) => `${memberOf(name)}${required.includes(name) ? '' : '?'}: ${of(member)}`,
  )
  return members.length === 0 ? 'Record<string, never>' : `{ ${members.join('; ')} }`
}
