import type { ReactNode } from 'react'

export type PagerProps = {
  label: string
  /** Towards the beginning of the list. */
  back?: { href: string; label: ReactNode } | undefined
  /** "Show the next 33". */
  next?: { href: string; label: ReactNode } | undefined
  /** What is shown of how many. */
  children?: ReactNode
}

/** Goes by keys, not by page numbers: a list that changes meanwhile neither repeats nor skips. */
export function Pager({ label, back, next, children }: PagerProps) {
  return (
    <nav className="pager" aria-label={label}>
      {children ? <span className="note">{children}</span> : null}
      {back ? (
        <a rel="prev" href={back.href}>
          {back.label}
        </a>
      ) : null}
      {next ? (
        <a rel="next" href={next.href}>
          {next.label}
        </a>
      ) : null}
    </nav>
  )
}
