import { ChoiceRow, type Choice } from './choice.tsx'
import { FieldGroup, fieldIds, type FieldProps } from './field.tsx'

export type RadioGroupProps = FieldProps & {
  options: readonly Choice[]
  value?: string | undefined
  /** Big: one thing a page. Small: inside a form or a filter. */
  size?: 'big' | 'small' | undefined
}

export function RadioGroup(props: RadioGroupProps) {
  const { id } = fieldIds(props)
  return (
    <FieldGroup {...props} wide>
      <div className={`choices choices-${props.size ?? 'small'}`}>
        {props.options.map((option, at) => (
          <ChoiceRow
            key={option.value}
            {...option}
            type="radio"
            name={props.name}
            id={at === 0 ? id : `${id}-${option.value}`}
            checked={option.value === props.value}
            required={props.required}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
