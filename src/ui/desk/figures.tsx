import type { ReactNode } from 'react'

export type Figure = {
  href: string
  number: ReactNode
  /** After the number, smaller: "of 11", "h". */
  unit?: ReactNode
  /** What is counted; a StateMark where it is a state. */
  name: ReactNode
  note?: ReactNode
}

/** At most four, each leads to what it counts. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul className="figures" aria-label={label}>
      {figures.slice(0, 4).map(({ href, number, unit, name, note }) => (
        <li key={href}>
          <a href={href}>
            <b className="figure">
              {number}
              {unit ? <small> {unit}</small> : null}
            </b>{' '}
            <span className="figure-words">
              <span className="figure-name">{name}</span> {note ? <span className="note">{note}</span> : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
