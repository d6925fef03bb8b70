import type { ReactNode } from 'react'
import type { ButtonKind } from './button.tsx'

export type LinkButtonProps = {
  href: string
  kind?: ButtonKind | undefined
  shortcut?: string | undefined
  label?: string | undefined
  /** A file to keep rather than a page to open. */
  download?: boolean | undefined
  children: ReactNode
}

/** Leads to another page; what changes something is a Button in a form. */
export function LinkButton({ href, kind = 'plain', shortcut, label, download, children }: LinkButtonProps) {
  return (
    <a
      className={`button button-${kind}`}
      href={href}
      data-key={shortcut}
      aria-keyshortcuts={shortcut}
      aria-label={label}
      download={download}
    >
      {children}
    </a>
  )
}
