import type { ReactNode } from 'react'

export type Facet = {
  href: string
  label: ReactNode
  count?: ReactNode
  /** It holds now: the link takes it away, and says so. */
  drop?: string | undefined
}

/** Ways to narrow what was found, each with how many there are. */
export function FacetList({ items }: { items: readonly Facet[] }) {
  return (
    <ul className="facets">
      {items.map(({ href, label, count, drop }) => (
        <li key={href}>
          <a href={href} aria-label={drop} aria-current={drop ? 'true' : undefined}>
            {label}
          </a>
          {count === undefined ? null : <span className="number note">{count}</span>}
        </li>
      ))}
    </ul>
  )
}
