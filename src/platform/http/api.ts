import type { FastifyInstance, FastifyRequest } from 'fastify'
import fastJson from 'fast-json-stringify'
import type { Language } from '../../kernel/language.ts'
import { refuse } from '../../kernel/refusal.ts'
import { openApi } from '../operations/openapi.ts'
import { schemaOf } from '../operations/schema.ts'
import { type AnyOperation, type Operation, isChange } from '../operations/operation.ts'
import { type Ground, perform } from '../operations/perform.ts'
import type { OperationTable } from '../operations/table.ts'
import type { Download, StreamedDownload } from '../operations/download.ts'
import { FRESH_SECONDS } from '../operations/sign-in-rules.ts'
import { signOut } from './cookies.ts'
import { sendFile } from './downloads.ts'
import { problemOf, sendProblem } from './problem.ts'
import { LARGEST_UPLOAD_MB } from './uploads.ts'
import { idempotencyKeyIn, languageOf, versionIn } from './request.ts'

// RFC 9470: who asks is known, but showed it too long ago.
const STEP_UP = `Bearer error="insufficient_user_authentication", error_description="A more recent proof of identity is needed", max_age="${FRESH_SECONDS}"`

/** Serves every row of the table below `/api/v1`, and the document that describes them. */
export function serveApi(
  server: FastifyInstance,
  ground: Ground,
  table: OperationTable,
  says: (operation: string, language: Language) => string,
  version: string,
): void {
  const described = JSON.stringify(openApi(table, (id) => says(id, 'en'), version))
  server.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(described))
  for (const row of table.rows) serveRow(server, ground, table, row)
}

function serveRow(server: FastifyInstance, ground: Ground, table: OperationTable, row: AnyOperation): void {
  const stringify = row.gives === 'file' ? undefined : writerOf(row)
  server.route({
    method: row.method,
    url: `/api/v1${row.path.replace(/\{(\w+)\}/g, ':$1')}`,
    // Programs send files in base64, a third longer than they are.
    ...(row.takesFiles ? { bodyLimit: Math.ceil(LARGEST_UPLOAD_MB * 1.4) * 1024 * 1024 } : {}),
    handler: async (request, reply) => {
      const visitor = request.visitor
      const language = languageOf(request, visitor?.tenant.originalLanguage ?? 'en')
      if (!visitor)
        return sendProblem(reply, problemOf(refuse('SYS-07', { what: 'conference' }), [], table, language))
      const answer = await perform(
        ground,
        row as unknown as Operation<unknown, unknown>,
        {
          ...visitor,
          language,
          seenVersion: versionIn(request.headers['if-match']),
          idempotencyKey: idempotencyKeyIn(request.headers['idempotency-key']),
        },
        inputOf(request, row),
      )
      if (answer.kind === 'refused') {
        if (answer.refusal.rule === 'SYS-21') void reply.header('www-authenticate', STEP_UP)
        return sendProblem(reply, problemOf(answer.refusal, answer.problems, table, language))
      }
      if (!stringify) return sendFile(reply, answer.output as Download | StreamedDownload)
      if (row.endsSession) signOut(reply, visitor.tenant, ground.publicUrl)
      const { version } = (answer.output ?? {}) as { version?: unknown }
      if (typeof version === 'number') void reply.header('etag', `"${version}"`)
      if (answer.replayed) void reply.header('idempotency-replayed', 'true')
      return reply.type('application/json').send(stringify(answer.output))
    },
  })
}

// Written by the row's own schema: quicker than JSON.stringify, and a member that no schema names stays inside.
function writerOf(row: AnyOperation): (output: unknown) => string {
  const schema = withoutChoiceOfNull(schemaOf(row.output, 'output', 'draft-7'))
  return fastJson(schema as Parameters<typeof fastJson>[0])
}

// "This or null" is a choice the writer would make by validating each value; said as nullable, it looks for null.
function withoutChoiceOfNull(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutChoiceOfNull)
  if (typeof schema !== 'object' || schema === null) return schema
  const { anyOf = [], ...rest } = schema as { anyOf?: { type?: string; $ref?: string }[] }
  const [only, ...others] = anyOf.filter(({ type }) => type !== 'null')
  if (only && only.$ref === undefined && others.length === 0 && anyOf.length === 2)
    return { ...rest, ...(withoutChoiceOfNull(only) as object), nullable: true }
  return Object.fromEntries(
    Object.entries(schema).map(([name, member]) => [name, withoutChoiceOfNull(member)]),
  )
}

function inputOf(request: FastifyRequest, row: AnyOperation): unknown {
  const path = request.params as Record<string, unknown>
  const rest = isChange(row) ? request.body : request.query
  return { ...(typeof rest === 'object' ? rest : {}), ...path }
}
