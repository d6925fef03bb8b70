import type { ReactNode } from 'react'

export type Figure = {
  href?: string | undefined
  /** Told apart by this where it leads nowhere. */
  id?: string | undefined
  number: ReactNode
  /** After the number, smaller: "of 11", "h". */
  unit?: ReactNode
  /** What is counted; a StateMark where it is a state. */
  name: ReactNode
  note?: ReactNode
}

/** At most four; each leads to what it counts, where that is another page. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul className="figures" aria-label={label}>
      {figures.slice(0, 4).map(({ href, id, number, unit, name, note }) => (
        <li key={href ?? id}>
          <Leading href={href}>
            <b className="figure">
              {number}
              {unit ? <small> {unit}</small> : null}
            </b>{' '}
            <span className="figure-words">
              <span className="figure-name">{name}</span> {note ? <span className="note">{note}</span> : null}
            </span>
          </Leading>
        </li>
      ))}
    </ul>
  )
}

function Leading({ href, children }: { href: string | undefined; children: ReactNode }) {
  return href === undefined ? <div className="figure-still">{children}</div> : <a href={href}>{children}</a>
}
