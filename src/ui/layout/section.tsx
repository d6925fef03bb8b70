import type { ReactNode } from 'react'

export type SectionProps = {
  title: ReactNode
  note?: ReactNode
  id?: string | undefined
  children: ReactNode
}

/** A list opened by an ink rule; the note at its right counts or dates it. */
export function Section({ title, note, id, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {note ? <span className="note">{note}</span> : null}
      </div>
      {children}
    </section>
  )
}
