import type { ReactNode } from 'react'
import { MarkedText, type Mark } from '../record/marked-text.tsx'

export type ReviewText = {
  language: string
  text: string
  marks?: readonly Mark[] | undefined
  /** The language's name and whether it is the original; seen where the row is open. */
  name?: ReactNode
}

export type ReviewRowProps = {
  id: string
  /** The paragraph's number: 2.a */
  number: ReactNode
  /** How deep it stands. */
  depth?: 0 | 1 | 2 | undefined
  /** The first is what is read; a second is shown beside it where the row is open. */
  texts: readonly [ReviewText, ...ReviewText[]]
  is: 'read' | 'confirmed' | 'proposed' | 'now'
  /** What was made of it, in one line. Opens the row where it has an address. */
  line: ReactNode
  lineNote?: ReactNode
  href?: string | undefined
  /** The proposal; only of the row that is open. */
  children?: ReactNode
}

/** A paragraph and what is made of it. The open one takes the whole width, so that nothing stands empty beside a form. */
export function ReviewRow({
  id,
  number,
  depth = 0,
  texts,
  is,
  line,
  lineNote,
  href,
  children,
}: ReviewRowProps) {
  const open = is === 'now'
  const [first, ...others] = texts
  return (
    <section
      className={`review-row review-${is} depth-${depth}`}
      id={id}
      aria-current={open ? 'step' : undefined}
      data-review-row=""
    >
      <div className="review-number number">{number}</div>
      <div className="review-text">
        {open && first.name ? <p className="note">{first.name}</p> : null}
        <p className="of-record" lang={first.language}>
          <MarkedText text={first.text} marks={first.marks} />
        </p>
      </div>
      {open ? (
        <>
          {others.map((other) => (
            <div key={other.language} className="review-text review-other">
              {other.name ? <p className="note">{other.name}</p> : null}
              <p className="of-record" lang={other.language}>
                <MarkedText text={other.text} marks={other.marks} />
              </p>
            </div>
          ))}
          <div className="proposal">{children}</div>
        </>
      ) : (
        <div className="review-line">
          {href === undefined ? (
            <span>{line}</span>
          ) : (
            <a className="quiet" href={href}>
              {line}
            </a>
          )}
          {lineNote ? <span className="note">{lineNote}</span> : null}
        </div>
      )}
    </section>
  )
}
