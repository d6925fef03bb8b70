import type { ReactNode } from 'react'

/** What it is, and under it the smaller line that says where from or why. */
export function TwoLines({ children, second }: { children: ReactNode; second?: ReactNode }) {
  return (
    <>
      {children}
      {second ? <small className="second"> {second}</small> : null}
    </>
  )
}
