import type { ReactNode } from 'react'
import { MarkedText, type Mark } from './marked-text.tsx'

export type LanguageVersion = {
  language: string
  /** The language's name. */
  name: ReactNode
  /** "original", "translation up to date"; a StateMark where it is missing or diverges. */
  status?: ReactNode
  /** How it stands to the original. */
  flag?: 'missing' | 'diverging' | 'stale' | undefined
} & ({ text: string; marks?: readonly Mark[] | undefined } | { body: ReactNode })

/** The languages of one passage side by side; one under the other where there is no room. */
export function Bilingual({ versions }: { versions: readonly LanguageVersion[] }) {
  return (
    <div className="bilingual-frame">
      <div className={`bilingual bilingual-${versions.length}`}>
        {versions.map((version) => (
          <div
            key={version.language}
            className={version.flag ? `version version-${version.flag}` : 'version'}
          >
            <h3 className="version-head">
              <span lang={version.language}>{version.name}</span>
              {version.status ? <span className="version-status">{version.status}</span> : null}
            </h3>
            {'text' in version ? (
              <p className="of-record" lang={version.language}>
                <MarkedText text={version.text} marks={version.marks} />
              </p>
            ) : (
              <div className="of-record" lang={version.language}>
                {version.body}
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
