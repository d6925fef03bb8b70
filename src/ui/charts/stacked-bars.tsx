import { useId } from 'react'
import type { StateKind } from '../state.tsx'
import { ChartTable } from './chart-table.tsx'
import { StateLegend } from './state-legend.tsx'

export type StackedBarsRow = {
  key: string
  label: string
  counts: Partial<Record<StateKind, number>>
  /** After the bar: "19 of 36 closed". */
  tail: string
  href?: string | undefined
}

export type StackedBarsProps = {
  title: string
  /** What the picture shows, in a sentence or two, for who does not see it. */
  description: string
  /** In the order of the bar, left to right; overdue stands last. */
  states: readonly { kind: StateKind; word: string }[]
  rows: readonly StackedBarsRow[]
  words: { table: string; row: string; total: string }
  /** Left out where the legend stands in the fold's head. */
  legend?: boolean | undefined
  /** The title is seen only where nothing above says it. */
  showTitle?: boolean | undefined
}

/** One bar a row on one scale; in the bar each state keeps its shape, so it can be read without colour. */
export function StackedBars(props: StackedBarsProps) {
  const { title, description, states, rows, words } = props
  const id = useId()
  const most = Math.max(1, ...rows.map((row) => totalOf(row, states)))
  return (
    <figure className="chart" aria-labelledby={`${id}-title`} aria-describedby={`${id}-says`}>
      <figcaption>
        <span id={`${id}-title`} className={props.showTitle ? 'chart-title' : 'unseen'}>
          {title}
        </span>
        <span id={`${id}-says`} className="unseen">
          {description}
        </span>
        {props.legend ? <StateLegend states={states} /> : null}
      </figcaption>
      <div className="bars">
        {rows.map((row) => (
          <Bar key={row.key} row={row} states={states} most={most} />
        ))}
      </div>
      <ChartTable
        label={words.table}
        caption={title}
        columns={[
          { key: 'row', header: words.row },
          ...states.map(({ kind, word }) => ({ key: kind, header: word, numeric: true })),
          { key: 'total', header: words.total, numeric: true },
        ]}
        rows={rows.map((row) => ({
          key: row.key,
          cells: {
            row: row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>,
            ...Object.fromEntries(states.map(({ kind }) => [kind, row.counts[kind] ?? 0])),
            total: totalOf(row, states),
          },
        }))}
      />
    </figure>
  )
}

type States = StackedBarsProps['states']

const totalOf = ({ counts }: StackedBarsRow, states: States): number =>
  states.reduce((sum, { kind }) => sum + (counts[kind] ?? 0), 0)

function segmentsOf(
  { counts }: StackedBarsRow,
  states: States,
): { kind: StateKind; from: number; count: number }[] {
  let from = 0
  return states.flatMap(({ kind }) => {
    const count = counts[kind] ?? 0
    if (count === 0) return []
    from += count
    return [{ kind, from: from - count, count }]
  })
}

/** Widths are shares of the drawing, so the bar follows the page; strokes and text keep their size. */
function Bar({ row, states, most }: { row: StackedBarsRow; states: States; most: number }) {
  const id = useId()
  const segments = segmentsOf(row, states)
  const total = totalOf(row, states)
  const says = states
    .filter(({ kind }) => (row.counts[kind] ?? 0) > 0)
    .map(({ kind, word }) => `${word}: ${row.counts[kind]}`)
    .join('; ')
  return (
    <div className="bar-row">
      <span className="bar-label note number" aria-hidden="true">
        {row.label}
      </span>
      <svg className="bar-drawing" height="20" role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{row.label}</title>
        <desc id={`${id}-d`}>{says}</desc>
        {segments.map(({ kind, from, count }) => (
          <svg
            key={kind}
            x={share(from, most)}
            y="5"
            width={share(count, most)}
            height="10"
            className={`segment segment-${kind}`}
          >
            <rect className="segment-box" />
            <rect className="segment-core" />
          </svg>
        ))}
        <text className="bar-tail" x={share(total, most)} dx="8" y="15">
          {row.tail}
        </text>
      </svg>
      <span className="bar-tail-beside note number" aria-hidden="true">
        {row.tail}
      </span>
    </div>
  )
}

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)}%`
