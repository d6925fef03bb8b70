import type { ReactNode } from 'react'

export type PublicParagraph =
  | { kind: 'heading'; id: string; text: ReactNode }
  | { kind: 'gap'; id: string; number?: ReactNode; text: ReactNode }
  | {
      kind: 'paragraph'
      /** Its address after the #, the same in every language. Left out: not numbered. */
      address?: string | undefined
      /** What its address is called for who hears it; left out, the address itself. */
      label?: string | undefined
      /** Where its number leads: its address of its own, where it has one. */
      href?: string | undefined
      id: string
      number?: ReactNode
      depth?: 0 | 1 | 2 | undefined
      text: ReactNode
      /** The paragraph one came for. */
      target?: boolean | undefined
      /** In the margin. */
      note?: ReactNode
    }

export type PublicDocumentProps = {
  symbol: ReactNode
  title: ReactNode
  language: string
  /** When and how it was adopted. */
  about: ReactNode
  languagesLabel: string
  languages: readonly { language: string; label: ReactNode; href: string; current?: boolean | undefined }[]
  files?: readonly { href: string; label: ReactNode }[] | undefined
  /** "Paragraph 14, its address" — for who hears only the number. */
  paragraphLabel: (number: string) => string
  paragraphs: readonly PublicParagraph[]
}

/** A text as it was adopted, where each paragraph has an address. */
export function PublicDocument(props: PublicDocumentProps) {
  return (
    <article className="document">
      <header className="document-head">
        <p className="note number">{props.symbol}</p>
        <h1 lang={props.language}>{props.title}</h1>
      </header>
      <div className="document-about document-margin">{props.about}</div>
      <nav className="document-languages" aria-label={props.languagesLabel}>
        {props.languages.map(({ language, label, href, current }) => (
          <a
            key={language}
            lang={language}
            hrefLang={language}
            href={href}
            aria-current={current ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
        {props.files?.map(({ href, label }) => (
          <a key={href} className="document-file" href={href}>
            {label}
          </a>
        ))}
      </nav>
      {props.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.id} {...paragraph} language={props.language} says={props.paragraphLabel} />
      ))}
    </article>
  )
}

function Paragraph(paragraph: PublicParagraph & { language: string; says: (number: string) => string }) {
  const { language } = paragraph
  if (paragraph.kind === 'heading') {
    return <h2 lang={language}>{paragraph.text}</h2>
  }
  if (paragraph.kind === 'gap') {
    return (
      <div className="paragraph">
        <span className="paragraph-number number">{paragraph.number}</span>
        <p className="note paragraph-gap">{paragraph.text}</p>
      </div>
    )
  }
  const {
    address,
    href = `#${address}`,
    label = address ?? '',
    number,
    depth = 0,
    text,
    target,
    note,
  } = paragraph
  return (
    <div className={`paragraph depth-${depth} ${target ? 'paragraph-target' : ''}`.trim()} id={address}>
      {address === undefined ? null : (
        <a className="paragraph-number number" href={href} aria-label={paragraph.says(label)}>
          {number ?? address}
        </a>
      )}
      <p className="paragraph-text" lang={language}>
        {text}
      </p>
      {note ? <div className="document-margin">{note}</div> : null}
    </div>
  )
}
