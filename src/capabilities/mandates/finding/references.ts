import type { Context } from '../../../platform/operations/operation.ts'
import { listProvisions } from '../intake/storage.ts'

/** The mandates a text gave, by the number of their paragraph. */
export async function mandatesByParagraph(
  context: Context,
  documentId: string,
): Promise<{ number: string; references: string[] }[]> {
  const provisions = await listProvisions(context.tx, context.tenant.conferenceId, documentId)
  return provisions.flatMap(({ number, mandates }) => {
    const references = mandates.flatMap(({ reference }) => (reference ? [reference] : []))
    return references.length === 0 ? [] : [{ number, references }]
  })
}
