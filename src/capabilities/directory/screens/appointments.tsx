import { inLanguage } from '../../../kernel/language.ts'
import { holds } from '../../../kernel/actor.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { dayAsked, sentForm } from '../../../platform/http/sent-form.ts'
import { inOrder, writeDay } from '../../../platform/i18n/format.ts'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { ErrorSummary } from '../../../ui/controls/error-summary.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { Sentence } from '../../../ui/register/sentence.tsx'
import { Under } from '../../../ui/register/under.tsx'
import type { Participant } from '../../conference/contract.ts'
import { type Appointment, secretariatDesk } from '../contract.ts'
import { DirectoryViews } from './directory-views.tsx'
import { fullName, untilWords } from './say.ts'

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
  const asked = dayAsked(request.query, 'on')
  const on = asked.day ?? context.today
  const wrong = asked.wrong ? words('directory:appointments.day-wrong') : undefined
  const names = new Map(
    participants.participants.map((one) => [one.participant_id, inLanguage(one.short, language)]),
  )
  const chosen = names.get(fieldOf(request.query, 'participant'))
  const sorted = inOrder(participants.participants, (one) => inLanguage(one.short, language), language)
  return (
    <>
      {wrong && (
        <ErrorSummary
          title={words('platform:errors', { count: 1 })}
          errors={[{ field: 'on', message: wrong }]}
        />
      )}
      <RegisterHead
        title={words('directory:appointments.title', { count: held.appointments.length })}
        actions={
          holds(context.actor, ...secretariatDesk) && (
            <LinkButton href={href('/directory/people/new')}>{words('directory:people.enter')}</LinkButton>
          )
        }
      />
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
            open: wrong !== undefined,
            controls: (
              <DateField
                {...sentForm(context, '', asked.wrong ? request.query : undefined).day('on', on)}
                label={words('directory:appointments.day')}
                error={wrong}
              />
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
      <DirectoryViews current="held" context={context} />
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
              person: (
                <a className="quiet" href={href(`/directory/people/${one.person_id}`)}>
                  {fullName(one)}
                </a>
              ),
              office: words(`directory:office.${one.office}`),
              for: one.participant_id
                ? (names.get(one.participant_id) ?? '')
                : words('directory:secretariat'),
              from: writeDay(one.from_day, language),
              until: untilWords(one.until_day, context),
              instrument: one.instrument ?? '–',
            },
          }))}
        />
      )}
      {held.appointments.length > 0 && (
        <Under
          actions={
            <a href={`${href('/directory/appointments.xlsx')}?${chosenQuery(on, request)}`} download>
              {words('directory:take.appointments', { count: held.appointments.length })}
            </a>
          }
        />
      )}
    </>
  )
}

const chosenQuery = (on: string, { query }: PageContext['request']): string =>
  new URLSearchParams({ on, participant: fieldOf(query, 'participant') }).toString()
