import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import type { HeldAppointment } from '../contract.ts'

type Props = { readonly appointment: HeldAppointment; readonly context: PageContext }

/** Takes from an appointment all it gives, or gives it back: another thing than to end it. */
export function Suspension({ appointment, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'suspend')
  if (appointment.suspended_at !== null)
    return (
      <Section title={words('directory:suspend.reinstate-title')}>
        <p>
          <SuspendedSince appointment={appointment} context={context} />
        </p>
        <p>{words('directory:suspend.reinstate-lead')}</p>
        <PostButton
          action={context.address.path}
          hidden={{
            form: 'reinstate',
            version: String(appointment.version),
            'idempotency-key': context.newKey(),
          }}
        >
          {words('directory:suspend.reinstate')}
        </PostButton>
      </Section>
    )
  return (
    <Section title={words('directory:suspend.title')}>
      <p>{words('directory:suspend.lead')}</p>
      <Form
        action={context.address.path}
        form="suspend"
        version={appointment.version}
        idempotencyKey={context.newKey()}
      >
        <TextArea
          name="reason"
          rows={2}
          label={words('directory:suspend.reason')}
          hint={words('directory:suspend.reason-hint')}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Actions>
          <Button>{words('directory:suspend.save')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** Since when an appointment gives nothing, and why. */
export function SuspendedSince({ appointment, context: { words, language } }: Props) {
  return words('directory:suspend.since', {
    day: writeDay((appointment.suspended_at ?? '').slice(0, 10), language),
    reason: appointment.suspension_reason ?? '',
  })
}
