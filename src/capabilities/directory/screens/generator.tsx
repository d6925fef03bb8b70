import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { QrCode } from '../../../ui/controls/qr-code.tsx'
import { Step } from '../../../ui/task/step.tsx'
import { OneTimeCode } from './one-time-code.tsx'

export type GeneratorData = {
  readonly draft: { readonly secret: string; readonly picture: readonly (readonly boolean[])[] }
}

/** Scan or type the secret, then type the first code. */
export function SetGenerator({ data: { draft }, context }: { data: GeneratorData; context: PageContext }) {
  const { words, address, href } = context
  return (
    <Step
      where={words('directory:security.title')}
      title={words('directory:security.draft-title')}
      hint={words('directory:security.draft-lead')}
      back={{ href: href('/me/security'), label: words('directory:security.draft-back') }}
    >
      <QrCode cells={draft.picture} label={words('directory:security.picture')} />
      <p className="secret">
        <span className="note">{words('directory:security.secret')}</span>
        <code>{draft.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form action={address.path} form="confirm">
        <OneTimeCode label={words('directory:security.draft-code')} context={context} />
        <Button kind="primary">{words('directory:security.draft-save')}</Button>
      </Form>
    </Step>
  )
}
