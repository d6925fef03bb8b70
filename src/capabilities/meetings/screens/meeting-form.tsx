import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import type { Body, Participant } from '../../conference/contract.ts'
import { inShort } from '../planning/days/rules.ts'
import { type Meeting, meeting as shape } from '../contract.ts'

type Choices = {
  readonly bodies: { readonly bodies: Body[] }
  readonly participants: { readonly participants: Participant[] }
}

/** Enter a meeting as planned. */
export function PlanMeeting({ data, context }: { data: Choices; context: PageContext }) {
  return (
    <>
      <PageHead title={context.words('meetings:plan.title')} sub={context.words('meetings:plan.lead')} />
      <MeetingForm form="plan" choices={data} stored={undefined} context={context} />
    </>
  )
}

export type ChangeData = Choices & { readonly found: { readonly meeting: Meeting } }

/** Put right what is known of a meeting, and say how far it has come. */
export function ChangeMeeting({ data, context }: { data: ChangeData; context: PageContext }) {
  const { meeting } = data.found
  return (
    <>
      <PageHead
        title={inLanguage(meeting.name, context.language)}
        sub={context.words('meetings:change.lead')}
        actions={
          <LinkButton kind="quiet" href={context.href(`/meetings/${meeting.meeting_id}/days`)}>
            {context.words('meetings:on-days.title')}
          </LinkButton>
        }
      />
      <MeetingForm form="change" choices={data} stored={meeting} context={context} />
    </>
  )
}

function MeetingForm({
  form,
  choices,
  stored,
  context,
}: {
  form: 'plan' | 'change'
  choices: Choices
  stored: Meeting | undefined
  context: PageContext
}) {
  const { words, language } = context
  const sent = sentForm(context, form)
  const participants = inOrder(
    choices.participants.participants,
    (one) => inLanguage(one.short, language),
    language,
  )
  const inEach = (name: 'name' | 'place') => (
    <LanguageFields
      {...languageBoxes(sent, name, (one) => words(`meetings:field.${name}-${one}`), stored?.[name])}
    />
  )
  return (
    <Form
      action={context.address.path}
      form={form}
      version={stored?.version}
      hidden={stored ? { 'days-before': inShort(stored) } : {}}
      idempotencyKey={context.newKey()}
    >
      <SelectField
        name="body"
        label={words('meetings:field.body')}
        value={sent.value('body', stored?.body_id)}
        error={sent.error('body')}
        options={choices.bodies.bodies.map((body) => ({
          value: body.body_id,
          label: inLanguage(body.name, language),
        }))}
      />
      <TextField
        name="number"
        size="code"
        label={words('meetings:field.number')}
        hint={words('meetings:field.number-hint')}
        value={sent.value('number', stored?.number)}
        error={sent.error('number')}
      />
      {inEach('name')}
      <DateField label={words('meetings:field.opens')} {...sent.day('opens', stored?.opens_on)} />
      <DateField label={words('meetings:field.closes')} {...sent.day('closes', stored?.closes_on)} />
      <TextField
        name="daily-from"
        type="time"
        size="code"
        label={words('meetings:field.daily-from')}
        hint={words('meetings:field.daily-hint', { zone: stored?.zone ?? context.tenant.zone })}
        value={sent.value('daily-from', stored?.daily_from)}
        error={sent.error('daily-from')}
      />
      <TextField
        name="daily-until"
        type="time"
        size="code"
        label={words('meetings:field.daily-until')}
        value={sent.value('daily-until', stored?.daily_until)}
        error={sent.error('daily-until')}
      />
      <RadioGroup
        name="mode"
        label={words('meetings:field.mode')}
        value={sent.value('mode', stored?.mode ?? 'in person')}
        error={sent.error('mode')}
        options={shape.shape.mode.options.map((mode) => ({
          value: mode,
          label: words(`meetings:mode.${mode}`),
        }))}
      />
      {inEach('place')}
      <SelectField
        name="host"
        label={words('meetings:field.host')}
        value={sent.value('host', stored?.host_id)}
        options={[
          { value: '', label: words('meetings:field.no-host') },
          ...participants.map((one) => ({
            value: one.participant_id,
            label: inLanguage(one.short, language),
          })),
        ]}
      />
      {stored && (
        <SelectField
          name="state"
          label={words('meetings:state-head')}
          hint={words('meetings:change.state-hint')}
          error={sent.error('state')}
          value={sent.value('state', stored.state)}
          options={shape.shape.state.options.map((state) => ({
            value: state,
            label: words(`meetings:state.${state}`),
          }))}
        />
      )}
      <Actions>
        <Button kind="primary">{words(`meetings:${form}.send`)}</Button>
      </Actions>
    </Form>
  )
}
