import type { ReactNode } from 'react'
import { Disclosure } from '../controls/disclosure.tsx'

export type ChartTableProps = {
  /** "Show as a table". */
  label: string
  caption: string
  columns: readonly { key: string; header: ReactNode; numeric?: boolean | undefined }[]
  rows: readonly { key: string; cells: Readonly<Record<string, ReactNode>> }[]
  open?: boolean | undefined
}

/** The same figures for who would rather read them; every chart has one. */
export function ChartTable({ label, caption, columns, rows, open }: ChartTableProps) {
  return (
    <Disclosure label={label} open={open}>
      <div className="wide" tabIndex={0} role="region" aria-label={caption}>
        <table className="chart-table">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, header, numeric }) => (
                <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={column.key} scope="row">
                      {cells[column.key]}
                    </th>
                  ) : (
                    <td key={column.key} className={column.numeric ? 'numeric' : undefined}>
                      {cells[column.key]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
}
