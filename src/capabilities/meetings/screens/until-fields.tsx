import type { PageContext } from '../../../platform/http/page.ts'
import type { SentForm } from '../../../platform/http/sent-form.ts'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { zoneCalled } from '../agenda/timetable.ts'

/** Until when something is taken: a day and an hour on the clocks of the meeting. */
export function UntilFields({
  label,
  zone,
  form,
  context: { words },
}: {
  readonly label: string
  readonly zone: string
  readonly form: SentForm
  readonly context: PageContext
}) {
  return (
    <>
      <DateField label={label} {...form.day('until')} />
      <TextField
        name="until-time"
        type="time"
        size="code"
        label={words('meetings:minutes.field.until-time')}
        hint={words('meetings:minutes.field.until-time-hint', { zone: zoneCalled(zone) })}
        value={form.value('until-time', '17:00')}
        error={form.error('until-time')}
      />
    </>
  )
}
