import type { ReactNode } from 'react'

export type RegisterHeadProps = { title: ReactNode; actions?: ReactNode }

/** The honest count is the title; the sentence below goes on from it. */
export function RegisterHead({ title, actions }: RegisterHeadProps) {
  return (
    <div className="page-head register-head">
      <h1>{title}</h1>
      {actions ? <div className="actions no-print">{actions}</div> : null}
    </div>
  )
}
