import type { ReactNode } from 'react'

export type LinkItem = { href: string; label: ReactNode; note?: ReactNode; state?: ReactNode }

/** Everything that refers to this, or that it rests on. */
export function LinkList({ links }: { links: readonly LinkItem[] }) {
  return (
    <ul className="links">
      {links.map(({ href, label, note, state }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {state}
          {note ? <span className="note">{note}</span> : null}
        </li>
      ))}
    </ul>
  )
}
