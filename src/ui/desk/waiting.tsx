import type { ReactNode } from 'react'

export type WaitingItem = { id: string; what: ReactNode; href?: string | undefined; who?: ReactNode }

/** What others hold, and since when. */
export function Waiting({ items }: { items: readonly WaitingItem[] }) {
  return (
    <ul className="links">
      {items.map(({ id, what, href, who }) => (
        <li key={id}>
          {href === undefined ? (
            <span>{what}</span>
          ) : (
            <a className="quiet" href={href}>
              {what}
            </a>
          )}
          {who ? <span className="note">{who}</span> : null}
        </li>
      ))}
    </ul>
  )
}
