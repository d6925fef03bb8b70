import type { PageContext } from '../../../../platform/http/page.ts'
import type { SentForm } from '../../../../platform/http/sent-form.ts'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'

/** Until when members may object: a day and an hour on the conference's clocks. */
export function DeadlineFields({ form, context }: { form: SentForm; context: PageContext }) {
  const { words, tenant } = context
  return (
    <>
      <DateField label={words('meetings:silence.field.day')} {...form.day('until')} />
      <TextField
        name="until-time"
        type="time"
        size="code"
        label={words('meetings:silence.field.time')}
        hint={words('meetings:silence.field.time-hint', { zone: tenant.zone })}
        value={form.value('until-time')}
        error={form.error('until-time')}
      />
    </>
  )
}
