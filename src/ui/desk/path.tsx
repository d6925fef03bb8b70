import type { ReactNode } from 'react'

export type PathStep = {
  id: string
  when: ReactNode
  what: ReactNode
  is: 'done' | 'now' | 'ahead' | 'late' | 'end'
  href?: string | undefined
  /** What `is` says to the ear: "done", "today", "late". */
  says?: string | undefined
}

/** The steps to one event, with the place where we stand. */
export function Path({ steps }: { steps: readonly PathStep[] }) {
  return (
    <ol className="path">
      {steps.map(({ id, when, what, is, href, says }) => (
        <li key={id} className={`path-${is}`} aria-current={is === 'now' ? 'step' : undefined}>
          <span className="path-when number">{when}</span>
          <i aria-hidden="true" />
          <span>
            {href === undefined ? (
              what
            ) : (
              <a className="quiet" href={href}>
                {what}
              </a>
            )}
            {says ? <span className="unseen"> ({says})</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
