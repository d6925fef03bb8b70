import { type Text, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { TextField } from '../../../ui/controls/text-field.tsx'

/** One text in each language, as `name-es` and `name-en`. */
export function BilingualFields({
  form: name,
  name: field,
  stored,
  context,
  optional,
}: {
  form: string
  name: string
  stored?: Text | undefined
  context: PageContext
  optional?: boolean
}) {
  const { words } = context
  const form = sentForm(context, name)
  return languages.map((language, place) => (
    <TextField
      key={language}
      name={`${field}-${language}`}
      label={words(`conference:field.${field}`, { language: words(`conference:in.${language}`) })}
      hint={optional || place > 0 ? undefined : words(`conference:hint.${field}`)}
      optional={optional ? words('conference:optional') : undefined}
      value={form.value(`${field}-${language}`, stored?.[language])}
      error={place === 0 ? form.error(`${field}-${language}`) : undefined}
      language={language}
    />
  ))
}
