import type { ReactNode } from 'react'

export type PageHeadProps = { title: ReactNode; sub?: ReactNode; actions?: ReactNode }

/** The head of a page that is not one record: title, one sentence, at most two actions. */
export function PageHead({ title, sub, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {sub ? <p className="page-sub">{sub}</p> : null}
      </div>
      {actions ? <div className="actions no-print">{actions}</div> : null}
    </div>
  )
}
