import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { inOrder } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import type { Participant } from '../../../conference/contract.ts'
import type { MeetingWeek, WeekRecord } from '../../planning/weeks/contract.ts'

type Choices = { readonly participants: { readonly participants: Participant[] } }

/** Enter a meeting week. */
export function PlanWeek({ data, context }: { data: Choices; context: PageContext }) {
  return (
    <>
      <PageHead title={context.words('meetings:weeks.new')} sub={context.words('meetings:weeks.lead')} />
      <WeekForm form="plan-week" choices={data} stored={undefined} context={context} />
    </>
  )
}

/** Put a meeting week right. */
export function ChangeWeek({
  data,
  context,
}: {
  data: Choices & { readonly found: WeekRecord }
  context: PageContext
}) {
  const { week } = data.found
  return (
    <>
      <PageHead
        title={inLanguage(week.name, context.language)}
        sub={
          <a href={context.href(`/meetings/weeks/${week.week_id}`)}>{context.words('meetings:weeks.back')}</a>
        }
      />
      <WeekForm form="change-week" choices={data} stored={week} context={context} />
    </>
  )
}

type Props = {
  readonly form: 'plan-week' | 'change-week'
  readonly choices: Choices
  readonly stored: MeetingWeek | undefined
  readonly context: PageContext
}

function WeekForm({ form, choices, stored, context }: Props) {
  const { words, language } = context
  const sent = sentForm(context, form)
  const inEach = (name: 'name' | 'place') => (
    <LanguageFields
      {...languageBoxes(sent, name, (one) => words(`meetings:field.${name}-${one}`), stored?.[name])}
    />
  )
  const hosts = inOrder(choices.participants.participants, (one) => inLanguage(one.short, language), language)
  return (
    <Form
      action={context.address.path}
      form={form}
      version={stored?.version}
      idempotencyKey={context.newKey()}
    >
      {inEach('name')}
      <DateField label={words('meetings:field.opens')} {...sent.day('opens', stored?.opens_on)} />
      <DateField label={words('meetings:field.closes')} {...sent.day('closes', stored?.closes_on)} />
      {inEach('place')}
      <SelectField
        name="host"
        label={words('meetings:field.host')}
        value={sent.value('host', stored?.host_id)}
        options={[
          { value: '', label: words('meetings:field.no-host') },
          ...hosts.map((one) => ({ value: one.participant_id, label: inLanguage(one.short, language) })),
        ]}
      />
      <Actions>
        <Button kind="primary">{words(`meetings:weeks.${form}`)}</Button>
      </Actions>
    </Form>
  )
}
