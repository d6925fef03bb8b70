import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import type { Participant, PresidencyRecord } from '../contract.ts'
import { BilingualFields } from './bilingual-fields.tsx'
import { SaveOrBack } from './dated-forms.tsx'

export type TermData = {
  readonly presidency?: PresidencyRecord
  readonly participants: { readonly participants: Participant[] }
}
type Props = { readonly data: TermData; readonly context: PageContext }

export function EnterTerm({ data, context }: Props) {
  const { words } = context
  return (
    <>
      <PageHead title={words('conference:presidency.enter')} sub={words('conference:presidency.lead')} />
      <TermForm name="enter" data={data} context={context} />
    </>
  )
}

export function ChangeTerm({ data, context }: Props) {
  const { words } = context
  return (
    <>
      <PageHead title={words('conference:presidency.change')} sub={words('conference:presidency.lead')} />
      <TermForm name="change" data={data} context={context} />
    </>
  )
}

/** Who presides, from when to when, under which theme. */
function TermForm({ name, data: { presidency, participants }, context }: Props & { name: string }) {
  const { words, language } = context
  const form = sentForm(context, name)
  const members = participants.participants.filter(
    (one) => one.status === 'member' || one.participant_id === presidency?.participant_id,
  )
  return (
    <Form
      action={context.address.path}
      form={name}
      version={presidency?.version}
      idempotencyKey={context.newKey()}
    >
      <SelectField
        name="participant"
        label={words('conference:overview.presides')}
        value={form.value('participant', presidency?.participant_id)}
        error={form.error('participant')}
        options={inOrder(members, (one) => inLanguage(one.short, language), language).map((one) => ({
          value: one.participant_id,
          label: inLanguage(one.short, language),
        }))}
      />
      <DateField {...form.day('from', presidency?.from_day)} label={words('conference:field.from')} />
      <DateField {...form.day('until', presidency?.until_day)} label={words('conference:field.until')} />
      <BilingualFields form={name} name="theme" stored={presidency?.theme} context={context} optional />
      <DateField
        {...form.day('designated_on', presidency?.designated_on)}
        label={words('conference:field.designated_on')}
        hint={words('conference:hint.designated_on')}
        optional={words('conference:optional')}
      />
      <SaveOrBack save={`conference:save.${name}`} back="/conference" context={context} />
    </Form>
  )
}
