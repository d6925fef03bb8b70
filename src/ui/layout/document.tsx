import type { ReactNode } from 'react'

export type DocumentProps = {
  language: string
  title: string
  description?: string | undefined
  /** In the order of the cascade. */
  stylesheets: readonly string[]
  /** Module scripts; a page works without them. */
  scripts?: readonly string[] | undefined
  /** Fonts the first view needs. */
  preloadFonts?: readonly string[] | undefined
  /** Left out, the reader's system decides. */
  theme?: 'light' | 'dark' | undefined
  /** The class of the body: which frame fills it. */
  frame: 'app' | 'task' | 'public' | 'live' | 'plain'
  /** The same page in other languages. */
  alternates?: readonly { language: string; href: string }[] | undefined
  icon?: string | undefined
  /** Of a page that browsers keep as a program. */
  manifest?: string | undefined
  /** Pages behind a sign-in are not indexed. */
  index?: boolean | undefined
  children: ReactNode
}

export function Document(props: DocumentProps) {
  const { stylesheets, scripts = [], preloadFonts = [], alternates = [] } = props
  return (
    <html lang={props.language} data-theme={props.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{props.title}</title>
        {props.description ? <meta name="description" content={props.description} /> : null}
        {props.index ? null : <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content={props.theme ?? 'light dark'} />
        {preloadFonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={href} />
        ))}
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {props.icon ? <link rel="icon" href={props.icon} /> : null}
        {props.manifest ? <link rel="manifest" href={props.manifest} crossOrigin="use-credentials" /> : null}
        {alternates.map(({ language, href }) => (
          <link key={language} rel="alternate" hrefLang={language} href={href} />
        ))}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body className={props.frame}>{props.children}</body>
    </html>
  )
}
