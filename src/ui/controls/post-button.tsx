import { Button, type ButtonProps } from './button.tsx'
import { HiddenFields } from './hidden-fields.tsx'

export type PostButtonProps = Omit<ButtonProps, 'form' | 'formAction' | 'formMethod' | 'type'> & {
  action: string
  /** The form's name, the version read, the idempotency key: whatever the operation asks for. */
  hidden?: Readonly<Record<string, string>> | undefined
}

/** One act and nothing to fill in: a form that is a button. */
export function PostButton({ action, hidden, ...button }: PostButtonProps) {
  return (
    <form className="post" action={action} method="post">
      <HiddenFields values={hidden} />
      <Button {...button} />
    </form>
  )
}
