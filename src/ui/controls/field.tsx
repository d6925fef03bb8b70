import type { ReactNode } from 'react'

/** What every field has. Words are given; nothing here speaks a language. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do. */
  error?: ReactNode
  required?: boolean | undefined
  /** Said beside the label of what may stay empty. */
  optional?: string | undefined
  /** Set where a page has two fields of this name. */
  id?: string | undefined
}

/** The id of a field's first control: where an error summary leads. */
export const fieldId = (name: string): string => `f-${name}`

/** The ids of a field and of what describes it. */
export function fieldIds({ name, id = fieldId(name), hint, error }: FieldProps) {
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [hintId, errorId].filter((part) => part !== undefined).join(' ') || undefined
  return { id, hintId, errorId, describedBy }
}

type FieldShellProps = FieldProps & { wide?: boolean | undefined; children: ReactNode }

/** One control under one label. */
export function FieldShell(props: FieldShellProps) {
  const { label, optional, error, wide, children } = props
  const { id } = fieldIds(props)
  return (
    <div className={fieldClass(error, wide)}>
      <label className="field-label" htmlFor={id}>
        {label} <Optional word={optional} />
      </label>
      <FieldNotes {...props} />
      {children}
    </div>
  )
}

/** Several controls that answer one question. */
export function FieldGroup(props: FieldShellProps) {
  const { label, optional, error, wide, children } = props
  const { describedBy } = fieldIds(props)
  return (
    <fieldset className={fieldClass(error, wide)} aria-describedby={describedBy}>
      <legend className="field-label">
        {label} <Optional word={optional} />
      </legend>
      <FieldNotes {...props} />
      {children}
    </fieldset>
  )
}

const fieldClass = (error: ReactNode, wide?: boolean) =>
  ['field', error ? 'field-wrong' : '', wide ? 'field-wide' : ''].filter(Boolean).join(' ')

function Optional({ word }: { word: string | undefined }) {
  return word ? <span className="field-optional">{word}</span> : null
}

function FieldNotes(props: FieldProps) {
  const { hintId, errorId } = fieldIds(props)
  return (
    <>
      {props.hint ? (
        <div className="field-hint" id={hintId}>
          {props.hint}
        </div>
      ) : null}
      {props.error ? (
        <p className="field-error" id={errorId}>
          {props.error}
        </p>
      ) : null}
    </>
  )
}
