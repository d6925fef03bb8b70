import type { ReactNode } from 'react'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import type { Body } from '../../conference/contract.ts'
import type { HeldAppointment } from '../contract.ts'
import { untilWords } from './say.ts'

export type Holder = {
  readonly appointment_id: string
  readonly name: string
  readonly from_day: string
  readonly until_day: string | null
}

/** Since when, by which note, for which bodies, after whom. */
export function TermFields({
  form: name,
  held,
  bodies,
  holders,
  until,
  context,
}: {
  form: string
  held?: HeldAppointment
  bodies: readonly Body[]
  holders: readonly Holder[]
  until?: ReactNode
  context: PageContext
}) {
  const { words, language } = context
  const form = sentForm(context, name)
  const optional = words('directory:person.optional')
  return (
    <>
      <DateField
        {...form.day('from', held?.from_day)}
        label={words('directory:appoint.from')}
        hint={words('directory:appoint.from-hint')}
      />
      {until}
      <TextField
        name="instrument"
        label={words('directory:appoint.instrument')}
        hint={words('directory:appoint.instrument-hint')}
        optional={optional}
        value={form.value('instrument', held?.instrument)}
      />
      {bodies.length > 0 && (
        <CheckboxGroup
          name="bodies"
          label={words('directory:appoint.bodies')}
          hint={words('directory:appoint.bodies-hint')}
          optional={optional}
          values={form.values(
            'bodies',
            held?.bodies.map((one) => one.body_id),
          )}
          options={bodies.map((body) => ({
            value: body.body_id,
            label: inLanguage(body.name, language),
          }))}
        />
      )}
      <SelectField
        name="predecessor"
        label={words('directory:appoint.predecessor')}
        optional={optional}
        error={form.error('predecessor')}
        value={form.value('predecessor', held?.predecessor?.appointment_id)}
        options={[
          { value: '', label: words('directory:appoint.no-predecessor') },
          ...holders.map((one) => ({
            value: one.appointment_id,
            label: `${one.name}, ${writeDay(one.from_day, language)} – ${untilWords(one.until_day, context)}`,
          })),
        ]}
      />
    </>
  )
}
