import { useId } from 'react'
import type { StateKind } from '../state.tsx'
import { ChartTable } from './chart-table.tsx'

export type YearStripItem = {
  key: string
  label: string
  /** Share of the span, 0 to 1; the same twice for a single day. */
  from: number
  to: number
  kind: StateKind
  /** The dates in words. */
  when: string
  href?: string | undefined
}

export type YearStripProps = {
  title: string
  description: string
  /** Months or quarters, evenly spaced. */
  ticks: readonly string[]
  /** Where today stands, 0 to 1. */
  today?: { at: number; label: string } | undefined
  items: readonly YearStripItem[]
  words: {
    table: string
    what: string
    when: string
    state: string
    states: Partial<Record<StateKind, string>>
  }
}

/** What lies where in a year: one line an item, on one scale, with today as a line through all. */
export function YearStrip({ title, description, ticks, today, items, words }: YearStripProps) {
  const id = useId()
  return (
    <figure className="chart strip" aria-labelledby={`${id}-title`} aria-describedby={`${id}-says`}>
      <figcaption className="unseen">
        <span id={`${id}-title`}>{title}</span> <span id={`${id}-says`}>{description}</span>
      </figcaption>
      <div className="strip-row strip-axis" aria-hidden="true">
        <span />
        <svg className="strip-drawing" height={today ? 40 : 20}>
          {ticks.map((tick, at) => (
            <text key={tick} className="quiet-text" x={share(at / ticks.length)} y="14">
              {tick}
            </text>
          ))}
          {today ? (
            <text
              className="strip-now"
              x={share(today.at)}
              y="34"
              textAnchor={today.at > 0.5 ? 'end' : 'start'}
            >
              {today.label}
            </text>
          ) : null}
        </svg>
      </div>
      {items.map((item) => (
        <div className="strip-row" key={item.key}>
          <span className="strip-label note">
            {item.href === undefined ? (
              item.label
            ) : (
              <a className="quiet" href={item.href}>
                {item.label}
              </a>
            )}
          </span>
          <svg className="strip-drawing" height="24" role="img" aria-labelledby={`${id}-${item.key}`}>
            <title id={`${id}-${item.key}`}>{`${item.label}: ${item.when}`}</title>
            <line className="strip-line" x1="0" x2="100%" y1="12" y2="12" />
            {today ? (
              <line className="strip-today" x1={share(today.at)} x2={share(today.at)} y1="0" y2="24" />
            ) : null}
            {item.to > item.from ? (
              <svg
                x={share(item.from)}
                y="7"
                width={share(item.to - item.from)}
                height="10"
                className={`segment segment-${item.kind}`}
              >
                <rect className="segment-ground" />
                <rect className="segment-box" />
                <rect className="segment-core" />
              </svg>
            ) : (
              <svg
                x={share(item.from)}
                y="6"
                width="12"
                height="12"
                className={`state-${item.kind} node-state`}
              >
                <circle className="node-ground" cx="0" cy="6" r="8" />
                <use href={`#state-${item.kind}`} x="-6" y="0" width="12" height="12" />
              </svg>
            )}
          </svg>
        </div>
      ))}
      <ChartTable
        label={words.table}
        caption={title}
        columns={[
          { key: 'what', header: words.what },
          { key: 'when', header: words.when },
          { key: 'state', header: words.state },
        ]}
        rows={items.map(({ key, label, when, kind }) => ({
          key,
          cells: { what: label, when, state: words.states[kind] },
        }))}
      />
    </figure>
  )
}

const share = (part: number): string => `${(part * 100).toFixed(3)}%`
