export type LanguageLink = {
  language: string
  /** The language's own name, or its short form where room is scarce. */
  label: string
  /** Heard after a short label. */
  name?: string | undefined
  href: string
  current?: boolean | undefined
}

export type LanguageLinksProps = { label: string; links: readonly LanguageLink[] }

/** Always one tap, and it keeps the page. */
export function LanguageLinks({ label, links }: LanguageLinksProps) {
  return (
    <nav className="languages" aria-label={label}>
      {links.map(({ language, label: word, name, href, current }) => (
        <a
          key={language}
          lang={language}
          hrefLang={language}
          href={href}
          aria-current={current ? 'true' : undefined}
        >
          {word}
          {name ? <span className="unseen"> {name}</span> : null}
        </a>
      ))}
    </nav>
  )
}
