import type { ReactNode } from 'react'
import { LanguageLinks, type LanguageLink } from './language-links.tsx'

export type TaskFrameProps = {
  /** What this is about, in a few words: who asks and its number. */
  about: ReactNode
  languages: readonly LanguageLink[]
  notice?: ReactNode
  words: { skip: string; languages: string }
  children: ReactNode
}

/** For those who come once, mostly on a phone: one column, the system's fonts, nothing but the task. */
export function TaskFrame({ about, languages, notice, words, children }: TaskFrameProps) {
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="task-top">
        <b>{about}</b>
        <LanguageLinks label={words.languages} links={languages} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {notice ? <footer className="task-foot note">{notice}</footer> : null}
    </>
  )
}
