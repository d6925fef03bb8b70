import { Fragment } from 'react'

const LONG = 24

/** A reference such as A/B/2026/DOC.4: breaks after a slash and nowhere else, unless a part is too long for any line. */
export function Reference({ children }: { children: string }) {
  const parts = children.split(/(?<=\/)/)
  return (
    <span className="reference">
      {parts.map((part, at) => (
        <Fragment key={parts.slice(0, at + 1).join('')}>
          {at > 0 ? <wbr /> : null}
          {part.length > LONG ? part : <span className="whole">{part}</span>}
        </Fragment>
      ))}
    </span>
  )
}
