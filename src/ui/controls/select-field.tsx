import { FieldShell, fieldIds, type FieldProps } from './field.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined }

export type SelectFieldProps = FieldProps & {
  value?: string | undefined
  /** Under a heading where they come in groups. */
  options: readonly (SelectOption | { label: string; options: readonly SelectOption[] })[]
  autoComplete?: string | undefined
}

export function SelectField(props: SelectFieldProps) {
  const { id, describedBy } = fieldIds(props)
  return (
    <FieldShell {...props}>
      <select
        className="input input-select"
        id={id}
        name={props.name}
        defaultValue={props.value}
        autoComplete={props.autoComplete}
        required={props.required}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy}
      >
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <Option key={inner.value} {...inner} />
              ))}
            </optgroup>
          ) : (
            <Option key={option.value} {...option} />
          ),
        )}
      </select>
    </FieldShell>
  )
}

function Option({ value, label, disabled }: SelectOption) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  )
}
