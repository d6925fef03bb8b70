import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Step } from '../../../ui/task/step.tsx'
import { FRESH_MINUTES } from '../../../platform/operations/sign-in-rules.ts'
import { OneTimeCode } from './one-time-code.tsx'
import { SecondPasskey } from './second-passkey.tsx'

export type ConfirmData = {
  readonly ways: { readonly passkey: boolean; readonly generator: boolean; readonly mail: boolean }
}
type Props = { readonly data: ConfirmData; readonly context: PageContext }

/** Shows once more who is there, before what asks for a fresh proof. */
export function Confirm({ data, context }: Props) {
  const done = fieldOf(context.request.query, 'done') === 'yes'
  return done ? <Done context={context} /> : <Ask data={data} context={context} />
}

function Ask({ data: { ways }, context }: Props) {
  const { words, request, address } = context
  const action = `${address.path}${address.search}`
  const sent = fieldOf(request.query, 'sent') === 'yes'
  return (
    <Step
      title={words('directory:proof.title')}
      hint={words('directory:proof.lead', { minutes: FRESH_MINUTES })}
    >
      {ways.mail && sent && <Notice kind="done" live title={words('directory:proof.sent')} />}
      {(ways.generator || (ways.mail && sent)) && (
        <Form action={action} form="code">
          <OneTimeCode
            label={words(ways.generator ? 'directory:second.generator' : 'directory:proof.mailed')}
            hint={ways.generator ? words('directory:second.generator-hint') : undefined}
            context={context}
          />
          <Button kind="primary">{words('directory:proof.confirm')}</Button>
        </Form>
      )}
      {ways.mail && (
        <Form action={action} form="mail">
          <Button kind={sent ? 'plain' : 'primary'}>{words('directory:proof.send')}</Button>
        </Form>
      )}
      {ways.passkey && (
        <SecondPasskey
          options="/api/v1/own/proof/challenges"
          unscripted={words('directory:security.passkey-unscripted')}
          besideGenerator={ways.generator}
          context={context}
        />
      )}
    </Step>
  )
}

function Done({ context }: { context: PageContext }) {
  const { words, request } = context
  const file = fieldOf(request.query, 'next')
  return (
    <Step
      title={words('directory:proof.done-title')}
      hint={words(file ? 'directory:proof.done-file' : 'directory:proof.done-kept')}
    >
      {file && (
        <p>
          <LinkButton kind="primary" href={context.href(file)} download>
            {words('directory:proof.take')}
          </LinkButton>
        </p>
      )}
    </Step>
  )
}
