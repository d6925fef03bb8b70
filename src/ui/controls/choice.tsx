import type { ReactNode } from 'react'

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean | undefined
}

type ChoiceRowProps = Choice & {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  checked?: boolean | undefined
  required?: boolean | undefined
  invalid?: boolean | undefined
  describedBy?: string | undefined
  form?: string | undefined
}

/** A row one can hit with a thumb: the whole line is the label. */
export function ChoiceRow(props: ChoiceRowProps) {
  const hintId = props.hint ? `${props.id}-says` : undefined
  const describedBy = [hintId, props.describedBy].filter(Boolean).join(' ') || undefined
  return (
    <div className="choice">
      <input
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        defaultChecked={props.checked}
        disabled={props.disabled}
        required={props.required}
        form={props.form}
        aria-invalid={props.invalid ? true : undefined}
        aria-describedby={describedBy}
      />
      <label htmlFor={props.id}>{props.label}</label>
      {props.hint ? (
        <span className="choice-hint" id={hintId}>
          {props.hint}
        </span>
      ) : null}
    </div>
  )
}
