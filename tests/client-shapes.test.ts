import { describe, expect, it } from 'vitest'
import { type Shape, typesOf } from '../scripts/client-shapes.ts'
import { type Schema, typeOf } from '../scripts/client-types.ts'

const text: Schema = { type: 'string' }
const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
})
const output = (name: string, schema: Schema): Shape => ({ name: `${name}Output`, way: 'output', schema })

/** The lines that declare a type, without the aliases that always stand. */
const declared = (...shapes: Shape[]): string[] =>
  typesOf(shapes)
    .split('\n')
    .filter((line) => /^export type (?!Id|Day|Instant|Base64)/.test(line))
    .map((line) => line.slice('export type '.length))

describe('the types of a client', () => {
  it.each<[Schema, string]>([
    [{ type: 'string', format: 'date' }, 'Day'],
    [{ type: 'string', format: 'email' }, 'string'],
    [{ type: 'integer' }, 'number'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ const: true, type: 'boolean' }, 'true'],
    [{ enum: ['in person', 'it’s', "it's", null] }, String.raw`'in person' | 'it’s' | 'it\'s' | null`],
    [{ anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] }, 'Id | null'],
    [{ anyOf: [text, { type: 'string', format: 'email' }] }, 'string'],
    [{ type: 'array', items: text }, 'string[]'],
    [{ type: 'array', items: { type: ['string', 'null'] } }, 'Array<string | null>'],
    [{ type: 'array', prefixItems: [text, { type: 'integer' }], items: false }, '[string, number]'],
    [object({}), 'Record<string, never>'],
    [object({ a: text, 'b-c': text }, ['a']), "{ a: string; 'b-c'?: string }"],
    [{ type: 'object', additionalProperties: text, propertyNames: text }, 'Record<string, string>'],
    [
      { type: 'object', additionalProperties: text, propertyNames: { enum: ['a', 'b'] } },
      "Partial<Record<'a' | 'b', string>>",
    ],
    [
      { type: 'object', additionalProperties: text, propertyNames: { enum: ['a'] }, required: ['a'] },
      "Record<'a', string>",
    ],
  ])('are written for %j', (schema, type) => {
    expect(typeOf(schema)).toBe(type)
  })

  it('are not guessed where a schema says what is not known', () => {
    for (const schema of [{}, { type: 'tuple' }, { type: 'array' }, { type: 'array', items: {} }])
      expect(() => typeOf(schema), JSON.stringify(schema)).toThrow('No type for')
  })

  it('have a name where they stand twice: by their own id, or by whose member they are', () => {
    const state = { enum: ['new', 'kept', 'gone'] }
    const thing = object({ thing_id: text, state, size: object({ high: text }) })
    expect(
      declared(
        output('ThingsList', object({ things: { type: 'array', items: thing } })),
        output('ThingsGet', thing),
        output('ThingsSizes', object({ sizes: { type: 'array', items: object({ high: text }) }, state })),
      ),
    ).toEqual([
      'Thing = { thing_id: string; state: ThingState; size: ThingSize }',
      "ThingState = 'new' | 'kept' | 'gone'",
      'ThingSize = { high: string }',
      'ThingsListOutput = { things: Thing[] }',
      'ThingsGetOutput = Thing',
      'ThingsSizesOutput = { sizes: ThingSize[]; state: ThingState }',
    ])
  })

  it('give the plain name to what most is said of, and a longer one where two would be called alike', () => {
    const full = object({ thing_id: text, name: text, size: text })
    const brief = object({ thing_id: text, name: text })
    const states = [{ enum: ['a', 'b', 'c'] }, { enum: ['x', 'y', 'z'] }]
    const both = object({
      full,
      brief,
      one: object({ state: states[0] ?? {} }),
      other: object({ one: object({ state: states[1] ?? {} }) }),
    })
    expect(declared(output('A', both), output('B', both)).slice(0, -2)).toEqual([
      'Thing = { thing_id: string; name: string; size: string }',
      'ABrief = { thing_id: string; name: string }',
      'AOne = { state: AOneState }',
      "AOneState = 'a' | 'b' | 'c'",
      'AOther = { one: AOtherOne }',
      'AOtherOne = { state: AOtherOneState }',
      "AOtherOneState = 'x' | 'y' | 'z'",
    ])
  })

  it('let whoever asks leave out by undefined what need not be said', () => {
    const schema = object({ words: text, after: text }, ['words'])
    expect(declared({ name: 'ThingsListInput', way: 'input', schema })).toEqual([
      'ThingsListInput = { words: string; after?: string | undefined }',
    ])
  })
})
