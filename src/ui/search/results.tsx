import type { ReactNode } from 'react'
import { Reference } from '../controls/reference.tsx'

export type SearchPassage = {
  href: string
  /** The number of its paragraph. */
  label: string
  language: string
  /** In which language it is, where that is not the reader's. */
  says: string
  pieces: readonly { readonly at: number; readonly text: string; readonly hit: boolean }[]
}

export type SearchResult = {
  href: string
  reference: string
  title: ReactNode
  note: ReactNode
  passages: readonly SearchPassage[]
}

/** What was found: each thing with the passages that say so. */
export function Results({ label, results }: { label: string; results: readonly SearchResult[] }) {
  return (
    <ol className="results" aria-label={label}>
      {results.map(({ href, reference, title, note, passages }) => (
        <li key={href}>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          <p className="note">
            <Reference>{reference}</Reference> {note}
          </p>
          {passages.map((passage) => (
            <Passage key={`${passage.language} ${passage.href}`} {...passage} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function Passage({ href, label, language, says, pieces }: SearchPassage) {
  return (
    <p className="passage">
      <a href={href} className="quiet">
        {label === '' ? null : <span className="number passage-number">{label} </span>}
        <span lang={language}>
          {pieces.map(({ at, text, hit }) =>
            hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </span>
      </a>
      {says === '' ? null : <span className="note"> {says}</span>}
    </p>
  )
}
