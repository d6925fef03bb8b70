import type { FastifyRequest } from 'fastify'
import type { PageRequest, UploadedFile } from './page.ts'

/** The fields and files of a form, whichever way the browser sent it. */
export async function uploadsOf(request: FastifyRequest): Promise<Pick<PageRequest, 'fields' | 'files'>> {
  if (!request.isMultipart())
    return { fields: (request.body ?? {}) as Record<string, string | string[]>, files: {} }
  const fields: Record<string, string | string[]> = {}
  const files: Record<string, UploadedFile[]> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw Object.assign(new Error('A field is too large'), { statusCode: 413 })
      add(fields, part.fieldname, String(part.value))
    } else {
      const bytes = await part.toBuffer()
      // A file field left empty still comes as a nameless part.
      if (part.filename !== '' || bytes.length > 0)
        (files[part.fieldname] ??= []).push({ name: part.filename, bytes })
    }
  }
  return { fields, files }
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
  const before = fields[name]
  fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
}
