import { ChoiceRow, type Choice } from './choice.tsx'
import { FieldGroup, fieldIds, type FieldProps } from './field.tsx'

export type CheckboxGroupProps = FieldProps & {
  options: readonly Choice[]
  values?: readonly string[] | undefined
  size?: 'big' | 'small' | undefined
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { id } = fieldIds(props)
  return (
    <FieldGroup {...props} wide>
      <div className={`choices choices-${props.size ?? 'small'}`}>
        {props.options.map((option, at) => (
          <ChoiceRow
            key={option.value}
            {...option}
            type="checkbox"
            name={props.name}
            id={at === 0 ? id : `${id}-${option.value}`}
            checked={props.values?.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
