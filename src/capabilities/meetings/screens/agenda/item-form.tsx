import { type Day, addDays } from '../../../../kernel/day.ts'
import { languages } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { type Agenda, type AgendaItem, itemKind } from '../../agenda/contract.ts'
import type { Meeting } from '../../contract.ts'
import { calledIn } from './say.tsx'

/** Days of a meeting that are offered at most; a longer one is timed day by day over the API. */
const MOST_DAYS = 60

type Props = {
  readonly form: 'add' | 'change'
  readonly meeting: Meeting
  readonly agenda: Agenda | null
  readonly stored: AgendaItem | undefined
  readonly context: PageContext
}

/** Everything an item is: its kind, title, time, presenter and annotation; and where it goes, when it is new. */
export function ItemForm({ form: name, meeting, agenda, stored, context }: Props) {
  const { words, href } = context
  const form = sentForm(context, name)
  return (
    <Form
      action={context.address.path}
      form={name}
      version={agenda?.version ?? 1}
      idempotencyKey={context.newKey()}
    >
      <SelectField
        name="kind"
        label={words('meetings:agenda.field.kind')}
        value={form.value('kind', stored?.kind ?? 'substantive')}
        error={form.error('kind')}
        options={itemKind.options.map((kind) => ({
          value: kind,
          label: words(`meetings:agenda.kind.${kind}`),
        }))}
      />
      <LanguageFields
        {...languageBoxes(form, 'title', (one) => words(`meetings:field.title-${one}`), stored?.title)}
      />
      {name === 'add' && <WhereItGoes agenda={agenda} context={context} />}
      <Timing meeting={meeting} form={name} stored={stored} context={context} />
      <LanguageFields
        {...languageBoxes(
          form,
          'presenter',
          (one) => words(`meetings:agenda.field.presenter-${one}`),
          stored?.presenter,
        )}
      />
      {languages.map((one) => (
        <TextArea
          key={one}
          name={`annotation-${one}`}
          rows={4}
          maxLength={4000}
          language={one}
          ofRecord
          label={words(`meetings:agenda.field.annotation-${one}`)}
          hint={one === languages[0] ? words('meetings:agenda.field.annotation-hint') : undefined}
          optional={words('meetings:agenda.optional')}
          value={form.value(`annotation-${one}`, stored?.annotation[one])}
          error={form.error(`annotation-${one}`)}
        />
      ))}
      <Actions>
        <Button kind="primary">{words(`meetings:agenda.${name}-send`)}</Button>
        <LinkButton kind="quiet" href={href(`/meetings/${meeting.meeting_id}/items`)}>
          {words('meetings:agenda.back')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

function WhereItGoes({ agenda, context }: Pick<Props, 'agenda' | 'context'>) {
  const { words, request } = context
  const form = sentForm(context, 'add')
  const items = agenda?.items ?? []
  const first = items.filter(({ parent_id, kind }) => parent_id === null && kind !== 'break')
  if (agenda?.state === 'adopted')
    return (
      <>
        <TextField
          name="decision"
          label={words('meetings:agenda.field.decision')}
          hint={words('meetings:agenda.field.decision-hint')}
          maxLength={200}
          value={form.value('decision')}
          error={form.error('decision')}
        />
        <SelectField
          name="after"
          label={words('meetings:agenda.field.after')}
          value={form.value('after')}
          error={form.error('after')}
          options={items
            .filter(({ number }) => number !== null)
            .map((item) => ({ value: item.item_id, label: calledIn(item, context) }))}
        />
      </>
    )
  if (first.length === 0) return null
  return (
    <SelectField
      name="parent"
      label={words('meetings:agenda.field.parent')}
      value={form.value('parent', fieldOf(request.query, 'in'))}
      error={form.error('parent')}
      options={[
        { value: '', label: words('meetings:agenda.field.no-parent') },
        ...first.map((item) => ({ value: item.item_id, label: calledIn(item, context) })),
      ]}
    />
  )
}

function Timing({ form: name, meeting, stored, context }: Omit<Props, 'agenda'>) {
  const { words, language } = context
  const form = sentForm(context, name)
  const days = daysOfMeeting(meeting)
  // A day that the meeting has no more, since it was moved, is still shown as it is.
  const offered = stored?.day && !days.includes(stored.day) ? [stored.day, ...days] : days
  return (
    <>
      <SelectField
        name="day"
        label={words('meetings:agenda.field.day')}
        value={form.value('day', stored?.day)}
        error={form.error('day')}
        options={[
          { value: '', label: words('meetings:agenda.field.no-day') },
          ...offered.map((day) => ({ value: day, label: writeDay(day, language, 'weekday') })),
        ]}
      />
      <div className="form form-columns">
        <TextField
          name="starts"
          type="time"
          size="code"
          label={words('meetings:agenda.field.starts')}
          value={form.value('starts', stored?.starts)}
          error={form.error('starts')}
        />
        <TextField
          name="minutes"
          size="code"
          inputMode="numeric"
          label={words('meetings:agenda.field.minutes')}
          value={form.value('minutes', stored?.minutes?.toString())}
          error={form.error('minutes')}
        />
      </div>
    </>
  )
}

function daysOfMeeting({ opens_on, closes_on }: Meeting): string[] {
  const days: string[] = []
  for (let day = opens_on as Day; day <= closes_on && days.length < MOST_DAYS; day = addDays(day, 1))
    days.push(day)
  return days
}
