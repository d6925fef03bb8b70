import type { ReactNode } from 'react'
import { Timeline } from './timeline.tsx'

export type StoryLine = {
  readonly entry_id: string
  readonly at: string
  readonly when: string
  readonly hour: string
  readonly told: string
  readonly said: string | null
  readonly changes: readonly { readonly field: string; readonly told: string }[]
}

export type StoryProps = {
  entries: readonly StoryLine[]
  /** What is said where nothing has happened. */
  none: ReactNode
  /** Lines that stand at the beginning of it, after the last page. */
  begins?: readonly { id: string; when: ReactNode; dateTime: string; what: ReactNode }[] | undefined
  earlier?: { href: string; label: ReactNode } | undefined
}

/** What happened to a thing as the journal has it: who, when, what, and what that changed. */
export function Story({ entries, none, begins, earlier }: StoryProps) {
  if (entries.length === 0 && !begins) return <p className="note">{none}</p>
  return (
    <Timeline
      entries={[
        ...entries.map((line) => ({
          id: line.entry_id,
          when: (
            <>
              {line.when} <span className="line">{line.hour}</span>
            </>
          ),
          dateTime: line.at,
          what: line.told,
          said: line.said ?? undefined,
          note:
            line.changes.length === 0
              ? undefined
              : line.changes.map((change) => (
                  <span key={change.field} className="line">
                    {change.told}
                  </span>
                )),
        })),
        ...(earlier ? [] : (begins ?? [])),
      ]}
      more={earlier && <a href={earlier.href}>{earlier.label}</a>}
    />
  )
}
