import type { ReactNode } from 'react'

export type EmptyProps = { title: ReactNode; action?: ReactNode; children?: ReactNode }

/** What belongs here, and how to begin. */
export function Empty({ title, action, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-text">{children}</div> : null}
      {action}
    </div>
  )
}
