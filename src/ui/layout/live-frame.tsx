import type { ReactNode } from 'react'
import { LanguageLinks, type LanguageLink } from './language-links.tsx'

export type LiveFrameProps = {
  languages: readonly LanguageLink[]
  notice?: ReactNode
  words: { skip: string; languages: string }
  children: ReactNode
}

/** For what is read from afar while it goes on: the whole screen, in the dark, and at its foot the languages. */
export function LiveFrame({ languages, notice, words, children }: LiveFrameProps) {
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="live-foot">
        {notice ? <span>{notice}</span> : <span />}
        <LanguageLinks label={words.languages} links={languages} />
      </footer>
    </>
  )
}
