import type { ReactNode } from 'react'
import { Reference } from '../controls/reference.tsx'

export type RecordHeadProps = {
  reference: string
  state?: ReactNode
  /** Who moves it on, or what kind of text it is. */
  note?: ReactNode
  title: ReactNode
  /** The title's language, where it is not the page's. */
  language?: string | undefined
  /** The next action first. */
  actions?: ReactNode
  /** Beside the actions: progress. */
  beside?: ReactNode
}

export function RecordHead({ reference, state, note, title, language, actions, beside }: RecordHeadProps) {
  return (
    <div className="record-head">
      <div className="record-meta">
        <Reference>{reference}</Reference>
        {state}
        {note ? <span className="note">{note}</span> : null}
      </div>
      <h1 lang={language}>{title}</h1>
      {actions || beside ? (
        <div className="actions no-print">
          {beside}
          {actions}
        </div>
      ) : null}
    </div>
  )
}
