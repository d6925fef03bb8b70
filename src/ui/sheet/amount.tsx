export type AmountProps = {
  /** Written out by whoever knows the currency's digits and the reader's language, without a sign. */
  children: string
  is?: 'positive' | 'negative' | 'zero' | undefined
  /** The entries behind it. */
  href?: string | undefined
  /** Heard in place of parentheses or a dash: "minus 2,500.00", "zero". */
  says?: string | undefined
}

/** Parentheses hang, so that the digits stay in line; zero is a dash. */
export function Amount({ children, is = 'positive', href, says }: AmountProps) {
  const shown =
    is === 'negative' ? <span className="negative">({children})</span> : is === 'zero' ? '–' : children
  const content = says ? (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="unseen">{says}</span>
    </>
  ) : (
    shown
  )
  return href === undefined ? (
    <span className="amount">{content}</span>
  ) : (
    <a className="amount quiet" href={href}>
      {content}
    </a>
  )
}
