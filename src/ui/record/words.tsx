import type { ReactNode } from 'react'

export type WordsProps = {
  /** With the quotation marks of its language. */
  quoted: ReactNode
  language?: string | undefined
  /** The day read from them, and whether it is adopted or only proposed. */
  day?: ReactNode
  proposed?: boolean | undefined
  note?: ReactNode
}

/** The body's own words first, what was read from them below. */
export function Words({ quoted, language, day, proposed, note }: WordsProps) {
  return (
    <>
      <p className="words" lang={language}>
        {quoted}
      </p>
      {day || note ? (
        <p className="words-day">
          {day ? <span className={proposed ? 'proposed' : undefined}>{day}</span> : null}{' '}
          {note ? <span className="note">{note}</span> : null}
        </p>
      ) : null}
    </>
  )
}
