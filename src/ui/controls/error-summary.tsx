import type { ReactNode } from 'react'
import { fieldId } from './field.tsx'

export type FieldError = {
  /** The field's name; its first control is where the link leads. Left out: an error of the whole form. */
  field?: string | undefined
  /** Set where the field was given an id of its own. */
  href?: string | undefined
  message: string
  /** The rule it rests on, such as its number as a link. */
  rule?: ReactNode
}

export type ErrorSummaryProps = { title: ReactNode; errors: readonly FieldError[] }

/** First in main. It takes the focus when the page opens, so that a screen reader begins here. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div
      className="errors"
      role="alert"
      tabIndex={-1}
      id="errors"
      autoFocus
      data-focus=""
      aria-labelledby="errors-title"
    >
      <h2 id="errors-title">{title}</h2>
      <ul>
        {errors.map(({ field, href, message, rule }) => {
          const target = href ?? (field === undefined ? undefined : `#${fieldId(field)}`)
          return (
            <li key={`${target}-${message}`}>
              {target === undefined ? message : <a href={target}>{message}</a>}{' '}
              {rule ? <span className="note">{rule}</span> : null}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
