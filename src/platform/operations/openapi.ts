import { boundOf } from './bounds.ts'
import type { AnyOperation } from './operation.ts'
import { isChange } from './operation.ts'
import { statusOf } from './rules.ts'
import { type Schema, schemaOf } from './schema.ts'
import type { OperationTable } from './table.ts'

/** The table as an OpenAPI 3.1 document; `says` gives the sentence of an operation. */
export function openApi(table: OperationTable, says: (id: string) => string, version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const row of table.rows) {
    const path = (paths[row.path] ??= {})
    path[row.method.toLowerCase()] = describe(row, says(row.id))
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Protempore', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas: { Problem: PROBLEM } },
  }
}

function describe(row: AnyOperation, summary: string): Schema {
  const input = schemaOf(row.input, 'input')
  const members = (input['properties'] ?? {}) as Record<string, Schema>
  const required = new Set((input['required'] ?? []) as string[])
  const inPath = [...row.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  const rest = Object.keys(members).filter((name) => !inPath.includes(name))
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: members[name] ?? { type: 'string' },
    })),
    ...(isChange(row)
      ? []
      : rest.map((name) => ({ name, in: 'query', required: required.has(name), schema: members[name] }))),
    // An answer that carries a secret is not kept, and so not given again.
    ...(isChange(row) && !row.secret
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : []),
    ...(row.versioned
      ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }]
      : []),
  ]
  const bound = boundOf(row)
  const others = input['additionalProperties']
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest.map((name) => [name, members[name]])),
    required: rest.filter((name) => required.has(name)),
    // Where members of any name are taken, what each must be.
    ...(typeof others === 'object' ? { additionalProperties: others } : {}),
  }
  return {
    operationId: row.id,
    summary,
    tags: [row.id.split('.')[0] ?? ''],
    parameters,
    ...(isChange(row) && (rest.length > 0 || typeof others === 'object')
      ? { requestBody: { content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      200: {
        description: 'Done',
        content:
          row.gives === 'file'
            ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
            : { 'application/json': { schema: schemaOf(row.output, 'output') } },
      },
      ...Object.fromEntries(problemStatuses(row).map((status) => [status, PROBLEM_RESPONSE])),
    },
    'x-allow': row.allow.says,
    'x-rules': row.refusals.map((rule) => rule.id),
    ...(bound ? { 'x-bound': { times: bound.times, within_minutes: bound.withinMinutes } } : {}),
  }
}

function problemStatuses(row: AnyOperation): number[] {
  const own = row.refusals.map((rule) => statusOf({ refused: true, rule: rule.id, facts: {} }))
  const general = [
    400,
    401,
    403,
    ...(row.path.includes('{') ? [404] : []),
    ...(row.versioned ? [412, 428] : []),
    ...(isChange(row) ? [422] : []),
    ...(row.counted || boundOf(row) ? [429] : []),
  ]
  return [...new Set([...general, ...own])].sort((a, b) => a - b)
}

const PROBLEM = {
  type: 'object',
  description: 'Problem details (RFC 9457)',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    rule: { type: 'string' },
    facts: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
  required: ['type', 'title', 'status', 'rule'],
}
const PROBLEM_RESPONSE = {
  description: 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
