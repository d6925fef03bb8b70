import type { ReactNode } from 'react'

export type UnderProps = {
  /** The honest count and the way to more: a Pager. */
  count?: ReactNode
  keys?: ReactNode
  /** What one can do with what is ticked, and with all that is shown. */
  actions?: ReactNode
}

/** Closes a list. */
export function Under({ count, keys, actions }: UnderProps) {
  return (
    <div className="under note">
      <div className="under-count">{count}</div>
      {keys ? <div className="under-keys">{keys}</div> : null}
      {actions ? <div className="under-actions no-print">{actions}</div> : null}
    </div>
  )
}
