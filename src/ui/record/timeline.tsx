import type { ReactNode } from 'react'
import { HiddenFields } from '../controls/hidden-fields.tsx'

export type TimelineEntry = {
  id: string
  when: ReactNode
  /** The same for a machine: 2026-11-23. */
  dateTime: string
  what: ReactNode
  /** What a person wrote. */
  said?: ReactNode
  note?: ReactNode
}

export type TimelineProps = {
  /** A form with one line, above: one writes where one reads. */
  write?: ReactNode
  entries: readonly TimelineEntry[]
  more?: ReactNode
}

/** The whole story of one thing, latest first. */
export function Timeline({ write, entries, more }: TimelineProps) {
  return (
    <>
      {write}
      <ol className="timeline">
        {entries.map(({ id, when, dateTime, what, said, note }) => (
          <li key={id} id={id}>
            <time dateTime={dateTime}>{when}</time>
            <div>
              <p>{what}</p>
              {said ? <p className="said">{said}</p> : null}
              {note ? <p className="note">{note}</p> : null}
            </div>
          </li>
        ))}
      </ol>
      {more ? <p className="note">{more}</p> : null}
    </>
  )
}

export type WriteLineProps = {
  action: string
  name: string
  label: string
  send: string
  hidden?: Readonly<Record<string, string>> | undefined
  error?: string | undefined
  value?: string | undefined
}

/** One line to write into the story. */
export function WriteLine({ action, name, label, send, hidden, error, value }: WriteLineProps) {
  const id = `f-${name}`
  return (
    <form className="write no-print" action={action} method="post" noValidate>
      <HiddenFields values={hidden} />
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        name={name}
        placeholder={label}
        defaultValue={value}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <button className="button button-plain" type="submit">
        {send}
      </button>
    </form>
  )
}
