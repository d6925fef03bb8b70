import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, isLanguage, languages } from '../../kernel/language.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Download, StreamedDownload } from '../operations/download.ts'
import type { Operation } from '../operations/operation.ts'
import { perform } from '../operations/perform.ts'
import { keepForVisitors, notChanged } from './kept.ts'
import { pageRequest } from './page-context.ts'
import type { FilePage } from './page.ts'
import { refusalPage } from './refusal-page.ts'
import type { Serving } from './serving.ts'

/** Serves the files that pages offer, each in every language of the reader. */
export function serveFiles(server: FastifyInstance, files: readonly FilePage[], serving: Serving): void {
  for (const file of files) {
    if (file.forPrograms)
      server.get(file.path, (request, reply) => give(serving, file, languageOf(request), request, reply))
    else
      for (const language of languages)
        server.get(`/${language}${file.path}`, (request, reply) =>
          give(serving, file, language, request, reply),
        )
  }
}

async function give(
  serving: Serving,
  file: FilePage,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const asked = pageRequest(request, language, serving.ground.publicUrl)
  const { visitor } = request
  if (!visitor) return refusalPage(serving, asked, request, reply, refuse('SYS-07', { what: request.url }))
  const answered = await perform(
    serving.ground,
    file.operation as unknown as Operation<unknown, unknown>,
    { ...visitor, language },
    file.input(asked),
  )
  if (answered.kind === 'refused') return refusalPage(serving, asked, request, reply, answered.refusal)
  const found = answered.output as Download | StreamedDownload
  if (!file.forPrograms || !('bytes' in found)) return sendFile(reply, found)
  keepForVisitors(reply, visitor.actor)
  if (notChanged(request, reply, found.bytes)) return reply.code(304).send()
  return reply.type(found.media_type).send(asBuffer(found.bytes))
}

// Programs say the language in their query, since they have one address for both.
function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as Record<string, unknown>)['language']
  return isLanguage(asked) ? asked : (request.visitor?.tenant.originalLanguage ?? 'en')
}

/** Sends a file to be kept, never shown: a stored paper must not run in our name. */
export function sendFile(reply: FastifyReply, file: Download | StreamedDownload): FastifyReply {
  return reply
    .type(file.media_type)
    .header('content-disposition', attachment(file.name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-cache')
    .send('bytes' in file ? asBuffer(file.bytes) : file.stream)
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

// RFC 6266: the plain name for old programs, the whole one for all others.
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%/]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
