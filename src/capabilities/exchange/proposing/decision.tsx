import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'

type Props = { readonly version: number; readonly context: PageContext }

/** Publishes a proposal as it stands. */
export function PublishProposal({ version, context }: Props) {
  return (
    <PostButton
      kind="primary"
      action={context.address.path}
      hidden={{
        form: 'decide',
        verdict: 'publish',
        version: String(version),
        'idempotency-key': context.newKey(),
      }}
    >
      {context.words('exchange:proposing.publish')}
    </PostButton>
  )
}

/** Returns a proposal to those who made it, with the reason they get by mail. */
export function ReturnProposal({ version, context }: Props) {
  const { words, address, sent } = context
  const form = sentForm(context, 'decide')
  return (
    <Disclosure label={words('exchange:proposing.return')} open={sent === 'decide'}>
      <Form
        action={address.path}
        form="decide"
        version={version}
        idempotencyKey={context.newKey()}
        hidden={{ verdict: 'return' }}
      >
        <TextArea
          name="reason"
          rows={3}
          label={words('exchange:proposing.reason')}
          hint={words('exchange:proposing.reason-hint')}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Actions>
          <Button>{words('exchange:proposing.return-send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

/** Takes a proposal, or what was published, away from its readers. */
export function WithdrawProposal({ version, context }: Props) {
  return (
    <PostButton
      kind="quiet"
      action={context.address.path}
      hidden={{ form: 'withdraw', version: String(version), 'idempotency-key': context.newKey() }}
    >
      {context.words('exchange:proposing.withdraw')}
    </PostButton>
  )
}
