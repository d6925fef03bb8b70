import type { ReactNode } from 'react'
import { Button, type ButtonKind } from './button.tsx'
import { HiddenFields } from './hidden-fields.tsx'

export type PasskeyFormProps = {
  action: string
  /** Whether a passkey is made or used. */
  does: 'make' | 'use'
  /** Where the server's question is fetched. */
  options: string
  hidden?: Readonly<Record<string, string>> | undefined
  kind?: ButtonKind | undefined
  label: ReactNode
  /** failed: the browser gave no answer. unscripted: what to do in a browser that cannot. */
  words: { failed: string; unscripted: string }
  children?: ReactNode
}

/** A form that the reader's passkey fills (see browser/passkeys); without scripts it says what else there is. */
export function PasskeyForm({
  action,
  does,
  options,
  hidden,
  kind,
  label,
  words,
  children,
}: PasskeyFormProps) {
  return (
    <form
      className="form passkey"
      action={action}
      method="post"
      noValidate
      data-passkey={does}
      data-options={options}
      data-failed={words.failed}
    >
      <HiddenFields values={{ ...hidden, response: '' }} />
      <div className="passkey-asks" hidden>
        {children}
        <Button kind={kind}>{label}</Button>
      </div>
      <p className="note passkey-says" role="status" data-passkey-says="" />
      <noscript>
        <p className="note">{words.unscripted}</p>
      </noscript>
    </form>
  )
}
