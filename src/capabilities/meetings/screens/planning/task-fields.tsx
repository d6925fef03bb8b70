import type { PageContext } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { checklistOffices } from '../../planning/checklists/contract.ts'

/** What has to be done, how long before the opening, and to whom it falls. */
export function TaskFields({ form, context }: { form: string; context: PageContext }) {
  const { words } = context
  const sent = sentForm(context, form)
  return (
    <>
      <LanguageFields {...languageBoxes(sent, 'title', (one) => words(`meetings:checklist.title-${one}`))} />
      <TextField
        name="days"
        size="code"
        inputMode="numeric"
        label={words('meetings:checklist.days')}
        hint={words('meetings:checklist.days-hint')}
        value={sent.value('days')}
        error={sent.error('days')}
      />
      <SelectField
        name="office"
        label={words('meetings:checklist.office')}
        value={sent.value('office', 'assistant')}
        error={sent.error('office')}
        options={checklistOffices.map((office) => ({
          value: office,
          label: words(`directory:office.${office}`),
        }))}
      />
    </>
  )
}
