import type { ReactNode } from 'react'

export type LetterheadProps = { sender: ReactNode; office?: ReactNode; lines: readonly string[] }

/** Seen on paper alone: who sends, under which symbol, when, in which language. */
export function Letterhead({ sender, office, lines }: LetterheadProps) {
  return (
    <div className="letterhead">
      <div>
        <b>{sender}</b>
        {office ? <small>{office}</small> : null}
      </div>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** Closes a print: when it was made, from which entry, with which hash. */
export function Colophon({ children }: { children: ReactNode }) {
  return <p className="colophon">{children}</p>
}
