import type { z } from 'zod'
import { schemaOf } from '../../src/platform/operations/schema.ts'

type Schema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly format?: string
  readonly minimum?: number
  readonly minLength?: number
}

/** What stands for every id in a fitting input. */
export const SOME_ID = '01890000-0000-7000-8000-000000000001'

/** The least input that has the shape an operation asks for: whatever is required, and nothing else. */
export const fittingInput = (shape: z.ZodType): unknown => valueOf(schemaOf(shape, 'input'))

function valueOf(schema: Schema): unknown {
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

function textOf({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return SOME_ID
  if (format === 'date') return '2026-11-27'
  if (format === 'email') return 'someone@example.invalid'
  if (format === 'uri') return 'https://example.invalid/'
  return 'abcd'.repeat(Math.ceil(Math.max(4, minLength) / 4))
}
