import type { ReactNode } from 'react'

export type AlignedPassage = {
  /** Its address after the #. */
  id: string
  number?: ReactNode
  heading?: boolean | undefined
  texts: readonly { language: string; name: string; text: string; missing: string }[]
  /** Where it comes from, what is to be looked after, what can be done with it. */
  under?: ReactNode
  /** Stands in the place of the texts while one works on it. */
  instead?: ReactNode
}

/** A text in its languages, passage beside passage under one number; one language below the other where there is no room. */
export function Aligned({ label, passages }: { label: string; passages: readonly AlignedPassage[] }) {
  return (
    <ol className="aligned" aria-label={label}>
      {passages.map((passage) => (
        <li
          key={passage.id}
          id={passage.id}
          className={passage.heading ? 'aligned-one aligned-heading' : 'aligned-one'}
        >
          <span className="aligned-mark number">{passage.number}</span>
          <div className="aligned-body">
            {passage.instead ?? (
              <div className="aligned-texts">
                {passage.texts.map(({ language, name, text, missing }) => (
                  <div key={language}>
                    <span className="aligned-language note">{name}</span>
                    {text === '' ? (
                      <p className="note">{missing}</p>
                    ) : (
                      <p className="of-record" lang={language}>
                        {text}
                      </p>
                    )}
                  </div>
                ))}
              </div>
            )}
            {passage.under ? <div className="aligned-under note no-print">{passage.under}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
