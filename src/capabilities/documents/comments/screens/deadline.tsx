import { type Instant, dayAt, later } from '../../../../kernel/instant.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { type SentForm, sentForm } from '../../../../platform/http/sent-form.ts'
import { writeTime } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import type { CommentRound } from '../contract.ts'

/** A day, and an hour where the whole day does not count. */
export function DeadlineFields({
  form,
  stored,
  context,
}: {
  form: SentForm
  stored?: string
  context: PageContext
}) {
  const { words, language, tenant } = context
  const moment = stored as Instant | undefined
  const time = moment ? writeTime(moment, language, tenant.zone) : ''
  // A midnight is the end of the day before it.
  const whole = time === '' || time === '00:00'
  const day = moment && dayAt(whole ? later(moment, -1) : moment, tenant.zone)
  return (
    <>
      <DateField label={words('documents:comments.until')} {...form.day('until', day)} />
      <TextField
        name="until-time"
        size="code"
        type="time"
        label={words('documents:comments.time', {
          place: (tenant.zone.split('/').at(-1) ?? '').replaceAll('_', ' '),
        })}
        hint={words('documents:comments.time-hint')}
        optional={words('documents:register.optional')}
        value={form.value('until-time', whole ? '' : time)}
        error={form.error('until-time')}
      />
    </>
  )
}

export function MoveDeadline({ round, context }: { round: CommentRound; context: PageContext }) {
  const { words, address, sent } = context
  const form = sentForm(context, 'move')
  return (
    <Disclosure label={words('documents:comments.move')} open={sent === 'move'}>
      <Form action={address.path} form="move" version={round.version} idempotencyKey={context.newKey()}>
        <DeadlineFields form={form} stored={round.deadline} context={context} />
        <Actions>
          <Button>{words('documents:comments.move-send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
