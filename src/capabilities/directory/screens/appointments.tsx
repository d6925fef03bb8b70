import { inLanguage } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { inOrder, writeDay } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { Sentence } from '../../../ui/register/sentence.tsx'
import type { Participant } from '../../conference/contract.ts'
import type { Appointment } from '../contract.ts'

export type AppointmentsData = {
  readonly held: { readonly appointments: Appointment[] }
  readonly participants: { readonly participants: Participant[] }
}

/** Who held which office on a day. */
export function Appointments({
  data: { held, participants },
  context,
}: {
  data: AppointmentsData
  context: PageContext
}) {
  const { words, language, href, request } = context
  const on = fieldOf(request.query, 'on') || context.today
  const names = new Map(
    participants.participants.map((one) => [one.participant_id, inLanguage(one.short, language)]),
  )
  const chosen = names.get(fieldOf(request.query, 'participant'))
  const sorted = inOrder(participants.participants, (one) => inLanguage(one.short, language), language)
  return (
    <>
      <RegisterHead title={words('directory:appointments.title', { count: held.appointments.length })} />
      <Sentence
        action={href('/directory')}
        label={words('directory:appointments.filter')}
        apply={words('directory:appointments.show')}
        parts={[
          { id: 'on', text: words('directory:appointments.on') },
          {
            id: 'day',
            chosen: writeDay(on, language, 'long'),
            label: words('directory:appointments.day'),
            controls: (
              <TextField name="on" label={words('directory:appointments.day')} value={on} size="short" />
            ),
          },
          { id: 'of', text: words('directory:appointments.of') },
          {
            id: 'participant',
            chosen: chosen ?? words('directory:appointments.everyone'),
            label: words('directory:appointments.participant'),
            controls: (
              <SelectField
                name="participant"
                label={words('directory:appointments.participant')}
                value={fieldOf(request.query, 'participant')}
                options={[
                  { value: '', label: words('directory:appointments.everyone') },
                  ...sorted.map((one) => ({
                    value: one.participant_id,
                    label: inLanguage(one.short, language),
                  })),
                ]}
              />
            ),
          },
        ]}
      />
      {held.appointments.length === 0 ? (
        <Empty title={words('directory:appointments.none')}>
          {words('directory:appointments.none-lead')}
        </Empty>
      ) : (
        <RegisterTable
          caption={words('directory:appointments.caption', { day: writeDay(on, language, 'long') })}
          columns={[
            { key: 'person', header: words('directory:appointments.person'), namesRow: true, phone: 'title' },
            { key: 'office', header: words('directory:appointments.office'), phone: 'line' },
            { key: 'for', header: words('directory:appointments.for'), phone: 'line' },
            { key: 'from', header: words('directory:appointments.from'), whole: true, phone: 'none' },
            { key: 'until', header: words('directory:appointments.until'), whole: true, phone: 'none' },
            { key: 'instrument', header: words('directory:appointments.instrument'), phone: 'none' },
          ]}
          rows={held.appointments.map((one) => ({
            key: one.appointment_id,
            cells: {
              person: `${one.given_name} ${one.family_name}`,
              office: words(`directory:office.${one.office}`),
              for: one.participant_id
                ? (names.get(one.participant_id) ?? '')
                : words('directory:secretariat'),
              from: writeDay(one.from_day, language),
              until: one.until_day
                ? writeDay(one.until_day, language)
                : words('directory:appointments.open-ended'),
              instrument: one.instrument ?? '–',
            },
          }))}
        />
      )}
    </>
  )
}
