import { sql } from 'kysely'

/** A row as it stands: whoever changes it next, another transaction wrote it, and its version is another. */
export type RowMark = { readonly id: string; readonly version: number; readonly written_by: string }

/** The transaction that wrote a table's row as it stands, by PostgreSQL's own account. */
export const writtenBy = (table: string) => sql<string>`${sql.ref(`${table}.xmin`)}::text`.as('written_by')

/**
 * Rows as they were read last, so that a list asks the database which ones stand on it, and only for those that are
 * new or have changed what is written in them. Whoever asks has the marks from a query under its own conference's
 * policy; there is no other way to find a row here. So many are kept at most; those not asked for leave first.
 */
export class KeptRows<Row extends object> {
  readonly #kept = new Map<string, Row>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  find(mark: RowMark): Row | undefined {
    const key = keyOf(mark)
    const found = this.#kept.get(key)
    if (found) {
      // Asked for again, it goes to the end of the queue.
      this.#kept.delete(key)
      this.#kept.set(key, found)
    }
    return found
  }

  keep(mark: RowMark, row: Row): void {
    this.#kept.set(keyOf(mark), row)
    for (const first of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) return
      this.#kept.delete(first)
    }
  }
}

const keyOf = ({ id, version, written_by }: RowMark): string => `${id} ${version} ${written_by}`
