import type { ReactNode } from 'react'
import { StateShape, type StateKind } from '../state.tsx'

export type MonthEntry = {
  id: string
  href: string
  title: ReactNode
  /** What it is, in a word, and its shape beside it. */
  kind: { shape: StateKind; says: string }
  /** Hours, place. */
  note?: ReactNode
  /** It began on an earlier day of this table. */
  again?: boolean | undefined
}

export type MonthDay = {
  id: string
  number: number
  /** The whole day, for whoever hears it and for the list on a phone. */
  says: string
  today?: boolean | undefined
  /** Of the month before or after: it holds the week's place. */
  outside?: boolean | undefined
  entries: readonly MonthEntry[]
}

export type MonthProps = {
  /** Heard, not seen. */
  caption: string
  weekdays: readonly { key: string; short: string; long: string }[]
  weeks: readonly (readonly MonthDay[])[]
  /** What "today" is called. */
  todaySays: string
}

/** A month as a table of weeks; on a phone the days that hold something, one under the other. Roles are written out because a phone lays the rows out as blocks. */
export function Month({ caption, weekdays, weeks, todaySays }: MonthProps) {
  return (
    <table className="month" role="table">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {weekdays.map(({ key, short, long }) => (
            <th key={key} role="columnheader" scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {weeks.map((week) => (
          <tr key={week[0]?.id} role="row" className={week.every(isQuiet) ? 'month-quiet' : undefined}>
            {week.map((day) => (
              <MonthCell key={day.id} day={day} todaySays={todaySays} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether nothing begins on a day: a list leaves it out. */
const isQuiet = ({ outside, entries }: MonthDay): boolean =>
  outside === true || entries.every(({ again }) => again)

function MonthCell({ day, todaySays }: { day: MonthDay; todaySays: string }) {
  const classes = [
    day.outside ? 'month-outside' : '',
    day.today ? 'month-today' : '',
    isQuiet(day) ? 'month-quiet' : '',
  ]
  return (
    <td
      role="cell"
      className={classes.filter(Boolean).join(' ') || undefined}
      aria-current={day.today ? 'date' : undefined}
    >
      <p className="month-day">
        <span aria-hidden="true" className="month-number number">
          {day.number}
        </span>
        <span className="month-says">
          {day.says}
          {day.today ? ` (${todaySays})` : ''}
        </span>
      </p>
      {day.entries.length > 0 && (
        <ul>
          {day.entries.map(({ id, href, title, kind, note, again }) => (
            <li key={id} className={again ? 'month-again' : undefined}>
              <span className={`month-kind state-${kind.shape}`}>
                <StateShape kind={kind.shape} />
                <span className="unseen">{kind.says}: </span>
              </span>
              <span>
                <a className="quiet" href={href}>
                  {title}
                </a>
                {note && !again ? <span className="note">{note}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

/** What each shape of a month stands for. */
export function MonthKey({ kinds }: { kinds: readonly { shape: StateKind; says: string }[] }) {
  return (
    <ul className="month-key note">
      {kinds.map(({ shape, says }) => (
        <li key={says}>
          <span className={`month-kind state-${shape}`}>
            <StateShape kind={shape} />
          </span>{' '}
          {says}
        </li>
      ))}
    </ul>
  )
}
