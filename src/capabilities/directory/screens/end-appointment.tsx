import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import type { HeldAppointment } from '../contract.ts'
import { fullName, officeWords, standingOf, untilWords } from './say.ts'
import { Suspension } from './suspend-appointment.tsx'

export type EndData = {
  readonly appointment: HeldAppointment & { readonly given_name: string; readonly family_name: string }
}

/** Gives an appointment its last day. */
export function EndAppointment({ data: { appointment }, context }: { data: EndData; context: PageContext }) {
  const { words, language, href } = context
  const form = sentForm(context, 'end')
  return (
    <>
      <PageHead
        title={words('directory:end.title', { name: fullName(appointment) })}
        sub={words('directory:end.lead')}
      />
      <Form
        action={context.address.path}
        form="end"
        version={appointment.version}
        idempotencyKey={context.newKey()}
        hidden={{ person: appointment.person_id }}
      >
        <KeyValues
          items={[
            {
              key: 'office',
              name: words('directory:appoint.office'),
              value: officeWords(appointment, context),
            },
            {
              key: 'from',
              name: words('directory:appoint.from'),
              value: writeDay(appointment.from_day, language, 'long'),
            },
            {
              key: 'until',
              name: words('directory:appoint.until'),
              value: untilWords(appointment.until_day, context),
            },
          ]}
        />
        <DateField
          {...form.day('until', context.today)}
          label={words('directory:end.until')}
          hint={words('directory:end.until-hint')}
        />
        <Actions>
          <Button kind="primary">{words('directory:end.save')}</Button>
          <LinkButton kind="quiet" href={href(`/directory/people/${appointment.person_id}`)}>
            {words('directory:person.cancel')}
          </LinkButton>
        </Actions>
      </Form>
      {standingOf(appointment, context.today) === 'present' && (
        <Suspension appointment={appointment} context={context} />
      )}
      {standingOf(appointment, context.today) === 'to-come' && (
        <Section title={words('directory:withdraw.title')}>
          <p>{words('directory:withdraw.lead')}</p>
          <PostButton
            action={context.address.path}
            hidden={{
              form: 'withdraw',
              version: String(appointment.version),
              'idempotency-key': context.newKey(),
            }}
          >
            {words('directory:withdraw.save')}
          </PostButton>
        </Section>
      )}
    </>
  )
}
