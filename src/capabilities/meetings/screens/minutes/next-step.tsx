import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { type MinutesFound, adoptedHow } from '../../minutes/contract.ts'
import { UntilFields } from '../until-fields.tsx'

type Props = { readonly found: MinutesFound; readonly context: PageContext }

/** For the secretariat: puts the draft before those who take part, with a deadline. */
export function Circulate({ found: { meeting, minutes }, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'circulate')
  return (
    <Section title={words('meetings:minutes.circulate')}>
      <p className="note">{words('meetings:minutes.circulate-lead')}</p>
      <Form
        action={context.address.path}
        form="circulate"
        version={minutes?.version}
        idempotencyKey={context.newKey()}
        layout="columns"
      >
        <UntilFields
          label={words('meetings:minutes.field.until')}
          zone={meeting.zone}
          form={form}
          context={context}
        />
        <Actions>
          <Button>{words('meetings:minutes.circulate-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** For the Presidency: the body has adopted them, and how. */
export function Adopt({ found: { minutes }, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'adopt')
  return (
    <Section title={words('meetings:minutes.adopt')}>
      <p className="note">{words('meetings:minutes.adopt-lead')}</p>
      <Form
        action={context.address.path}
        form="adopt"
        version={minutes?.version}
        idempotencyKey={context.newKey()}
      >
        <RadioGroup
          name="how"
          label={words('meetings:minutes.field.how')}
          value={form.value('how')}
          error={form.error('how')}
          options={adoptedHow.options.map((one) => ({
            value: one,
            label: words(`meetings:minutes.how.${one}`),
          }))}
        />
        <TextField
          name="symbol"
          label={words('meetings:minutes.field.symbol')}
          hint={words('meetings:minutes.field.symbol-hint')}
          value={form.value('symbol')}
          error={form.error('symbol')}
        />
        <Actions>
          <Button kind="primary">{words('meetings:minutes.adopt-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
