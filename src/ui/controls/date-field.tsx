import { FieldGroup, fieldIds, type FieldProps } from './field.tsx'

export const dateParts = ['day', 'month', 'year'] as const
export type DatePart = (typeof dateParts)[number]

export type DateFieldProps = FieldProps & {
  /** As typed: what was wrong is shown again. */
  value?: Partial<Record<DatePart, string>> | undefined
  words: Record<DatePart, string>
  /** Which boxes are wrong; all of them where there is an error and this is left out. */
  wrong?: readonly DatePart[] | undefined
  /** For a birthday. */
  birthday?: boolean | undefined
}

/** Three boxes, because 04/03 means two days in two languages. Sends `name-day`, `name-month`, `name-year`. */
export function DateField(props: DateFieldProps) {
  const { id, describedBy } = fieldIds(props)
  const wrong = props.error ? (props.wrong ?? dateParts) : []
  return (
    <FieldGroup {...props}>
      <div className="date">
        {dateParts.map((part) => {
          const own = part === 'day' ? id : `${id}-${part}`
          return (
            <div key={part} className={`date-${part}`}>
              <label htmlFor={own}>{props.words[part]}</label>
              <input
                className="input number"
                id={own}
                name={`${props.name}-${part}`}
                inputMode="numeric"
                maxLength={part === 'year' ? 4 : 2}
                autoComplete={props.birthday ? `bday-${part}` : 'off'}
                defaultValue={props.value?.[part]}
                required={props.required}
                aria-invalid={wrong.includes(part) ? true : undefined}
                aria-describedby={describedBy}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
