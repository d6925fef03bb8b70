import type { ReactNode } from 'react'

/** Buttons on one line, the main one first; on a phone one under the other. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions no-print">{children}</div>
}
