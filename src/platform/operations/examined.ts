import type { Refusal } from '../../kernel/refusal.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Scanner } from '../files/scanner.ts'
import { examinedBeforeRead } from './arrival-rules.ts'

/** Every file in an input, however deep, in base64: what stands as `file`, by itself or as the `content` beside its name. */
function filesIn(input: unknown): string[] {
  if (Array.isArray(input)) return input.flatMap(filesIn)
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([member, value]) =>
    typeof value === 'string' ? (FILE_MEMBERS.has(member) ? [value] : []) : filesIn(value),
  )
}
const FILE_MEMBERS = new Set(['file', 'content'])

/** Has every file of an input examined before any of it is read. Refuses those that are infected, or could not be examined. */
export async function examine(scanner: Scanner | undefined, input: unknown): Promise<Refusal | undefined> {
  if (!scanner) return undefined
  for (const content of filesIn(input)) {
    const verdict = await scanner(Buffer.from(content, 'base64'))
    const decided = examinedBeforeRead.decide({ verdict })
    if (isRefusal(decided)) return decided
  }
  return undefined
}
