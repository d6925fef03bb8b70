import type { ReactNode } from 'react'
import { FieldShell, fieldIds, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'time' | undefined
  autoComplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined
  maxLength?: number | undefined
  /** As wide as what is asked: a code, an amount (figures at the right), a name. */
  size?: 'code' | 'amount' | 'short' | 'full' | undefined
  /** After the box: a currency, a unit. */
  unit?: ReactNode
  /** Offered while one types; anything else may be written. */
  suggestions?: readonly string[] | undefined
  placeholder?: string | undefined
  language?: string | undefined
  /** The page opens at this field. */
  autoFocus?: boolean | undefined
}

export function TextField(props: TextFieldProps) {
  const { id, describedBy } = fieldIds(props)
  const { suggestions, unit } = props
  const listId = suggestions ? `${id}-list` : undefined
  return (
    <FieldShell {...props}>
      <div className="input-line">
        <input
          className={`input input-${props.size ?? 'full'}`}
          id={id}
          name={props.name}
          type={props.type ?? 'text'}
          defaultValue={props.value}
          autoComplete={props.autoComplete}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          lang={props.language}
          required={props.required}
          autoFocus={props.autoFocus}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy}
          list={listId}
        />
        {unit ? <span className="input-unit">{unit}</span> : null}
      </div>
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </FieldShell>
  )
}
