import type { ReactNode } from 'react'

export type ReceiptPageProps = {
  title: ReactNode
  number?: ReactNode
  numberLabel?: ReactNode
  /** What happens next. */
  next?: ReactNode
  children?: ReactNode
}

/** It is done; here is its number; this happens next. */
export function ReceiptPage({ title, number, numberLabel, next, children }: ReceiptPageProps) {
  return (
    <>
      <div className="receipt-page">
        <h1>{title}</h1>
        {number ? (
          <p className="receipt-number">
            {numberLabel ? <span className="note">{numberLabel}</span> : null}{' '}
            <b className="number">{number}</b>
          </p>
        ) : null}
      </div>
      {next ? <div className="receipt-next">{next}</div> : null}
      {children}
    </>
  )
}
