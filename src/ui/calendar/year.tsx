import type { ReactNode } from 'react'

/** What fills a day: ours, a frame round ours, someone else's. */
export type YearMark = 'main' | 'frame' | 'other'

export type YearDay = {
  id: string
  number: number
  mark?: YearMark | undefined
  /** A small dot under the number. */
  dot?: boolean | undefined
  /** Of the weekend: its number recedes. */
  rest?: boolean | undefined
  today?: boolean | undefined
}

export type YearMonth = {
  id: string
  name: string
  /** How many cells of its first week come before its first day. */
  before: number
  days: readonly YearDay[]
  lines: readonly { id: string; days: string; href: string; title: ReactNode; mark: YearMark }[]
}

export type YearProps = {
  /** One letter each, in the order of the week. */
  weekdays: readonly { key: string; letter: string }[]
  months: readonly YearMonth[]
}

/** Twelve months at a glance. The cells are a picture, not read out: what they show stands in the lines, and in a list beside. */
export function Year({ weekdays, months }: YearProps) {
  return (
    <div className="year">
      {months.map(({ id, name, before, days, lines }) => (
        <section key={id} className="year-month">
          <h2>{name}</h2>
          <div className="year-cells" aria-hidden="true">
            {weekdays.map(({ key, letter }) => (
              <span key={key} className="year-weekday">
                {letter}
              </span>
            ))}
            {days.map((day, place) => (
              <span key={day.id} className={classesOf(day)} data-from={place === 0 ? before + 1 : undefined}>
                {day.number}
              </span>
            ))}
          </div>
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li key={line.id}>
                  <span className="year-days">
                    <YearSign mark={line.mark} /> {line.days}
                  </span>{' '}
                  <a className="quiet" href={line.href}>
                    {line.title}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

function classesOf({ mark, dot, rest, today }: YearDay): string {
  return [
    'year-day',
    mark ? `year-${mark}` : '',
    dot ? 'year-dot' : '',
    rest ? 'year-rest' : '',
    today ? 'year-today' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const YearSign = ({ mark }: { mark: YearMark | 'dot' }) => (
  <span className={`year-sign year-${mark}`} aria-hidden="true" />
)

/** What each sign of a year stands for. */
export function YearKey({ signs }: { signs: readonly { mark: YearMark | 'dot'; says: string }[] }) {
  return (
    <ul className="year-key note">
      {signs.map(({ mark, says }) => (
        <li key={mark}>
          <YearSign mark={mark} /> {says}
        </li>
      ))}
    </ul>
  )
}
