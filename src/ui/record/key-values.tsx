import type { ReactNode } from 'react'

export type KeyValue = { key: string; name: ReactNode; value: ReactNode }

/** Names at the left, what they are at the right. */
export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className="key-values">
      {items.map(({ key, name, value }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
