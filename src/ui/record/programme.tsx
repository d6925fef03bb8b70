import type { ReactNode } from 'react'

export type ProgrammeEntry = {
  key: string
  /** Its hours; empty where it has none. */
  time: string
  number: string
  title: ReactNode
  /** Short lines under the title: who, on which papers. */
  lines?: readonly { key: string; says: ReactNode }[] | undefined
  /** What is said on it, paragraph by paragraph. */
  notes?: readonly string[] | undefined
  /** Part of the one above. */
  within?: boolean | undefined
  /** A pause: set apart from what is done. */
  pause?: boolean | undefined
  /** What may be done with it. */
  acts?: ReactNode
  /** For a list that can be put into another order (see browser/reorder). */
  moves?: { name: string; parent: string } | undefined
}

export type ProgrammeDay = { key: string; name: ReactNode; entries: readonly ProgrammeEntry[] }

export type ProgrammeProps = {
  days: readonly ProgrammeDay[]
  /** The level of the days' headings. */
  level: 2 | 3
  /** The words of dragging, where the list can be put into another order by the form of this id. */
  reorder?:
    | { form: string; words: { grip: string; before: string; behind: string; none: string } }
    | undefined
}

/** What goes on when, day by day: hours in the margin, then the number, then what it is. */
export function Programme({ days, level, reorder }: ProgrammeProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div
      className="programme"
      data-reorder={reorder?.form}
      data-grip-says={reorder?.words.grip}
      data-before-says={reorder?.words.before}
      data-behind-says={reorder?.words.behind}
      data-none-says={reorder?.words.none}
    >
      {days.map(({ key, name, entries }) => (
        <div className="programme-part" key={key}>
          {name ? <Heading className="programme-day">{name}</Heading> : null}
          <ol className="programme-list">
            {entries.map((entry) => (
              <Entry key={entry.key} of={entry} />
            ))}
          </ol>
        </div>
      ))}
      {reorder ? <p className="programme-says" role="status" data-reorder-says="" /> : null}
    </div>
  )
}

function Entry({ of: props }: { of: ProgrammeEntry }) {
  const { within, pause, moves } = props
  const look = ['programme-entry', within ? 'programme-within' : '', pause ? 'programme-pause' : '']
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      data-entry={moves ? props.key : undefined}
      data-parent={moves?.parent}
      data-name={moves?.name}
    >
      <p className="programme-time">{props.time}</p>
      <p className="programme-number">{props.number}</p>
      <div className="programme-what">
        <p className="programme-title">{props.title}</p>
        {props.lines?.map(({ key, says }) => (
          <p className="note" key={key}>
            {says}
          </p>
        ))}
        {props.notes?.map((note) => (
          <p className="programme-note" key={note}>
            {note}
          </p>
        ))}
      </div>
      {props.acts ? <div className="programme-acts no-print">{props.acts}</div> : null}
    </li>
  )
}
