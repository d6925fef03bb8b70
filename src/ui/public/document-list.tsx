import type { ReactNode } from 'react'

export type DocumentListItem = {
  href: string
  symbol: ReactNode
  title: ReactNode
  /** When, where, by whom. */
  note?: ReactNode
  versions?: readonly { href: string; label: ReactNode; language: string }[] | undefined
}

export type DocumentListProps = { label: string; items: readonly DocumentListItem[] }

export function DocumentList({ label, items }: DocumentListProps) {
  return (
    <ul className="documents" aria-label={label}>
      {items.map(({ href, symbol, title, note, versions = [] }) => (
        <li key={href}>
          <p className="note number">{symbol}</p>
          <div>
            <a className="documents-title" href={href}>
              {title}
            </a>
            {note ? <p className="note">{note}</p> : null}
          </div>
          {versions.length > 0 ? (
            <p className="documents-versions">
              {versions.map((version) => (
                <a key={version.href} href={version.href} lang={version.language} hrefLang={version.language}>
                  {version.label}
                </a>
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
