import type { PageContext } from '../../../platform/http/page.ts'
import type { SentForm } from '../../../platform/http/sent-form.ts'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { type Sex, sex } from '../particulars/contract.ts'

type Props = {
  readonly form: SentForm
  readonly stored: Sex | null
  readonly hint: string
  readonly context: PageContext
}

/** Asked for the statistics of a meeting alone, and of nobody who would rather leave it empty. */
export const SexField = ({ form, stored, hint, context: { words } }: Props) => (
  <SelectField
    name="sex"
    label={words('meetings:particulars.field.sex')}
    hint={hint}
    optional={words('meetings:particulars.optional')}
    value={form.value('sex', stored)}
    error={form.error('sex')}
    options={[
      { value: '', label: words('meetings:particulars.sex.none') },
      ...sex.options.map((one) => ({ value: one, label: words(`meetings:particulars.sex.${one}`) })),
    ]}
  />
)
