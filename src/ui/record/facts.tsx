import type { KeyValue } from './key-values.tsx'

/** The same in a rail: the name above. */
export function Facts({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className="facts">
      {items.map(({ key, name, value }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
