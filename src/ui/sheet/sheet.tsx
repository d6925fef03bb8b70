import type { ReactNode } from 'react'

export type SheetColumn = {
  key: string
  header: ReactNode
  /** Text at the left, figures at the right, a picture takes what room is left. */
  holds?: 'text' | 'figure' | 'picture' | undefined
  /** A heading over this and the next columns of the same group. */
  group?: string | undefined
}

export type SheetRow = {
  key: string
  cells: Readonly<Record<string, ReactNode>>
  /** A heading row, a sum within, or an ordinary line. */
  kind?: 'line' | 'subtotal' | 'heading' | undefined
  depth?: 0 | 1 | 2 | undefined
}

export type SheetProps = {
  caption: string
  /** Said where the table is wider than the page: "Swipe sideways to see the whole table". */
  wideHint: string
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
  total?: Readonly<Record<string, ReactNode>> | undefined
}

/** Figures as an accountant expects them: right-aligned, single rule over the total, double under it. */
export function Sheet({ caption, wideHint, columns, rows, total }: SheetProps) {
  const groups = groupsOf(columns)
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={caption}>
      <p className="note wide-hint no-print">{wideHint}</p>
      <table className="sheet">
        <caption className="unseen">{caption}</caption>
        <thead>
          {groups.some(({ name }) => name !== undefined) ? (
            <tr className="sheet-groups">
              {groups.map(({ key, name, span }) =>
                name === undefined ? (
                  <td key={key} colSpan={span} />
                ) : (
                  <th key={key} colSpan={span} scope="colgroup">
                    <span>{name}</span>
                  </th>
                ),
              )}
            </tr>
          ) : null}
          <tr>
            {columns.map(({ key, header, holds = 'figure' }) => (
              <th key={key} scope="col" className={`holds-${holds}`}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, kind = 'line', depth = 0 }) => (
            <tr key={key} className={`sheet-${kind} depth-${depth}`}>
              <Cells columns={columns} cells={cells} />
            </tr>
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr>
              <Cells columns={columns} cells={total} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

function Cells({ columns, cells }: { columns: readonly SheetColumn[]; cells: SheetRow['cells'] }) {
  return columns.map(({ key, holds = 'figure' }, at) =>
    at === 0 ? (
      <th key={key} scope="row" className={`holds-${holds}`}>
        {cells[key]}
      </th>
    ) : (
      <td key={key} className={`holds-${holds}`}>
        {cells[key]}
      </td>
    ),
  )
}

type Group = { key: string; name: string | undefined; span: number }

function groupsOf(columns: readonly SheetColumn[]): Group[] {
  const groups: Group[] = []
  for (const { key, group } of columns) {
    const last = groups.at(-1)
    if (last && last.name === group) last.span += 1
    else groups.push({ key, name: group, span: 1 })
  }
  return groups
}
