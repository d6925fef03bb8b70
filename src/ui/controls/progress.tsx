import { useId, type ReactNode } from 'react'

export type ProgressProps = {
  /** Out of `max`; left out while it is not known. */
  value?: number | undefined
  max?: number | undefined
  /** The words always stand beside the bar: "4 of 14 read". */
  children: ReactNode
}

export function Progress({ value, max = 1, children }: ProgressProps) {
  const id = useId()
  return (
    <div className="progress" aria-busy={value === undefined ? true : undefined}>
      <span className="note number" id={id}>
        {children}
      </span>
      <progress value={value} max={max} aria-labelledby={id} />
    </div>
  )
}
