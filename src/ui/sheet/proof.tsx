import type { ReactNode } from 'react'

export type ProofProps = { items: readonly { key: string; title: ReactNode; text: ReactNode }[] }

/** Under a sheet: how to read it, and what it agrees with. */
export function Proof({ items }: ProofProps) {
  return (
    <dl className="proof">
      {items.map(({ key, title, text }) => (
        <div key={key}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
