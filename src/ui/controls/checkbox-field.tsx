import { ChoiceRow } from './choice.tsx'
import { fieldIds, type FieldProps } from './field.tsx'

export type CheckboxFieldProps = FieldProps & { value?: string | undefined; checked?: boolean | undefined }

/** One thing that is so or not. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { id, errorId } = fieldIds(props)
  return (
    <div className={props.error ? 'field field-wide field-wrong' : 'field field-wide'}>
      {props.error ? (
        <p className="field-error" id={errorId}>
          {props.error}
        </p>
      ) : null}
      <div className="choices choices-small">
        <ChoiceRow
          type="checkbox"
          name={props.name}
          id={id}
          value={props.value ?? 'yes'}
          label={props.label}
          hint={props.hint}
          checked={props.checked}
          required={props.required}
          invalid={Boolean(props.error)}
          describedBy={errorId}
        />
      </div>
    </div>
  )
}
