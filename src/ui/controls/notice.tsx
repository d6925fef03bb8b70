import type { ReactNode } from 'react'

export type NoticeProps = {
  /** done: what just happened. warn: what one must know first. wrong: refused, with its rule. */
  kind?: 'plain' | 'done' | 'warn' | 'wrong' | undefined
  title: ReactNode
  /** Read out at once; for what follows an action. */
  live?: boolean | undefined
  children?: ReactNode
}

export function Notice({ kind = 'plain', title, live, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  )
}
