import { FieldShell, fieldIds, type FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
  language?: string | undefined
  /** Text of record is written in its serif. */
  ofRecord?: boolean | undefined
}

export function TextArea(props: TextAreaProps) {
  const { id, describedBy } = fieldIds(props)
  return (
    <FieldShell {...props} wide>
      <textarea
        className={props.ofRecord ? 'input input-record' : 'input'}
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={props.value}
        lang={props.language}
        required={props.required}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldShell>
  )
}
