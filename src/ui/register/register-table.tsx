import type { ReactNode } from 'react'
import type { DrawnHtml } from './drawn-rows.ts'

export type RegisterColumn = {
  key: string
  header: string
  /** The header is heard but not seen. */
  quietHeader?: boolean | undefined
  numeric?: boolean | undefined
  /** Kept on one line: dates, references, states. */
  whole?: boolean | undefined
  /** Names its row. One column of a table. */
  namesRow?: boolean | undefined
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined
  /** Where it stands on a phone: the reference at the start, the state at the end, the title below, then lines. */
  phone?: 'start' | 'end' | 'title' | 'line' | 'none' | undefined
}

export type RegisterRow = {
  key: string
  cells: Readonly<Record<string, ReactNode>>
  /** Where Enter leads; else the first link of the row. */
  href?: string | undefined
  /** The row in focus. */
  on?: boolean | undefined
  /** Where rows can be ticked: what the tick of this one is called. */
  tick?: { label: string; ticked?: boolean | undefined } | undefined
}

export type RegisterTableProps = {
  /** Heard, not seen: what the table holds. */
  caption: string
  columns: readonly RegisterColumn[]
  /** The rows, or their HTML where they were drawn before. */
  rows: readonly RegisterRow[] | DrawnHtml
  /** Sends the keys of the ticked rows as `name`, with the form of this id. */
  select?: { form: string; name: string; header: string; all: string } | undefined
}

/** Roles are written out because a phone lays the rows out as blocks, which would take them away. */
export function RegisterTable({ caption, columns, rows, select }: RegisterTableProps) {
  return (
    <table className="register" role="table" data-register="">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {select ? (
            <th role="columnheader" scope="col" className="pick">
              <span className="unseen">{select.header}</span>
              {/* shown where a script runs, since it does nothing without one */}
              <input
                className="tick"
                type="checkbox"
                aria-label={select.all}
                data-select-all={select.name}
                hidden
              />
            </th>
          ) : null}
          {columns.map((column) => (
            <Header key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      {'html' in rows ? (
        // oxlint-disable-next-line react/no-danger -- what React drew and escaped before, word for word
        <tbody role="rowgroup" dangerouslySetInnerHTML={{ __html: rows.html }} />
      ) : (
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} select={select} />
          ))}
        </tbody>
      )}
    </table>
  )
}

function Header({ column }: { column: RegisterColumn }) {
  const { header, quietHeader, numeric, sort } = column
  return (
    <th role="columnheader" scope="col" className={numeric ? 'numeric' : undefined} aria-sort={sort?.now}>
      {sort ? (
        <a className="quiet" href={sort.href}>
          {header}
        </a>
      ) : (
        <span className={quietHeader ? 'unseen' : undefined}>{header}</span>
      )}
    </th>
  )
}

type RowProps = Pick<RegisterTableProps, 'columns' | 'select'> & { row: RegisterRow }

export function Row({ row, columns, select }: RowProps) {
  return (
    <tr role="row" data-row={row.key} data-href={row.href} className={row.on ? 'on' : undefined}>
      {select ? (
        <td role="cell" className="pick">
          {row.tick ? (
            <input
              className="tick"
              type="checkbox"
              form={select.form}
              name={select.name}
              value={row.key}
              defaultChecked={row.tick.ticked}
              aria-label={row.tick.label}
            />
          ) : null}
        </td>
      ) : null}
      {columns.map((column) => (
        <Cell key={column.key} column={column}>
          {row.cells[column.key]}
        </Cell>
      ))}
    </tr>
  )
}

function Cell({ column, children }: { column: RegisterColumn; children: ReactNode }) {
  const { numeric, whole, namesRow, phone = 'line' } = column
  const look = [`on-phone-${phone}`, numeric ? 'numeric' : '', whole ? 'whole' : ''].filter(Boolean).join(' ')
  return namesRow ? (
    <th role="rowheader" scope="row" className={look}>
      {children}
    </th>
  ) : (
    // Laid out as a line of its own, a number without its head says nothing.
    <td role="cell" className={look} data-head={numeric && phone === 'line' ? column.header : undefined}>
      {children}
    </td>
  )
}
