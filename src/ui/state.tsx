import type { ReactNode } from 'react'

/** What a state looks like. The word comes from whoever shows it: a shape never stands without one. */
export const stateKinds = [
  'open',
  'progress',
  'reported',
  'closed',
  'overdue',
  'superseded',
  'draft',
  'refused',
] as const
export type StateKind = (typeof stateKinds)[number]

export type StateMarkProps = { kind: StateKind; children: ReactNode }

export function StateMark({ kind, children }: StateMarkProps) {
  return (
    <span className={`state state-${kind}`}>
      <StateShape kind={kind} />
      <span>{children}</span>
    </span>
  )
}

/** The shape alone, for a place where its word stands beside it. */
export function StateShape({ kind }: { kind: StateKind }) {
  return (
    <svg width="12" height="12" aria-hidden="true" focusable="false">
      <use href={`#state-${kind}`} />
    </svg>
  )
}

const ring = <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />

const shapes: Record<StateKind, ReactNode> = {
  open: ring,
  progress: (
    <>
      {ring}
      <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  reported: (
    <>
      {ring}
      <circle cx="6" cy="6" r="2.4" fill="currentColor" />
    </>
  ),
  closed: <circle cx="6" cy="6" r="5.6" fill="currentColor" />,
  overdue: <path d="M6 .6 11.8 11H.2z" fill="currentColor" />,
  superseded: <path d="M.5 6h11" stroke="currentColor" strokeWidth="1.8" />,
  draft: (
    <circle
      cx="6"
      cy="6"
      r="5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.4 1.53"
    />
  ),
  refused: (
    <>
      {ring}
      <path d="M2.6 9.4 9.4 2.6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
}

/** The shapes, drawn once a page; every frame brings them. */
export function StateSprite() {
  return (
    <svg className="unseen" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {stateKinds.map((kind) => (
          <symbol key={kind} id={`state-${kind}`} viewBox="0 0 12 12">
            {shapes[kind]}
          </symbol>
        ))}
      </defs>
    </svg>
  )
}
