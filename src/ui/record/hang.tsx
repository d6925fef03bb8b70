import type { ReactNode } from 'react'

export type HangProps = {
  title: ReactNode
  note?: ReactNode
  id?: string | undefined
  children: ReactNode
}

/** A section of a record: its name hangs in the margin, all else on one axis. */
export function Hang({ title, note, id, children }: HangProps) {
  return (
    <section className="hang" id={id}>
      <div className="hang-head">
        <h2>{title}</h2>
        {note ? <p className="note">{note}</p> : null}
      </div>
      <div className="hang-body">{children}</div>
    </section>
  )
}
