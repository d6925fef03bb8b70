import type { ReactNode } from 'react'

export type DisclosureProps = {
  label: ReactNode
  open?: boolean | undefined
  id?: string | undefined
  children: ReactNode
}

export function Disclosure({ label, open, id, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} id={id}>
      <summary>{label}</summary>
      <div className="disclosure-in">{children}</div>
    </details>
  )
}
