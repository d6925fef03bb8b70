import { inLanguage } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay, writeDays } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { SexField } from './sex-field.tsx'
import { Step } from '../../../ui/task/step.tsx'
import type { Meeting } from '../contract.ts'
import type { Particulars } from '../particulars/contract.ts'

export type OwnParticularsData = {
  readonly own: {
    readonly meeting: Meeting
    readonly kept_until: { readonly travel: string; readonly stay: string }
    readonly given_at: string | null
    readonly values: Particulars
  }
}

/** What the person themself gives for one meeting; nothing is kept but what is sent. */
export function GiveParticulars({
  data: { own },
  context,
}: {
  data: OwnParticularsData
  context: PageContext
}) {
  const { words, language, request } = context
  const form = sentForm(context, 'give')
  const { meeting, values, kept_until: until } = own
  const optional = words('meetings:particulars.optional')
  const short = (name: 'passport_number' | 'nationality') => (
    <TextField
      name={name}
      size="short"
      label={words(`meetings:particulars.field.${name}`)}
      optional={optional}
      autoComplete="off"
      maxLength={80}
      value={form.value(name, values[name])}
      error={form.error(name)}
    />
  )
  const day = (name: 'passport_expires' | 'birth_date') => (
    <DateField
      {...form.day(name, values[name])}
      label={words(`meetings:particulars.field.${name}`)}
      optional={optional}
    />
  )
  const long = (name: 'diet' | 'access_needs' | 'emergency_contact') => (
    <TextArea
      name={name}
      rows={2}
      label={words(`meetings:particulars.field.${name}`)}
      hint={words(`meetings:particulars.hint.${name}`)}
      optional={optional}
      maxLength={600}
      value={form.value(name, values[name])}
      error={form.error(name)}
    />
  )
  return (
    <Step
      where={`${inLanguage(meeting.name, language)}, ${writeDays(meeting.opens_on, meeting.closes_on, language, 'long')}`}
      title={words('meetings:particulars.title')}
      hint={words('meetings:particulars.lead')}
      errors={
        fieldOf(request.query, 'given') === 'yes' && (
          <Notice kind="done" live title={words('meetings:particulars.given')}>
            <p>{words('meetings:particulars.given-next')}</p>
          </Notice>
        )
      }
    >
      <Form action={context.address.path} form="give" idempotencyKey={context.newKey()}>
        <div>
          <h2>{words('meetings:particulars.group.travel')}</h2>
          <p className="note">
            {words('meetings:particulars.until.travel', { day: writeDay(until.travel, language, 'long') })}
          </p>
        </div>
        {short('passport_number')}
        {day('passport_expires')}
        {short('nationality')}
        {day('birth_date')}
        <div>
          <h2>{words('meetings:particulars.group.stay')}</h2>
          <p className="note">
            {words('meetings:particulars.until.stay', { day: writeDay(until.stay, language, 'long') })}
          </p>
        </div>
        {long('diet')}
        {long('access_needs')}
        {long('emergency_contact')}
        <SexField
          form={form}
          stored={values.sex}
          hint={words('meetings:particulars.hint.sex')}
          context={context}
        />
        <Actions>
          <Button kind="primary">{words('meetings:particulars.send')}</Button>
        </Actions>
      </Form>
    </Step>
  )
}
