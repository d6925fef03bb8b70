import type { FastifyRequest } from 'fastify'
import type { PageRequest, UploadedFile } from './page.ts'

export const LARGEST_UPLOAD_MB = 50

/** The fields and files of a form, whichever way the browser sent it; a file that is too large is read past and named. */
export async function uploadsOf(
  request: FastifyRequest,
): Promise<Pick<PageRequest, 'fields' | 'files'> & { readonly tooLarge: readonly string[] }> {
  if (!request.isMultipart())
    return { fields: (request.body ?? {}) as Record<string, string | string[]>, files: {}, tooLarge: [] }
  const tooLarge: string[] = []
  const fields: Record<string, string | string[]> = {}
  const files: Record<string, UploadedFile[]> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw Object.assign(new Error('A field is too large'), { statusCode: 413 })
      add(fields, part.fieldname, String(part.value))
    } else {
      const bytes = await part.toBuffer()
      // A file field left empty still comes as a nameless part.
      if (part.file.truncated) tooLarge.push(part.fieldname)
      else if (part.filename !== '' || bytes.length > 0)
        (files[part.fieldname] ??= []).push({ name: part.filename, bytes })
    }
  }
  return { fields, files, tooLarge }
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
  const before = fields[name]
  fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
}
