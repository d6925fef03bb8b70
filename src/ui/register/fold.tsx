import type { ReactNode } from 'react'

export type FoldProps = {
  title: ReactNode
  /** Beside the title: a legend. */
  legend?: ReactNode
  open?: boolean | undefined
  children: ReactNode
}

/** A picture above a list, which one may fold away; on a phone a script folds it first. */
export function Fold({ title, legend, open, children }: FoldProps) {
  return (
    <details className="fold" open={open} data-fold="">
      <summary>
        <b>{title}</b> {legend ? <span className="fold-legend">{legend}</span> : null}
      </summary>
      <div className="fold-in">{children}</div>
    </details>
  )
}
