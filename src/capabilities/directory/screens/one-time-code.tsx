import type { PageContext } from '../../../platform/http/page.ts'
import { TextField } from '../../../ui/controls/text-field.tsx'

/** The field for a code that is good once: mailed, or made by a generator. Its label says which. */
export function OneTimeCode({
  label,
  hint,
  context,
}: {
  readonly label: string
  readonly hint?: string | undefined
  readonly context: PageContext
}) {
  return (
    <TextField
      name="code"
      size="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      label={label}
      hint={hint}
      error={context.errors.find((error) => error.field === 'code')?.message}
    />
  )
}
