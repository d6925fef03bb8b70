import type { ReactNode } from 'react'
import { ChoiceRow, type Choice } from '../controls/choice.tsx'
import { fieldIds } from '../controls/field.tsx'

export type QuestionProps = {
  name: string
  /** The question is the page's heading. */
  question: ReactNode
  hint?: ReactNode
  error?: string | undefined
  options: readonly Choice[]
  values?: readonly string[] | undefined
  /** More than one may hold. */
  several?: boolean | undefined
  required?: boolean | undefined
}

/** A question that is the whole page: heading and legend are one, so it is heard once. */
export function Question(props: QuestionProps) {
  const { name, question, hint, error, options, values = [], several, required } = props
  const { id, hintId, errorId, describedBy } = fieldIds({ name, label: question, hint, error })
  return (
    <fieldset
      className={error ? 'field question field-wrong' : 'field question'}
      aria-describedby={describedBy}
    >
      <legend>
        <h1>{question}</h1>
      </legend>
      {hint ? (
        <div className="field-hint" id={hintId}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      ) : null}
      <div className="choices choices-big">
        {options.map((option, at) => (
          <ChoiceRow
            key={option.value}
            {...option}
            type={several ? 'checkbox' : 'radio'}
            name={name}
            id={at === 0 ? id : `${id}-${option.value}`}
            checked={values.includes(option.value)}
            required={required && !several}
          />
        ))}
      </div>
    </fieldset>
  )
}
