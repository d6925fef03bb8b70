import type { Text } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'

/** One text in each language, as `name-es` and `name-en`, by this capability's words. */
export function BilingualFields({
  form,
  name,
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
  const labelOf = (language: string): string =>
    words(`conference:field.${name}`, { language: words(`conference:in.${language}`) })
  return (
    <LanguageFields
      {...languageBoxes(sentForm(context, form), name, labelOf, stored)}
      hint={optional ? undefined : words(`conference:hint.${name}`)}
      optional={optional ? words('conference:optional') : undefined}
    />
  )
}
