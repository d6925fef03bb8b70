import type { ReactNode } from 'react'
import { FieldShell, fieldIds, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  accept?: string | undefined
  multiple?: boolean | undefined
  /** What is there already. */
  present?: ReactNode
}

export function FileField(props: FileFieldProps) {
  const { id, describedBy } = fieldIds(props)
  return (
    <FieldShell {...props}>
      {props.present ? <div className="file-present">{props.present}</div> : null}
      <input
        className="input input-file"
        type="file"
        id={id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        required={props.required}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldShell>
  )
}
