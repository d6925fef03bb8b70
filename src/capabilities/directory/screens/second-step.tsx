import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Step } from '../../../ui/task/step.tsx'
import { OneTimeCode } from './one-time-code.tsx'
import { SecondPasskey } from './second-passkey.tsx'

export type SecondStepData = {
  readonly step: { readonly passkey: boolean; readonly generator: boolean; readonly recovery: boolean }
}

/** The mail opened half of it: the other half by a passkey, a generator's code, or a recovery code. */
export function SecondStep({ data: { step }, context }: { data: SecondStepData; context: PageContext }) {
  const { words, address } = context
  const action = `${address.path}${address.search}`
  const wrong = (field: string) => context.errors.find((error) => error.field === field)?.message
  return (
    <Step
      where={words('directory:sign-in.title')}
      title={words('directory:second.title')}
      hint={words('directory:second.lead')}
      saved={words('directory:second.lost')}
    >
      {step.generator && (
        <Form action={action} form="generator">
          <OneTimeCode
            label={words('directory:second.generator')}
            hint={words('directory:second.generator-hint')}
            context={context}
          />
          <Button kind="primary">{words('directory:second.enter')}</Button>
        </Form>
      )}
      {step.passkey && (
        <SecondPasskey
          options="/api/v1/sign-in/passkeys/challenges"
          unscripted={words('directory:second.passkey-unscripted')}
          besideGenerator={step.generator}
          context={context}
        />
      )}
      {step.recovery && (
        <Disclosure label={words('directory:second.recovery')} open={wrong('recovery') !== undefined}>
          <Form action={action} form="recovery">
            <TextField
              name="recovery"
              size="short"
              autoComplete="off"
              label={words('directory:second.recovery-code')}
              hint={words('directory:second.recovery-hint')}
              error={wrong('recovery')}
            />
            <Button>{words('directory:second.recovery-enter')}</Button>
          </Form>
        </Disclosure>
      )}
    </Step>
  )
}
