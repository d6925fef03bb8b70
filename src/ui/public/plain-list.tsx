import type { ReactNode } from 'react'

export type PlainListItem = { key: string; title: ReactNode; note?: ReactNode; says?: ReactNode }

/** Things one under the other, each with a line that tells it from others. */
export function PlainList({ items }: { items: readonly PlainListItem[] }) {
  return (
    <ul className="plain-list">
      {items.map(({ key, title, note, says }) => (
        <li key={key}>
          <p className="plain-title">{title}</p>
          {says ? <p>{says}</p> : null}
          {note ? <p className="note">{note}</p> : null}
        </li>
      ))}
    </ul>
  )
}
