import type { ReactNode } from 'react'

export type ReceiptProps = {
  title: ReactNode
  number?: ReactNode
  numberLabel?: ReactNode
  children?: ReactNode
}

/** What was done, and the number it can be asked about by. */
export function Receipt({ title, number, numberLabel, children }: ReceiptProps) {
  return (
    <div className="receipt" role="status">
      <p className="notice-title">{title}</p>
      {number ? (
        <p>
          {numberLabel ? <span className="note">{numberLabel} </span> : null}
          <b className="number">{number}</b>
        </p>
      ) : null}
      {children}
    </div>
  )
}
