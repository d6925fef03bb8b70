import type { z } from 'zod'
import type { Words } from '../i18n/words.ts'

/** What is wrong with one member of an input, in the reader's words. */
export type FieldProblem = { readonly field: string; readonly message: string }

/** What a shape found wrong with an input, member by member; `field` is its path with dots, empty for the whole. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], words: Words): FieldProblem[] {
  return issues.map((issue) => ({ field: issue.path.join('.'), message: messageOf(issue, words) }))
}

// What came is not kept by the shapes: that nothing did is read from the message, which is in no reader's language.
function messageOf(issue: z.core.$ZodIssue, words: Words): string {
  const { code } = issue
  if (code === 'invalid_type')
    return issue.message.endsWith('received undefined')
      ? words('platform:shape.missing')
      : words('platform:shape.type', { expected: issue.expected })
  if (code === 'too_big') return words('platform:shape.too-big', { maximum: String(issue.maximum) })
  if (code === 'too_small') return words('platform:shape.too-small', { minimum: String(issue.minimum) })
  if (code === 'invalid_value')
    return words('platform:shape.none-of', { values: issue.values.map(String).join(', ') })
  if (code === 'invalid_format') return words('platform:shape.format', { format: issue.format })
  return words('platform:shape.wrong')
}
