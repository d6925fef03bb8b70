import type { ReactNode } from 'react'

export type SplitProps = { rail: ReactNode; children: ReactNode }

/** The work, and a rail of what belongs to it. Where there is no room the rail follows the work. */
export function Split({ rail, children }: SplitProps) {
  return (
    <div className="split">
      <div className="split-main">{children}</div>
      <aside className="rail">{rail}</aside>
    </div>
  )
}

export type RailSectionProps = { title: ReactNode; children: ReactNode }

export function RailSection({ title, children }: RailSectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
