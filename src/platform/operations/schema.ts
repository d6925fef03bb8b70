import { z } from 'zod'

export type Schema = Record<string, unknown>

/** A zod shape as JSON Schema: 2020-12 for OpenAPI 3.1, draft 7 for the writer of answers. */
export function schemaOf(
  shape: z.ZodType,
  io: 'input' | 'output',
  target: 'draft-2020-12' | 'draft-7' = 'draft-2020-12',
): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, target, unrepresentable: 'any' })
  return schema
}
