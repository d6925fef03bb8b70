import type { ReactNode } from 'react'

export type SideBySideColumn = {
  language: string
  /** Where two columns are in one language. */
  key?: string | undefined
  name: ReactNode
  status?: ReactNode
}

export type SideBySideCell = {
  number?: ReactNode
  text: ReactNode
  /** How it stands to its neighbour, and in words. */
  flag?: { kind: 'missing' | 'stale' | 'diverging'; says: ReactNode } | undefined
}

export type SideBySideRow = {
  /** Its address after the #, and how it is called where it has a number. */
  address: string
  mark?: ReactNode
  /** Where its mark leads, where that is not its own place. */
  href?: string | undefined
  heading?: boolean | undefined
  depth?: 0 | 1 | 2 | undefined
  cells: readonly SideBySideCell[]
  /** What is said of it, below and across its languages. */
  foot?: ReactNode
}

export type SideBySideProps = {
  /** Heard, not seen. */
  caption: string
  markHeader: string
  columns: readonly SideBySideColumn[]
  rows: readonly SideBySideRow[]
}

/** A text in several columns, paragraph beside paragraph; one under the other where there is no room. Roles are written out because a phone lays the rows out as blocks. */
export function SideBySide({ caption, markHeader, columns, rows }: SideBySideProps) {
  return (
    <table className={`beside beside-${columns.length}`} role="table">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="beside-mark">
            <span className="unseen">{markHeader}</span>
          </th>
          {columns.map(({ language, key = language, name, status }) => (
            <th key={key} role="columnheader" scope="col">
              {name} {status ? <span className="version-status">{status}</span> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.address} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, columns }: { row: SideBySideRow; columns: readonly SideBySideColumn[] }) {
  return (
    <>
      <tr
        role="row"
        id={row.address}
        className={`depth-${row.depth ?? 0} ${row.heading ? 'beside-heading' : ''}`.trim()}
      >
        <th role="rowheader" scope="row" className="beside-mark number">
          {row.mark === undefined ? null : <a href={row.href ?? `#${row.address}`}>{row.mark}</a>}
        </th>
        {row.cells.map((cell, at) => (
          <Cell key={columns[at]?.key ?? columns[at]?.language} cell={cell} column={columns[at]} />
        ))}
      </tr>
      {row.foot ? (
        <tr role="row" className="beside-foot">
          <td role="cell" className="beside-mark" />
          <td role="cell" colSpan={columns.length}>
            {row.foot}
          </td>
        </tr>
      ) : null}
    </>
  )
}

function Cell({ cell, column }: { cell: SideBySideCell; column: SideBySideColumn | undefined }) {
  const { flag } = cell
  return (
    <td role="cell" className={flag ? `version-${flag.kind}` : undefined}>
      <span className="beside-language note">{column?.name}</span>
      {flag ? <p className="note">{flag.says}</p> : null}
      {cell.text ? (
        <p className="of-record" lang={column?.language}>
          {cell.number ? <span className="number">{cell.number} </span> : null}
          {cell.text}
        </p>
      ) : null}
    </td>
  )
}
