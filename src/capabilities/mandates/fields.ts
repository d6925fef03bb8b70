import type { PageRequest } from '../../platform/http/page.ts'
import { given } from '../../platform/http/sent-form.ts'

/** The mandate a page is about. */
export const reference = (request: PageRequest): { reference: string | undefined } => ({
  reference: request.params['reference'],
})

/** What was handed in beside a report: a paper, or an address; nothing where neither was. */
export function evidenceOf(request: PageRequest) {
  const file = request.files['file']?.[0]
  const [title, address] = [given(request, 'evidence-title'), given(request, 'evidence-address')]
  if (!file && address === '') return {}
  return {
    evidence: {
      ...(title === '' ? {} : { title }),
      restricted: given(request, 'evidence-restricted') === 'yes',
      ...(file
        ? { file: { name: file.name, content: Buffer.from(file.bytes).toString('base64') } }
        : { address }),
    },
  }
}

/** Which field holds a member of the wrong shape, and the words that say so. */
export const wrongTelling = {
  text: { field: 'text', says: 'mandates:wrong.text' },
  'evidence.address': { field: 'evidence-address', says: 'mandates:wrong.address' },
  'evidence.file.content': { field: 'file', says: 'mandates:wrong.file' },
} as const
