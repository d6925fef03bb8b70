import type { ReactNode } from 'react'

export type ViewsProps = {
  label: string
  views: readonly { href: string; label: ReactNode; current?: boolean | undefined }[]
  /** "Save this view", a link or a form. */
  save?: ReactNode
  /** Few enough to stand on a phone too, one line under the other. */
  whole?: boolean | undefined
  /** On a phone the rest fold behind this word. */
  all?: { href: string; label: ReactNode } | undefined
}

export function Views({ label, views, save, all, whole }: ViewsProps) {
  return (
    <nav className={whole ? 'views views-whole no-print' : 'views no-print'} aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <ul>
        {views.map(({ href, label: word, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {word}
            </a>
          </li>
        ))}
      </ul>
      {save ? <span className="views-save">{save}</span> : null}
      {all ? (
        <a className="views-all" href={all.href}>
          {all.label}
        </a>
      ) : null}
    </nav>
  )
}
