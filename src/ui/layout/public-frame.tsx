import type { ReactNode } from 'react'
import { StateSprite } from '../state.tsx'
import { LanguageLinks, type LanguageLink } from './language-links.tsx'

type Sought = { action: string; label: string; hint: string; send: string }

export type PublicFrameProps = {
  home: { href: string; label: string }
  rooms: readonly { href: string; label: string; current?: boolean | undefined }[]
  /** Left out where the page itself is the search. */
  search?: Sought | undefined
  /** Left out where the page itself carries its languages, as a document does. */
  languages?: readonly LanguageLink[] | undefined
  foot: { notice?: ReactNode; proof?: ReactNode }
  words: { skip: string; languages: string; rooms: string; more: string }
  children: ReactNode
}

export function PublicFrame({ home, rooms, search, languages, foot, words, children }: PublicFrameProps) {
  const links = rooms.map(({ href, label, current }) => (
    <li key={href}>
      <a href={href} aria-current={current ? 'true' : undefined}>
        {label}
      </a>
    </li>
  ))
  return (
    <div className="public-page">
      <StateSprite />
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="mast">
        <a className="mast-home" href={home.href}>
          {home.label}
        </a>
        {languages ? <LanguageLinks label={words.languages} links={languages} /> : null}
        <nav className="mast-rooms" aria-label={words.rooms}>
          <ul>{links}</ul>
        </nav>
        {search ? <Find {...search} /> : null}
        <details className="mast-more">
          <summary>{words.more}</summary>
          {search ? <Find {...search} /> : null}
          <nav aria-label={words.rooms}>
            <ul>{links}</ul>
          </nav>
        </details>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <span>{foot.notice}</span>
        <span className="number">{foot.proof}</span>
      </footer>
    </div>
  )
}

// Beside the rooms, or with them where they fold: one of the two is in sight.
function Find({ action, label, hint, send }: Sought) {
  return (
    <form className="mast-find" role="search" action={action} method="get">
      <input
        className="input"
        type="search"
        name="q"
        aria-label={label}
        placeholder={hint}
        enterKeyHint="search"
      />
      <button className="button" type="submit">
        {send}
      </button>
    </form>
  )
}
