import type { ReactNode } from 'react'

export type ProposalProps = {
  /** What it would become. */
  title: ReactNode
  note?: ReactNode
  /** KeyValues where it is read, fields where it is changed. */
  children: ReactNode
  /** Confirm first. */
  actions: ReactNode
}

/** What is proposed for the open paragraph: nothing counts until a person says so. */
export function Proposal({ title, note, children, actions }: ProposalProps) {
  return (
    <>
      <div className="proposal-head">
        <h2>{title}</h2>
        {note ? <p className="note">{note}</p> : null}
      </div>
      <div className="proposal-body">{children}</div>
      <div className="actions">{actions}</div>
    </>
  )
}
