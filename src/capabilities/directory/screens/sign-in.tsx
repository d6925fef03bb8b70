import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { PasskeyForm } from '../../../ui/controls/passkey-form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Step } from '../../../ui/task/step.tsx'
import { LINK_MINUTES } from '../sign-in/rules.ts'
import { GoToProvider, type Offered, OfferedProviders, type WayOut } from './providers.tsx'
import { OneTimeCode } from './one-time-code.tsx'

type Props = { readonly context: PageContext }

export type SignInData = { readonly offered: { readonly providers: readonly Offered[] } }

/** Ask for a link, or take another way: a passkey, the account of one's institution. */
export function AskForLink({ data, context }: Props & { readonly data: SignInData }) {
  const { words, request } = context
  if (context.made) return <GoToProvider way={context.made as WayOut} context={context} />
  const next = fieldOf(request.query, 'next')
  return (
    <Step title={words('directory:sign-in.title')} hint={words('directory:sign-in.lead')}>
      <Form action={`${context.address.path}${context.address.search}`} form="ask" hidden={{ next }}>
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={words('directory:sign-in.email')}
          value={fieldOf(request.fields, 'email')}
          error={context.errors.find((error) => error.field === 'email')?.message}
        />
        <Button kind="primary">{words('directory:sign-in.send')}</Button>
      </Form>
      <section className="other-way">
        <h2>{words('directory:sign-in.passkey-title')}</h2>
        <p className="note">{words('directory:sign-in.passkey-lead')}</p>
        <PasskeyForm
          action={`${context.address.path}${context.address.search}`}
          does="use"
          options="/api/v1/sign-in/passkeys/challenges"
          hidden={{ form: 'passkey' }}
          label={words('directory:sign-in.passkey')}
          words={{
            failed: words('directory:sign-in.passkey-failed'),
            unscripted: words('directory:sign-in.passkey-unscripted'),
          }}
        />
      </section>
      <OfferedProviders providers={data.offered.providers} context={context} />
    </Step>
  )
}

/** The link and the code are on their way: the code is typed here. */
export function TypeCode({ context }: Props) {
  const { words, request } = context
  return (
    <Step
      where={words('directory:sign-in.title')}
      title={words('directory:sign-in.sent-title')}
      hint={words('directory:sign-in.sent', { minutes: LINK_MINUTES })}
    >
      <Form action={`${context.address.path}${context.address.search}`} form="enter">
        <TextField
          name="email"
          type="email"
          label={words('directory:sign-in.email')}
          value={fieldOf(request.fields, 'email') || fieldOf(request.query, 'email')}
          error={context.errors.find((error) => error.field === 'email')?.message}
        />
        <OneTimeCode label={words('directory:sign-in.code')} context={context} />
        <Button kind="primary">{words('directory:sign-in.enter')}</Button>
      </Form>
    </Step>
  )
}

/** The page behind a mailed link: reading it uses nothing up, only its button does. */
export function OpenLink({ context }: Props) {
  const { words } = context
  return (
    <Step
      where={words('directory:sign-in.title')}
      title={words('directory:sign-in.open-title')}
      hint={words('directory:sign-in.open-lead')}
    >
      <Form action={context.address.path} form="enter">
        <Button kind="primary">{words('directory:sign-in.enter')}</Button>
      </Form>
    </Step>
  )
}

export function Leave({ context }: Props) {
  const { words } = context
  return (
    <Step title={words('directory:sign-in.leave')}>
      <Form action={context.address.path} form="leave">
        <Button kind="primary">{words('directory:sign-in.leave')}</Button>
      </Form>
    </Step>
  )
}
