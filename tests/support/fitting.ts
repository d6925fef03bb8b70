import type { z } from 'zod'
import { schemaOf } from '../../src/platform/operations/schema.ts'
import { type JsonSchema, NOBODYS_ID } from './json-schema.ts'

/** The least input that has the shape an operation asks for: whatever is required, and nothing else. */
export const fittingInput = (shape: z.ZodType): unknown => valueOf(schemaOf(shape, 'input'))

function valueOf(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const first = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (first) return valueOf(first)
  if (schema.type === 'object')
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [name, valueOf(schema.properties?.[name] ?? {})]),
    )
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => valueOf(schema.items ?? {}))
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'boolean') return true
  return schema.type === 'null' ? null : textOf(schema)
}

/** An hour of the day, as operations write its pattern. */
const HOUR = '^([01]\\d|2[0-3]):[0-5]\\d$'

function textOf({ format, pattern, minLength = 1 }: JsonSchema): string {
  if (pattern === HOUR) return '09:30'
  if (format === 'uuid') return NOBODYS_ID
  if (format === 'date') return '2026-11-27'
  if (format === 'email') return 'someone@example.invalid'
  if (format === 'uri') return 'https://example.invalid/'
  return 'abcd'.repeat(Math.ceil(Math.max(4, minLength) / 4))
}
