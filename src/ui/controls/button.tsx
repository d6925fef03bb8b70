import type { ReactNode } from 'react'

/** primary: the one filled button of a page. quiet: reads as a link and acts as a button. */
export type ButtonKind = 'primary' | 'plain' | 'small' | 'quiet'

export type ButtonProps = {
  kind?: ButtonKind | undefined
  type?: 'submit' | 'button' | undefined
  /** Where the focus finds it again when the piece it stands in is put anew (see browser/live). */
  id?: string | undefined
  name?: string | undefined
  value?: string | undefined
  /** The id of the form it sends, where it stands outside of it. */
  form?: string | undefined
  formAction?: string | undefined
  formMethod?: 'get' | 'post' | undefined
  disabled?: boolean | undefined
  /** The key that presses it (see browser/keys). */
  shortcut?: string | undefined
  /** Which way it moves its row (see browser/reorder). */
  moves?: 'up' | 'down' | 'in' | 'out' | undefined
  /** More to hear than to see, such as which row it is about. */
  label?: string | undefined
  describedBy?: string | undefined
  children: ReactNode
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', type = 'submit', shortcut, children } = props
  return (
    <button
      className={`button button-${kind}`}
      type={type}
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction}
      formMethod={props.formMethod}
      disabled={props.disabled}
      data-key={shortcut}
      data-move={props.moves}
      aria-keyshortcuts={shortcut}
      aria-label={props.label}
      aria-describedby={props.describedBy}
    >
      {children}
    </button>
  )
}
